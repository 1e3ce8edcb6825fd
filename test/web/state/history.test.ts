import { expect, test } from "vitest";
import { emptyState } from "../../../web/state/explorer.ts";
import {
  type History,
  type Kept,
  mostSteps,
  noHistory,
  recorded,
  type Step,
  turned,
} from "../../../web/state/history.ts";

const kept = (minConfidence: number): Kept => ({ ...emptyState, filter: { minConfidence }, whole: true });
const step = (n: number, more: Partial<Step> = {}): Step => ({
  act: "hide",
  entities: [],
  fields: [],
  kept: kept(n),
  ...more,
});
const numbers = ({ past, future }: History) =>
  [past, future].map((steps) => steps.map((one) => one.kept.filter.minConfidence));

test("going back gives what stood before each step, going forth what stood after it", () => {
  const history = [1, 2].reduce((before, n) => recorded(before, step(n)), noHistory);
  const first = turned(history, "undo", kept(3));
  expect(first?.step.kept.filter.minConfidence).toBe(2);
  const second = turned(first?.history ?? noHistory, "undo", kept(2));
  expect(second?.step.kept.filter.minConfidence).toBe(1);
  expect(turned(second?.history ?? noHistory, "undo", kept(1))).toBeNull();
  expect(numbers(second?.history ?? noHistory)).toEqual([[], [3, 2]]);
  const forth = turned(second?.history ?? noHistory, "redo", kept(1));
  expect(forth?.step.kept.filter.minConfidence).toBe(2);
  expect(numbers(forth?.history ?? noHistory)).toEqual([[1], [3]]);
});

test("another step after going back leaves nothing to go forth to", () => {
  const history = recorded(recorded(noHistory, step(1)), step(2));
  const back = turned(history, "undo", kept(3))?.history ?? noHistory;
  expect(numbers(recorded(back, step(9)))).toEqual([[1, 9], []]);
});

test("a slider's many moves are one step, those of another field are another", () => {
  const slide = (n: number, field = "minConfidence") => step(n, { act: "filter", fields: [field] });
  const history = [slide(1), slide(2), slide(3, "since"), slide(4), step(5), slide(6, "kind"), slide(7, "kind")];
  expect(numbers(history.reduce(recorded, noHistory))).toEqual([[1, 3, 4, 5, 6, 7], []]);
});

test("the oldest steps are forgotten", () => {
  const history = Array.from({ length: mostSteps + 5 }, (_, n) => step(n)).reduce(recorded, noHistory);
  expect(history.past.length).toBe(mostSteps);
  expect(history.past[0]?.kept.filter.minConfidence).toBe(5);
});
