import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import { noCommunities } from "../../../web/state/communities.ts";
import { drawnIds, drawnView, realIds, realSelection } from "../../../web/state/group-ids.ts";
import { type GroupingOptions, toGrouped } from "../../../web/state/grouping.ts";
import { citiesOf, membershipOf } from "../../../web/state/membership.ts";
import { nothingSelected, selectEntities, selectEntity, selectRelation } from "../../../web/state/selection.ts";
import { entity, networks, relation } from "../../picture/network.ts";

const plain: GroupingOptions = { open: [], lit: null, away: new Set() };
const byId = (list: readonly Entity[]) => new Map(list.map((one) => [one.id, one]));

function byKind(entities: Entity[], relations: Relation[], options: Partial<GroupingOptions> = {}) {
  const network = { entities: byId(entities), relations };
  return toGrouped({ entities, relations }, membershipOf("kind", network, noCommunities), { ...plain, ...options });
}

const people = { kind: "Official" } as const;
const entities = [entity("a"), entity("b"), entity("p", people), entity("q", people), entity("e", { kind: "Event" })];
const relations = [
  relation("p", "a", { type: "HOLDS_OFFICE" }),
  relation("q", "b", { type: "HOLDS_OFFICE" }),
  relation("a", "b"),
  relation("p", "e", { type: "TOOK_PART_IN" }),
];

describe("toGrouped", () => {
  it("draws two or more as one node with their number, and one by itself", () => {
    const { graph, groups } = byKind(entities, relations);
    expect(groups.map(({ id, members }) => [id, members])).toEqual([
      ["@Company", ["a", "b"]],
      ["@Official", ["p", "q"]],
    ]);
    expect(graph.entities.map(({ id, group }) => [id, group?.count])).toEqual([
      ["e", undefined],
      ["@Company", 2],
      ["@Official", 2],
    ]);
  });

  it("makes one line of all relations between two groups, and leaves what lies within a group to its number", () => {
    const { graph, bundles } = byKind(entities, relations);
    expect(graph.relations.map(({ id, source, target, bundle }) => [id, source, target, bundle?.count])).toEqual([
      ["@@Company @Official", "@Official", "@Company", 2],
      ["p.e.TOOK_PART_IN", "@Official", "e", undefined],
    ]);
    expect(bundles.get("@@Company @Official")?.map(({ id }) => id)).toEqual(["p.a.HOLDS_OFFICE", "q.b.HOLDS_OFFICE"]);
  });

  it("says of a line whether it is of one type, and leads one way", () => {
    const [line] = byKind(entities, relations).graph.relations;
    expect(line?.bundle).toEqual({ count: 2, mixed: false, directed: true });
    const both = [...relations, relation("q", "a", { type: "MET_WITH" })];
    expect(byKind(entities, both).graph.relations[0]?.bundle).toEqual({ count: 3, mixed: true, directed: false });
  });

  it("opens one group and leaves the others closed", () => {
    const { graph, closed } = byKind(entities, relations, { open: ["Company"] });
    expect(graph.entities.map(({ id }) => id)).toEqual(["a", "b", "e", "@Official"]);
    expect([...closed.keys()]).toEqual(["@Official"]);
    expect(graph.relations.find(({ id }) => id === "a.b.SIGNED_WITH")).toMatchObject({ source: "a", target: "b" });
  });

  it("opens the groups that a lit path runs through, for as long as it is lit", () => {
    expect([...byKind(entities, relations, { lit: new Set(["a"]) }).closed.keys()]).toEqual(["@Official"]);
  });

  it("counts nothing that isn't shown: of two people of whom one is hidden the other stands alone", () => {
    const { graph, groups } = byKind(entities, relations, { away: new Set(["q"]) });
    expect(groups.map(({ id }) => id)).toEqual(["@Company"]);
    // What is hidden stays in what the canvas takes, which doesn't draw it.
    expect(graph.entities.map(({ id }) => id)).toEqual(["p", "q", "e", "@Company"]);
    expect(graph.relations.map(({ id }) => id)).not.toContain("q.b.HOLDS_OFFICE");
  });
});

