import { expect, test } from "vitest";
import type { Filter } from "../../../model/filter.ts";
import { applyLoosening, type Loosening } from "../../../web/state/loosening.ts";
import { firstQuestion, type Question } from "../../../web/state/question.ts";

const question: Question = {
  ...firstQuestion,
  from: "a",
  to: "b",
  through: ["c"],
  avoid: ["d"],
  avoidKind: ["City"],
  maxLength: 2,
  directed: true,
};
const filter: Filter = { minConfidence: 80, since: "2023", type: ["SIGNED_WITH"] };

test.each<[string, Loosening["changes"], Partial<Question>, Filter]>([
  ["the length", [{ field: "maxLength", value: 5 }], { maxLength: 5 }, filter],
  ["the kinds", [{ field: "avoidKind", value: ["none"] }], { avoidKind: [] }, filter],
  ["the stops", [{ field: "through", value: null }], { through: [] }, filter],
  ["what is avoided", [{ field: "avoid", value: null }], { avoid: [] }, filter],
  ["the direction", [{ field: "directed", value: null }], { directed: false }, filter],
  ["the page's filter", [{ field: "since", value: null }], {}, { minConfidence: 80, type: ["SIGNED_WITH"] }],
  [
    "several at once",
    [
      { field: "type", value: null },
      { field: "maxLength", value: 7 },
    ],
    { maxLength: 7 },
    { minConfidence: 80, since: "2023" },
  ],
])("a suggestion loosens %s and nothing else", (_what, changes, part, rest) => {
  expect(applyLoosening({ question, filter }, { changes })).toEqual({
    question: { ...question, ...part },
    filter: rest,
  });
});
