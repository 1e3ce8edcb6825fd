import type { Language } from "../model/sentences/index.ts";
import { changed, title } from "./about.ts";
import type { Ending, Heading } from "./format.ts";

/** What a file can say of itself at its head: its title, and what was selected and when. */
export function headingWords({ language, exportedAt, revision, selection }: Heading): { title: string; about: string } {
  const zh = language === "zh";
  const all = zh ? "整个网络" : "The whole network";
  const stamp = zh ? `导出时间${exportedAt}，数据版本${revision}` : `Exported at ${exportedAt}, revision ${revision}`;
  const sentences = [...(selection.length === 0 ? [all] : selection), stamp].map((text) => text.replace(/[.。]$/u, ""));
  return {
    title: title[language],
    about: zh ? `${sentences.join("。")}。` : `${sentences.join(". ")}.`,
  };
}

/** How much a file holds: entities, relations. */
export function countWords({ counts: { entities, relations } }: Ending, language: Language): readonly string[] {
  if (language === "zh") return [`${entities} 个实体`, `${relations} 条关系`];
  return [
    `${entities} ${entities === 1 ? "entity" : "entities"}`,
    `${relations} ${relations === 1 ? "relation" : "relations"}`,
  ];
}

/** What a file can say only at its end: how much it holds, and whether the network changed while it was written. */
export function endingWords({ language, revision }: Heading, ending: Ending): string {
  const zh = language === "zh";
  const held = `${countWords(ending, language).join(zh ? "，" : ", ")}${zh ? "。" : "."}`;
  return ending.revision === revision ? held : `${held}${zh ? "" : " "}${changed[language]}`;
}
