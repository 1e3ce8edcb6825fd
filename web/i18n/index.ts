import type { Language } from "../../model/sentences/index.ts";
import type { Words } from "./zh.ts";

/** Loads the page's texts in one language: the first picture is shown in one, so that the other comes after it. */
export const loadWords: Readonly<Record<Language, () => Promise<Words>>> = {
  zh: async () => (await import("./zh.ts")).zh,
  en: async () => (await import("./en.ts")).en,
};

export const otherLanguage: Readonly<Record<Language, Language>> = { zh: "en", en: "zh" };

/** The language for a reader with these preferences (BCP 47 tags, best first): Chinese for any `zh`, otherwise English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return "zh";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

export type { Words };
