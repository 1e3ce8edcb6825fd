import { expect, test } from "vitest";
import { partsOf } from "../../web/panels/marked.tsx";
import { groupByKind, stepAmong } from "../../web/panels/suggestions.ts";
import { entity } from "./records.ts";

test("suggestions are grouped by kind, the group of the best hit first, in the order of the hits", () => {
  const hits = [
    entity("u1", { kind: "University" }),
    entity("c1", { kind: "City" }),
    entity("u2", { kind: "University" }),
  ];
  expect(groupByKind(hits).map(({ kind, hits: some }) => [kind, some.map((hit) => hit.id)])).toEqual([
    ["University", ["u1", "u2"]],
    ["City", ["c1"]],
  ]);
});

test.each([
  [3, -1, 1, 0],
  [3, -1, -1, 2],
  [3, 2, 1, 0],
  [3, 0, -1, 2],
  [0, -1, 1, -1],
] as const)("among %i suggestions the arrow goes from %i by %i to %i", (count, at, by, to) => {
  expect(stepAmong(count, at, by)).toBe(to);
});

test.each<[string, [number, number][], string]>([
  ["香港城市大学", [[2, 4]], "香港[城市]大学"],
  [
    "香港城市大学",
    [
      [0, 2],
      [4, 6],
    ],
    "[香港]城市[大学]",
  ],
  ["CityU", [[0, 5]], "[CityU]"],
  ["CityU", [], "CityU"],
])("%s with %j marks %s", (text, ranges, marked) => {
  const parts = partsOf(text, ranges).map((part) => (part.marked ? `[${part.text}]` : part.text));
  expect(parts.join("")).toBe(marked);
});
