import { describe, expect, test } from "vitest";
import { viewContentSchema } from "../../../model/saved-view.ts";
import {
  type ExplorerState,
  emptyState,
  placeOf,
  withPicture,
  withPin,
  withSelection,
} from "../../../web/state/explorer.ts";
import { firstLayout } from "../../../web/state/layout.ts";
import { add, emptyPicture, expand, heldAs, hide, isHeldBy } from "../../../web/state/picture.ts";
import {
  goneFrom,
  heldBy,
  isOther,
  lieOf,
  placeOfView,
  type Standing,
  toContent,
  viewportOf,
} from "../../../web/state/saved-view.ts";
import { toViewId } from "../../../web/state/views.ts";
import { entity, relation } from "../records.ts";

const all = ["a", "b", "c", "d"].map((id) => entity(id));
const lines = [relation("ab", "a", "b"), relation("bc", "b", "c")];

/** An overview of a and b, c that an expansion brought, d that was added and hidden; b pinned and selected. */
const state: ExplorerState = [
  withPicture(() => ({
    ...emptyPicture,
    overview: ["a", "b"],
    entities: new Map(all.slice(0, 2).map((e) => [e.id, e])),
  })),
  withPicture(expand("b", ["PARTNER_OF"], { entities: all.slice(0, 3), relations: lines })),
  withPicture(add({ entities: all.slice(3), relations: [] })),
  withPicture(hide(["d"])),
  withPin("b", { x: 10.4, y: -3.2 }),
  withSelection({ entities: ["b"], relation: null }),
].reduce<ExplorerState>((before, transition) => transition(before), {
  ...emptyState,
  filter: { since: "2020", kind: ["City", "Company"] },
  notes: [
    { id: "n1", on: "b", text: "查签字人" },
    { id: "n2", at: { x: 5, y: 6 }, text: "<b>&\n第二行" },
  ],
  minDegree: 2,
  looks: { colour: "community", size: "even", grouping: "city", open: ["b"] },
  fade: true,
  question: { ...emptyState.question, from: "a", to: "c", avoidKind: [] },
});

const standing: Standing = {
  positions: new Map(all.map(({ id }, i) => [id, { x: i * 10.04, y: i }])),
  viewport: { x: 700, y: 400, k: 1.25 },
  layout: firstLayout,
  line: new Map([["a", { x: 1.26, y: 2 }]]),
  guides: [{ about: "kind", of: "City", left: -5, top: -5, right: 50, bottom: 20 }],
  window: { width: 1440, height: 900 },
};
const content = toContent(state, standing, { title: "甲", notes: "" });
const record = {
  id: "v",
  revision: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  ...content,
};

describe("a saved view", () => {
  test("holds what the server takes, and brings the same place and picture back", () => {
    expect(viewContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
    expect(placeOfView(record)).toEqual(placeOf(state));
    expect(lieOf(record).line.get("a")).toEqual({ x: 1.3, y: 2 });
    expect(lieOf(record).guides).toEqual(standing.guides);
    const unheardOf = record.guides.map((guide) => ({ ...guide, about: "unheard-of" }));
    expect(lieOf({ ...record, guides: unheardOf }).guides).toEqual([]);
    const picture = hide(["d"])(heldAs(heldBy(record), { entities: all, relations: lines }));
    expect({ ...picture, cutFrom: null }).toEqual(state.picture);
    expect([...lieOf(record).positions].map(([id, { x }]) => [id, x])).toEqual([
      ["a", 0],
      ["b", 10],
      ["c", 20.1],
      ["d", 30.1],
    ]);
  });

  test("is looked at exactly as it was through a window of that size, and whole through a smaller one", () => {
    expect(viewportOf(content.camera, standing.window)).toEqual(standing.viewport);
    const { x, y, k } = viewportOf(content.camera, { width: 390, height: 844 });
    expect(k).toBeCloseTo((1.25 * 390) / 1440);
    // What was in the middle is in the middle.
    expect([(195 - x) / k, (422 - y) / k].map(Math.round)).toEqual(
      [content.camera.x, content.camera.y].map(Math.round),
    );
    expect(viewportOf(content.camera, { width: 2880, height: 1800 }).k).toBe(1.25);
  });

  test("is another one once anything that it shows is, but not for where one looks or what is selected", () => {
    const view = { record, gone: [], round: 0 };
    expect(isOther(state, view, true)).toBe(false);
    const unselected = withSelection({ entities: [], relation: null })(state);
    expect([isOther(unselected, view), isOther(unselected, view, true)]).toEqual([false, true]);
    for (const change of [
      withPicture(hide(["a"])),
      withPin("b", { x: 11, y: -3 }),
      withPin("b", null),
      withPicture(add({ entities: [entity("e")], relations: [] })),
      (before: ExplorerState) => ({ ...before, filter: { kind: before.filter.kind ?? [] } }),
      (before: ExplorerState) => ({ ...before, layout: { ...before.layout, id: "timeline" as const } }),
      (before: ExplorerState) => ({ ...before, minDegree: 3 }),
      (before: ExplorerState) => ({ ...before, fade: false }),
      (before: ExplorerState) => ({ ...before, layout: { ...before.layout, round: 1 } }),
      (before: ExplorerState) => ({ ...before, question: { ...before.question, k: 7 } }),
    ]) {
      expect(isOther(change(state), view)).toBe(true);
    }
    // The order of a filter's fields says nothing.
    expect(isOther({ ...state, filter: { kind: ["City", "Company"], since: "2020" } }, view)).toBe(false);
  });

  test("of which something is gone shows the rest, and that is no change", () => {
    const left = heldAs(heldBy(record), { entities: all.filter(({ id }) => id !== "a" && id !== "d"), relations: [] });
    expect(goneFrom(record, left.entities)).toEqual(["a", "d"]);
    const reopened = withPicture(() => left)({ ...state, picture: emptyPicture });
    expect(isOther(reopened, { record, gone: ["a", "d"], round: 0 })).toBe(false);
    expect(isOther(reopened, { record, gone: [], round: 0 })).toBe(true);
    expect([isHeldBy(left, heldBy(record)), isHeldBy(emptyPicture, heldBy(record))]).toEqual([true, false]);
  });
});

test("a view's id says its title where that can be written in an id, and ends with chance", () => {
  const random = (length: number) => new Uint8Array(length).fill(37);
  expect(toViewId("Haier – CityU, 2024!", random)).toBe("haier-cityu-2024-111111111111");
  expect(toViewId("海尔与城大", random)).toBe("view-111111111111");
  expect(toViewId("11月23日的视图", random)).toBe("view-111111111111");
  expect(toViewId("é".repeat(200), random)).toMatch(/^e-?.{1,60}$/);
});

test("what was chosen of an expansion is saved and comes back; another choice is another view", () => {
  const by = { ways: [], kinds: ["City" as const], since: "2024", until: null, undated: true, most: 10 };
  const ways = [{ type: "PARTNER_OF" as const, direction: "any" as const }];
  const expanded = (most: number) =>
    withPicture(expand("b", ["PARTNER_OF"], { entities: all.slice(0, 3), relations: lines }, { ...by, ways, most }))(
      state,
    );
  const saved = {
    ...record,
    ...viewContentSchema.parse(toContent(expanded(10), standing, { title: "甲", notes: "" })),
  };
  expect(placeOfView(saved).expanded.at(-1)).toEqual({ id: "b", types: ["PARTNER_OF"], by: { ...by, ways } });
  const open = { record: saved, gone: [], round: 0 };
  expect([isOther(expanded(10), open), isOther(expanded(25), open)]).toEqual([false, true]);
});
