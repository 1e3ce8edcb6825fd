import { expect, test } from "vitest";
import { groupRelations, parallelTo } from "../../../web/state/relation-groups.ts";
import { entity, relation } from "../records.ts";

const around = {
  entities: ["a", "b", "c"].map((id) => entity(id)),
  relations: [
    relation("1", "a", "c", { type: "LOCATED_IN" }),
    relation("2", "b", "a", { type: "LOCATED_IN" }),
    relation("3", "a", "c"),
    relation("4", "a", "b"),
    relation("5", "b", "c"),
  ],
};

test("relations are grouped by type and direction, symmetric ones in one group, rows in the neighbours' order", () => {
  const groups = groupRelations("a", around).map(({ type, reverse, rows }) => [
    type,
    reverse,
    rows.map((row) => `${row.relation.id}:${row.other.id}`).join(" "),
  ]);
  expect(groups).toEqual([
    ["SIGNED_WITH", false, "4:b 3:c"],
    ["LOCATED_IN", false, "1:c"],
    ["LOCATED_IN", true, "2:b"],
  ]);
});

test("a symmetric relation is read the same from its target", () => {
  expect(groupRelations("c", around)[0]).toMatchObject({ type: "SIGNED_WITH", reverse: false });
});

test("parallel relations are those between the same two, either way round, and the relation itself once", () => {
  const [first] = around.relations;
  if (!first) throw new Error("no relation");
  expect(parallelTo(first, around.relations).map((one) => one.id)).toEqual(["3", "1"]);
  expect(parallelTo(first, []).map((one) => one.id)).toEqual(["1"]);
});

test("the parties of an agreement stand by sides where there are two, those without one last", () => {
  const party = (id: string, side?: string) => relation(id, id, "x", { type: "PARTY_TO", ...(side && { side }) });
  const parties = (...relations: ReturnType<typeof party>[]) =>
    groupRelations("x", { entities: around.entities, relations }).map(({ side, rows }) => [
      side && `${side.at}/${side.of}`,
      rows.map(({ other }) => other.id).join(""),
    ]);
  expect(parties(party("a", "two"), party("b", "one"), party("c"))).toEqual([
    ["1/2", "b"],
    ["2/2", "a"],
    [null, "c"],
  ]);
  expect(parties(party("a", "one"), party("b"))).toEqual([[null, "ab"]]);
});
