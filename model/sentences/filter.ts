import type { Filter } from "../filter.ts";
import { kindOf } from "../kinds.ts";
import { topics } from "../topics.ts";
import { type QuestionNames, sourceTitles } from "./question.ts";
import { enLimits } from "./question-en.ts";
import { zhLimits } from "./question-zh.ts";
import type { Language } from "./told.ts";
import { enList, zhList } from "./words.ts";

/** What a filter lets through, in words: one text for each of its conditions, none for a filter that limits nothing. */
export function filterTexts(filter: Filter, names: Pick<QuestionNames, "source">, language: Language): string[] {
  const { source, kind, topic, ...limits } = filter;
  const named = { ...limits, sources: sourceTitles(source, names, language) };
  const about = topic?.map((id) => topics.find((one) => one.id === id)).filter((one) => one !== undefined);
  if (language === "zh") {
    return [
      ...(kind ? [`只看${zhList(kind.map((one) => kindOf(one).zh))}`] : []),
      ...(about
        ? [
            `只看与${zhList(
              about.map(({ zh }) => zh),
              "或",
            )}有关的实体`,
          ]
        : []),
      ...zhLimits(named),
    ];
  }
  return [
    ...(kind ? [`Only ${enList(kind.map((one) => kindOf(one).enPlural))}.`] : []),
    ...(about
      ? [
          `Only what has to do with ${enList(
            about.map(({ en }) => en),
            "or",
          )}.`,
        ]
      : []),
    ...enLimits(named),
  ];
}
