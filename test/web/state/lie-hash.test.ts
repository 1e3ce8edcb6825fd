import * as fc from "fast-check";
import { expect, test } from "vitest";
import { guideTopics } from "../../../picture/guides.ts";
import { firstLayout } from "../../../web/state/layout.ts";
import { lieIn, parseLie, toLieHash } from "../../../web/state/lie-hash.ts";
import type { Standing } from "../../../web/state/saved-view.ts";

const standing: Standing = {
  positions: new Map([
    ["cityu", { x: -120.4, y: 88.6 }],
    ["haier-group", { x: 20_000, y: -23_328 }],
    ["elsewhere", { x: 1, y: 1 }],
  ]),
  line: new Map([["cityu", { x: 7, y: 8 }]]),
  guides: [{ about: "date", of: "2024-03", left: -1.6, top: 2, right: 3, bottom: 4 }],
  viewport: { x: 100, y: 50, k: 2 },
  layout: firstLayout,
  window: { width: 1440, height: 900 },
};
const shown = ["cityu", "haier-group"];

test("a link says how all that is shown lies, in ten characters each, and how one looks at it", () => {
  const hash = toLieHash(standing, shown) ?? "";
  expect(hash).toMatch(/^cam=310,200,2,1440,900&lie=[0-9a-z]{20}&line=[0-9a-z]{10}&guides=date!2024-03!-2!2!3!4$/);
  const lie = parseLie(`#base=none&add=cityu,haier-group&${hash}`);
  expect(lie?.camera).toEqual({ x: 310, y: 200, k: 2, width: 1440, height: 900 });
  // What the store has got since isn't in the link, and finds its place around the rest.
  expect(lie && lieIn(lie, [...shown, "elsewhere"])).toEqual({
    positions: new Map([
      ["cityu", { x: -120, y: 89 }],
      ["haier-group", { x: 20_000, y: -23_328 }],
    ]),
    line: new Map([["cityu", { x: 7, y: 8 }]]),
    guides: [{ about: "date", of: "2024-03", left: -2, top: 2, right: 3, bottom: 4 }],
  });
});

test("what can't be said so shortly is refused: places too far out, ids with one key", () => {
  const far = { ...standing, positions: new Map([["cityu", { x: 23_328, y: 0 }]]) };
  expect(toLieHash(far, shown)).toBeNull();
  // Found by trying: these two differ in nothing that four digits of a key tell.
  const keys = new Map<string, string>();
  const twins = Array.from({ length: 20_000 }, (_, i) => `e${i}`).flatMap((id) => {
    const at = { ...standing, line: new Map(), guides: [], positions: new Map([[id, { x: 0, y: 0 }]]) };
    const key = toLieHash(at, [id])?.split("lie=")[1] ?? "";
    const other = keys.get(key);
    keys.set(key, id);
    return other === undefined ? [] : [[other, id]];
  });
  const [twin = []] = twins;
  expect(twin).toHaveLength(2);
  expect(toLieHash({ ...standing, positions: new Map(twin.map((id) => [id, { x: 0, y: 0 }])) }, twin)).toBeNull();
});

test("56 entities of a network fit well into a link that can be handed on", () => {
  const ids = Array.from({ length: 56 }, (_, i) => `an-organisation-with-a-long-id-${i}`);
  const positions = new Map(ids.map((id, i) => [id, { x: 40 * i - 900, y: 30 * i - 400 }]));
  expect(toLieHash({ ...standing, positions, line: new Map(), guides: [] }, ids)?.length).toBeLessThan(600);
});

test("an address without a camera, or with a broken one, says nothing of how things lie", () => {
  for (const hash of ["", "#lie=0000abcabc", "#cam=1,2,3", "#cam=1,2,0,1440,900", "#cam=a,b,c,d,e"]) {
    expect([hash, parseLie(hash)]).toEqual([hash, null]);
  }
  expect(parseLie("#cam=0,0,1,800,600&lie=broken&guides=nothing!x!1!2!3!4,kind!City!1!2!3")).toMatchObject({
    places: new Map(),
    guides: [],
  });
});

test("whatever lies on whole units comes back exactly", () => {
  const whole = fc.integer({ min: -23_328, max: 23_327 });
  const point = fc.record({ x: whole, y: whole });
  const box = fc.record({
    about: fc.constantFrom(...guideTopics),
    of: fc.constantFrom("City", "2024", "", "3"),
    left: whole,
    top: whole,
    right: whole,
    bottom: whole,
  });
  fc.assert(
    fc.property(point, point, fc.array(box, { maxLength: 3 }), (a, b, guides) => {
      const positions = new Map([
        ["a", a],
        ["b", b],
      ]);
      const lie = parseLie(`#${toLieHash({ ...standing, positions, line: new Map([["b", a]]), guides }, ["a", "b"])}`);
      expect(lie && lieIn(lie, ["a", "b"])).toEqual({ positions, line: new Map([["b", a]]), guides });
    }),
  );
});
