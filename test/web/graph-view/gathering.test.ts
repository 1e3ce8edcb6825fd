import { expect, it } from "vitest";
import { createGathering } from "../../../web/graph-view/gathering.ts";
import { noCommunities } from "../../../web/state/communities.ts";
import { toGrouped } from "../../../web/state/grouping.ts";
import { membershipOf } from "../../../web/state/membership.ts";
import { entity } from "../../picture/network.ts";

const entities = [entity("a"), entity("b"), entity("p", { kind: "Official" }), entity("q", { kind: "Official" })];
const positions = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 100, y: 40 }],
  ["p", { x: 800, y: 0 }],
  ["q", { x: 900, y: 0 }],
]);

function grouped(...open: string[]) {
  const network = { entities: new Map(entities.map((one) => [one.id, one])), relations: [] };
  const membership = membershipOf("kind", network, noCommunities);
  return toGrouped({ entities, relations: [] }, membership, { open, lit: null, away: new Set() });
}

it("stands a group in the middle of its members, and leaves it there when another one opens", () => {
  const gathering = createGathering();
  gathering.set(grouped());
  const before = gathering.places(positions, "links");
  expect(before.get("@Company")).toEqual({ x: 50, y: 20 });
  gathering.set(grouped("Official"));
  const after = gathering.places(positions, "links");
  expect([...after]).toEqual([["@Company", before.get("@Company")]]);
  expect([gathering.idOf("a"), gathering.idOf("p")]).toEqual(["@Company", "p"]);
});

it("leaves a group that had to make way where it is, though there is room now", () => {
  const near = new Map([...positions, ["p", { x: 60, y: 20 }], ["q", { x: 60, y: 20 }]]);
  const gathering = createGathering();
  gathering.set(grouped());
  const before = gathering.places(near, "links").get("@Company");
  expect(before).not.toEqual({ x: 50, y: 20 });
  gathering.set(grouped("Official"));
  expect(gathering.places(near, "links").get("@Company")).toEqual(before);
});

it("takes all members along when a group is dragged, and lets the group follow when they are put back", () => {
  const gathering = createGathering();
  gathering.set(grouped());
  gathering.places(positions, "links");
  const moved = gathering.drag("@Company", { x: 60, y: 0 }, positions);
  expect(moved).toEqual(
    new Map([
      ["a", { x: 10, y: -20 }],
      ["b", { x: 110, y: 20 }],
    ]),
  );
  expect(gathering.places(positions, "links").get("@Company")).toEqual({ x: 60, y: 0 });
  gathering.moved(["a", "b"]);
  expect(gathering.places(positions, "links").get("@Company")).toEqual({ x: 50, y: 20 });
});

it("drags nothing but groups that are closed", () => {
  const gathering = createGathering();
  gathering.set(grouped("Company"));
  gathering.places(positions, "links");
  expect(gathering.drag("@Company", { x: 0, y: 0 }, positions)).toBeNull();
  expect(gathering.drag("a", { x: 0, y: 0 }, positions)).toBeNull();
});
