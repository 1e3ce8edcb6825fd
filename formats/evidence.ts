import { citationOf, type Language } from "../model/sentences/index.ts";
import type { Cited } from "./format.ts";
import { statusWords } from "./words.ts";

/** A claim for people: 《合作之约》，第21段：两方签署备忘录（置信度90%）. */
export function evidenceText({ claim, source }: Cited, language: Language): string {
  const { paragraph, summary, summaryEn, confidence, status } = claim;
  const place = citationOf(source, paragraph, language);
  const word = status === "reviewed" ? "" : statusWords[status][language];
  if (language === "zh") return `${place}：${summary}（置信度 ${confidence}%${word && `，${word}`}）`;
  return `${place}: ${summaryEn} (confidence ${confidence}%${word && `, ${word}`})`;
}
