import { describe, expect, test } from "vitest";
import { chosen, firstLayout, followed, isSameLayout } from "../../../web/state/layout.ts";
import { entity, relation } from "../../picture/network.ts";

const entities = [entity("a"), entity("b", { degree: 3 }), entity("c", { degree: 3 })];
const flat = { entities, relations: [relation("a", "b")], truncated: false };
const steep = { ...flat, relations: [relation("a", "b", { type: "PART_OF" })] };

describe("a layout that is chosen", () => {
  test.each([
    ["rings lie around what is selected", "concentric", steep, ["c", "a"], ["a", "c"]],
    ["or around the best connected entity", "concentric", steep, [], ["b"]],
    ["levels have no middle", "layered", steep, ["c"], []],
    ["unless nothing stands below anything", "layered", flat, ["c"], ["c"]],
    ["others never have one", "timeline", flat, ["c"], []],
  ] as const)("%s", (_what, id, graph, selected, around) => {
    expect(chosen(firstLayout, id, graph, selected)).toEqual({ id, around, round: 1 });
  });

  test("is another one each time, so that everything is laid out anew", () => {
    const once = chosen(firstLayout, "kinds", flat, []);
    expect(isSameLayout(once, chosen(once, "kinds", flat, []))).toBe(false);
  });

  test("stays what it is when an address asks for the same, and begins anew for another", () => {
    const now = { id: "concentric", around: ["a"], round: 4 } as const;
    expect(followed(now, { id: "concentric", around: ["a"] })).toBe(now);
    expect(followed(now, { id: "concentric", around: ["b"] })).toEqual({ id: "concentric", around: ["b"], round: 0 });
  });
});

test("in an empty picture rings lie around nothing", () => {
  expect(chosen(firstLayout, "concentric", { entities: [], relations: [], truncated: false }, []).around).toEqual([]);
});
