import type { Format, Part } from "./format.ts";

/** What the file's first line says it is, so that an import knows it again. */
const jsonMark = { format: "qianshou", version: 1 } as const;

const lists = ["entities", "relations", "claims", "sources"] as const;

const listOf: Readonly<Record<Part["what"], number>> = { entity: 0, relation: 1, claim: 2, source: 3 };

/** Our own: everything as the API answers it, one record to a line. */
export const json = {
  id: "json",
  name: { zh: "牵手 JSON", en: "Qianshou JSON" },
  use: { zh: "完整无损，可再导入牵手", en: "nothing lost; Qianshou reads it again" },
  omits: [],
  extension: "json",
  media: "application/json",
  evidence: "after",
  most: null,
  open({ language, exportedAt, revision, selection }) {
    /** The list that is being written. */
    let at = 0;
    let isFirst = true;
    const goTo = (list: number): string => {
      let text = "";
      for (; at < list; at++) {
        text += `\n],\n"${lists[at + 1]}":[`;
        isFirst = true;
      }
      return text;
    };
    return {
      head: () => {
        const about = JSON.stringify({ ...jsonMark, language, exportedAt, revision, selection });
        return `${about.slice(0, -1)},\n"${lists[0]}":[`;
      },
      write(parts) {
        let text = "";
        for (const { what, value } of parts) {
          text += goTo(listOf[what]);
          text += `${isFirst ? "\n" : ",\n"}${JSON.stringify(value)}`;
          isFirst = false;
        }
        return text;
      },
      end: (ending) => `${goTo(lists.length - 1)}\n],\n"end":${JSON.stringify(ending)}}\n`,
    };
  },
} satisfies Format;
