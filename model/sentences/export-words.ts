import type { Language } from "./told.ts";

/** What an exported file and its name say in words of their own. */
interface ExportWords {
  /** Everything that passes a filter. */
  readonly network: string;
  /** Entities that somebody chose. */
  readonly selection: string;
  readonly chosen: (entities: number) => string;
  readonly view: (title: string) => string;
}

export const exportWords: Readonly<Record<Language, ExportWords>> = {
  zh: {
    network: "合作网络",
    selection: "所选网络",
    chosen: (entities) => `所选的 ${entities} 个实体及其相互关系`,
    view: (title) => `视图“${title}”`,
  },
  en: {
    network: "network",
    selection: "selection",
    chosen: (entities) =>
      entities === 1 ? "1 chosen entity" : `${entities} chosen entities and the relations among them`,
    view: (title) => `The view “${title}”`,
  },
};
