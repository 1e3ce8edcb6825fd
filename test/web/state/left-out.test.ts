import { describe, expect, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import {
  askedFor,
  belowDegree,
  countShown,
  outsideTime,
  toLeftOut,
  withoutLeftOut,
} from "../../../web/state/left-out.ts";
import { emptyPicture, type Picture } from "../../../web/state/picture.ts";
import { entity, relation } from "../records.ts";

const pictureOf = (
  entities: readonly Entity[],
  relations: readonly Relation[],
  more: Partial<Picture> = {},
): Picture => ({
  ...emptyPicture,
  entities: new Map(entities.map((one) => [one.id, one])),
  relations: new Map(relations.map((one) => [one.id, one])),
  ...more,
});
const none: ReadonlySet<string> = new Set();

describe("a span of time that is tried", () => {
  const picture = pictureOf(
    [
      ..."abcde".split("").map((id) => entity(id)),
      entity("forum", { kind: "Event", from: "2023-02-23" }),
      entity("old", { from: "1990", to: "1999" }),
    ],
    [
      relation("ab", "a", "b", { from: "2022", to: "2022" }),
      relation("bc", "b", "c", { type: "PARTNER_OF", from: "2021" }),
      relation("cd", "c", "d", { type: "LOCATED_IN" }),
      relation("ef", "e", "forum", { type: "TOOK_PART_IN" }),
      relation("ao", "a", "old", { type: "PARTNER_OF" }),
    ],
  );
  const outside = (start: string, end: string, undated = true, exempt = none) =>
    [...outsideTime(picture, { start, end }, undated, exempt)].sort();

  test("takes away what lies outside, what is gone by then, and whom that leaves without a relation", () => {
    expect(outside("2023-01-01", "2023-12-31")).toEqual(["a", "ab", "old"]);
  });

  test("an act without a date happened when its event did; a standing relation holds on", () => {
    expect(outside("2024-01-01", "2024-12-31")).toEqual(["a", "ab", "e", "ef", "forum", "old"]);
  });

  test("takes what has no date where that isn't wanted, and never what was asked for", () => {
    expect(outside("2023-01-01", "2023-12-31", false)).toEqual(["a", "ab", "ao", "cd", "d", "old"]);
    expect(outside("2023-01-01", "2023-12-31", true, new Set(["a"]))).toEqual(["ab", "old"]);
  });
});

describe("what is left out", () => {
  const members = [entity("a", { degree: 9 }), entity("b", { degree: 3 }), entity("c", { degree: 2 })];
  const lines = [relation("ab", "a", "b"), relation("bc", "b", "c")];
  const picture = pictureOf(members, lines, { added: ["c"], hidden: ["a"] });
  const ghosts = pictureOf([entity("g")], [relation("ag", "a", "g")]);

  test("entities with too few links, but not those that somebody added", () => {
    expect([...belowDegree(members, 4, none)]).toEqual(["b", "c"]);
    expect([...belowDegree(members, 4, askedFor(picture))]).toEqual(["b"]);
    expect([...belowDegree(members, 0, none)]).toEqual([]);
  });

  test("is hidden, or greyed and counted; what was hidden by hand isn't counted", () => {
    const below = new Set(["a", "b"]);
    const hiding = toLeftOut(picture, ghosts, { below, tried: none, fade: false });
    expect([[...hiding.hidden], hiding.below, hiding.greyed]).toEqual([["a", "b"], 1, 1]);
    const fading = toLeftOut(picture, ghosts, { below, tried: new Set(["c"]), fade: true });
    expect([[...fading.faded].sort(), fading.hidden.size, fading.greyed]).toEqual([["a", "ag", "b", "c", "g"], 0, 3]);
  });

  test("is neither selected nor counted, nor are its lines", () => {
    const leftOut = { faded: new Set(["c"]), hidden: none, greyed: 1, below: 0 };
    const { entities, relations } = countShown(withoutLeftOut({ ...picture, hidden: [] }, leftOut));
    expect([entities.map(({ id }) => id), relations.map(({ id }) => id)]).toEqual([["a", "b"], ["ab"]]);
  });
});
