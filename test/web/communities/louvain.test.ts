import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findCommunities } from "../../../web/communities/louvain.ts";
import { entity, networks, relation } from "../../picture/network.ts";

/** Everybody in a list is linked with everybody else in it. */
const clique = (ids: readonly string[]) => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => relation(a, b)));
const entities = (ids: string) => [...ids].map((id) => entity(id));

describe("findCommunities", () => {
  it("parts two groups that one line links, the larger first", () => {
    const relations = [...clique(["a", "b", "c"]), ...clique(["d", "e", "f", "g"]), relation("c", "d")];
    expect(findCommunities(entities("abcdefg"), relations).map(({ members }) => members)).toEqual([
      ["d", "e", "f", "g"],
      ["a", "b", "c"],
    ]);
  });

  it("lets parallel relations weigh more than one", () => {
    const ring = [relation("a", "b"), relation("b", "c"), relation("c", "d"), relation("d", "a")];
    const more = ["PARTNER_OF", "MET_WITH", "BUILDS"] as const;
    const doubled = more.flatMap((type) => [relation("b", "c", { type }), relation("d", "a", { type })]);
    expect(findCommunities(entities("abcd"), [...ring, ...doubled]).map(({ members }) => members)).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
  });

  it("names the member that most of the others are linked with, not the one best connected elsewhere", () => {
    const star = ["b", "c", "d"].map((id) => relation("a", id));
    const all = [entity("a"), entity("b", { degree: 90 }), entity("c"), entity("d")];
    expect(findCommunities(all, star).map(({ head }) => head)).toEqual(["a"]);
  });

  it("leaves those alone who are linked with nobody", () => {
    expect(findCommunities(entities("abc"), [relation("a", "b")])).toEqual([{ head: "a", members: ["a", "b"] }]);
    expect(findCommunities(entities("abc"), [])).toEqual([]);
  });
});

test("communities share nobody, have two members at least, and don't depend on any order", () => {
  fc.assert(
    fc.property(networks, fc.infiniteStream(fc.nat()), (network, random) => {
      const found = findCommunities(network.entities, network.relations);
      const members = found.flatMap((community) => community.members);
      expect(new Set(members).size).toBe(members.length);
      for (const community of found) {
        expect(community.members.length).toBeGreaterThan(1);
        expect(community.members).toContain(community.head);
      }
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
      expect(findCommunities(mixed(network.entities), mixed(network.relations))).toEqual(found);
    }),
  );
});
