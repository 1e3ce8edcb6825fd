import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  collapse,
  emptyPicture,
  expand,
  heldIds,
  hide,
  isExpanded,
  keepOnly,
  type Picture,
  unhideAll,
  withRelations,
} from "../../../web/state/picture.ts";
import { entity, relation } from "../records.ts";

const graph = (ids: string, ...lines: string[]) => ({
  entities: [...ids].map((id) => entity(id)),
  relations: lines.map((line) => relation(line, line.charAt(0), line.charAt(1))),
});
const shown = (picture: Picture): string => [...picture.entities.keys()].sort().join("");
const nobody: ReadonlySet<string> = new Set();

/** An overview of a and b. */
const overview: Picture = {
  ...emptyPicture,
  overview: ["a", "b"],
  entities: new Map([...graph("ab").entities].map((one) => [one.id, one])),
};

describe("collapsing", () => {
  test("takes away exactly what the expansion brought", () => {
    const open = expand("a", [], graph("abcd", "ac", "ad"))(overview);
    expect(shown(open)).toBe("abcd");
    const closed = collapse("a", nobody)(open);
    expect(shown(closed)).toBe("ab");
    expect(closed.relations.size).toBe(0);
    expect(isExpanded(closed, "a")).toBe(false);
  });

  test("leaves what is pinned or selected, and lists it as added", () => {
    const closed = collapse("a", new Set(["c"]))(expand("a", [], graph("acd"))(overview));
    expect(shown(closed)).toBe("abc");
    expect(closed.added).toEqual(["c"]);
  });

  test("leaves what another expansion brought too, whichever came first", () => {
    const open = expand("b", [], graph("bcd"))(expand("a", [], graph("acd"))(overview));
    expect(shown(collapse("a", nobody)(open))).toBe("abcd");
    expect(shown(collapse("b", nobody)(open))).toBe("abcd");
    expect(shown(collapse("a", nobody)(collapse("b", nobody)(open)))).toBe("ab");
  });

  test("leaves an entity that is expanded itself", () => {
    const open = expand("c", [], graph("ce"))(expand("a", [], graph("acd"))(overview));
    expect(shown(collapse("a", nobody)(open))).toBe("abce");
  });

  test("leaves the collapsed entity where nothing else holds it", () => {
    const alone = expand("x", [], graph("xy"))(emptyPicture);
    expect(shown(collapse("x", nobody)(alone))).toBe("x");
  });

  test("of something that isn't expanded changes nothing", () => {
    expect(collapse("b", nobody)(overview)).toBe(overview);
  });
});

describe("expanding", () => {
  test("a second time by another type joins both", () => {
    const open = expand("a", ["MET_WITH"], graph("ad"))(expand("a", ["SIGNED_WITH"], graph("ac"))(overview));
    expect(open.expanded).toEqual([{ id: "a", types: ["SIGNED_WITH", "MET_WITH"], brought: ["a", "c", "d"] }]);
  });

  test("by all types swallows an expansion by some", () => {
    const open = expand("a", [], graph("ad"))(expand("a", ["SIGNED_WITH"], graph("ac"))(overview));
    expect(open.expanded.map(({ types }) => types)).toEqual([[]]);
  });

  test("by choice stands beside another expansion, and both are collapsed at once", () => {
    const by = { ways: [], kinds: ["City" as const], since: null, until: null, undated: true, most: 10 };
    const open = [
      expand("a", ["MET_WITH"], graph("ac")),
      expand("a", ["MET_WITH"], graph("ad"), by),
      expand("a", ["MET_WITH"], graph("ae"), by),
    ].reduce((picture, change) => change(picture), overview);
    expect(open.expanded.map(({ brought }) => brought.join(""))).toEqual(["ac", "ade"]);
    expect(shown(collapse("a", nobody)(open))).toBe("ab");
  });

  test("shows again what was hidden", () => {
    expect(expand("a", [], graph("ab"))(hide(["b"])(overview)).hidden).toEqual([]);
  });
});

test("adding what is shown already isn't remembered, so that links stay short", () => {
  expect(add(graph("ac"))(overview).added).toEqual(["c"]);
});

test("adding shows again what was hidden", () => {
  expect(add(graph("a"))(hide(["a", "b"])(overview)).hidden).toEqual(["b"]);
});

test("hiding keeps the records, so that showing all brings everything back", () => {
  const hidden = hide(["a"])(overview);
  expect(shown(hidden)).toBe("ab");
  expect(unhideAll(hidden)).toEqual(overview);
});

test("keeping only some drops the rest and the overview", () => {
  const kept = keepOnly(["c", "gone"])(expand("a", [], graph("abcd", "ac", "cd"))(overview));
  expect([shown(kept), kept.overview, kept.added, kept.expanded, kept.relations.size]).toEqual([
    "c",
    null,
    ["c"],
    [],
    0,
  ]);
});

test("relations without both ends in the picture are left out", () => {
  expect([...withRelations(graph("", "ab", "az").relations)(overview).relations.keys()]).toEqual(["ab"]);
});

test("every entity that something holds is there, and no other, whatever was done", () => {
  const id = fc.constantFrom(..."abcdefgh");
  const ids = fc.uniqueArray(id, { maxLength: 4 });
  const step = fc.oneof(
    ids.map((some) => add(graph(some.join("")))),
    fc.tuple(id, ids).map(([one, some]) => expand(one, [], graph([one, ...some].join("")))),
    fc.tuple(id, ids).map(([one, keep]) => collapse(one, new Set(keep))),
    ids.map((some) => hide(some)),
    ids.map((some) => keepOnly(some)),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const picture = steps.reduce((before, change) => change(before), overview);
      expect(shown(picture)).toBe(heldIds(picture).sort().join(""));
    }),
  );
});