describe("citiesOf", () => {
  const city = { kind: "City" } as const;
  const lies = (source: string, target: string) => relation(source, target, { type: "LOCATED_IN" });
  const all = [
    entity("qingdao", city),
    entity("zibo", city),
    entity("laoshan", { kind: "Region" }),
    entity("shandong", { kind: "Region" }),
    ...["haier", "hisense", "both", "province", "nowhere"].map((id) => entity(id)),
  ];
  const placed = [
    lies("haier", "qingdao"),
    lies("hisense", "laoshan"),
    relation("laoshan", "qingdao", { type: "PART_OF" }),
    relation("qingdao", "shandong", { type: "PART_OF" }),
    lies("both", "qingdao"),
    lies("both", "zibo"),
    lies("province", "shandong"),
  ];
  it("puts a city, its districts and what is located in either together, and nothing else", () => {
    expect(citiesOf({ entities: byId(all), relations: placed })).toEqual(
      new Map([
        ["qingdao", "qingdao"],
        ["zibo", "zibo"],
        ["laoshan", "qingdao"],
        ["haier", "qingdao"],
        ["hisense", "qingdao"],
      ]),
    );
  });
});

describe("ids", () => {
  const grouped = byKind(entities, relations);

  it("stand for groups and lines when something is drawn, and for entities and relations when it is asked about", () => {
    expect(drawnIds(grouped, ["a", "b", "e", "q.b.HOLDS_OFFICE"])).toEqual(["@Company", "e", "@@Company @Official"]);
    expect(realIds(grouped, ["@Company", "e"])).toEqual(["a", "b", "e"]);
    expect(realIds(null, ["a"])).toEqual(["a"]);
  });

  it("select all members of a group that is clicked, and the first relation of a line", () => {
    expect(realSelection(grouped, selectEntity("@Company"), nothingSelected)).toEqual(selectEntities(["a", "b"]));
    const line = realSelection(grouped, selectRelation("@@Company @Official"), nothingSelected);
    expect(line).toEqual(selectRelation("p.a.HOLDS_OFFICE"));
  });

  it("leave a group partly selected when something else joins the selection", () => {
    const before = selectEntities(["b"]);
    expect(realSelection(grouped, selectEntities(["@Company", "e"]), before)).toEqual(selectEntities(["b", "e"]));
  });

  it("mark a group whose members are selected, lit or pinned; pinned only when all are", () => {
    const view = drawnView(grouped, {
      selected: new Set(["a"]),
      lit: new Set(["q"]),
      pinned: new Set(["a", "b", "p"]),
      relation: "p.a.HOLDS_OFFICE",
    });
    expect([...(view.selected ?? [])]).toEqual(["@Company"]);
    expect(view.lit?.has("@Official")).toBe(true);
    expect([view.pinned?.has("@Company"), view.pinned?.has("@Official")]).toEqual([true, false]);
    expect(view.relation).toBe("@@Company @Official");
  });
});

test("whatever is open: every relation that is shown is drawn, stands behind a line, or lies within a group", () => {
  fc.assert(
    fc.property(networks, fc.subarray(["Company", "Official", "City", "Event"]), (network, open) => {
      const { graph, bundles, closed, groupOf } = byKind([...network.entities], [...network.relations], { open });
      const within = (id: string): string | undefined => {
        const group = groupOf.get(id);
        return group && closed.has(group.id) ? group.id : undefined;
      };
      const drawn = new Set(graph.relations.map(({ id }) => id));
      const behind = new Set([...bundles.values()].flat().map(({ id }) => id));
      for (const { id, source, target } of network.relations) {
        const isInside = within(source) !== undefined && within(source) === within(target);
        expect([drawn.has(id), behind.has(id), isInside].filter(Boolean)).toHaveLength(1);
      }
      const count = graph.entities.reduce((sum, { group }) => sum + (group?.count ?? 1), 0);
      expect(count).toBe(network.entities.length);
      const there = new Set(graph.entities.map(({ id }) => id));
      for (const { source, target } of graph.relations)
        expect([there.has(source), there.has(target)]).toEqual([true, true]);
    }),
  );
});
