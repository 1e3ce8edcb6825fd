import type { Filter } from "../../model/filter.ts";
import type { Loosenings } from "../../model/path-question.ts";
import { firstQuestion, type Question } from "./question.ts";

/** What of a question would have to be given up for a path, as the server suggests it. */
export type Loosening = Loosenings["suggestions"][number];

/** A question for paths with the page's filter, which limits it too. */
export interface Limited {
  readonly question: Question;
  readonly filter: Filter;
}

/** The question and the filter with a suggestion carried out. */
export function applyLoosening({ question, filter }: Limited, { changes }: Pick<Loosening, "changes">): Limited {
  return changes.reduce<Limited>(applyChange, { question, filter });
}

function applyChange({ question, filter }: Limited, { field, value }: Loosening["changes"][number]): Limited {
  switch (field) {
    case "maxLength":
      return {
        filter,
        question: { ...question, maxLength: typeof value === "number" ? value : firstQuestion.maxLength },
      };
    case "avoidKind":
      return { filter, question: { ...question, avoidKind: value === null ? null : [] } };
    case "avoid":
    case "through":
      return { filter, question: { ...question, [field]: [] } };
    case "directed":
      return { filter, question: { ...question, directed: false } };
    default: {
      const { [field]: _given, ...rest } = filter;
      return { question, filter: rest };
    }
  }
}
