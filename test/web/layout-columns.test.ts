import * as fc from "fast-check";
import { expect, it } from "vitest";
import { fromColumns, placesIn, positionsIn, toColumns } from "../../web/layout-columns.ts";
import { entity, networks, relation } from "../picture/network.ts";

it("a graph comes back from its columns as a layout takes it, and so does where it lay", () => {
  fc.assert(
    fc.property(networks, fc.nat(39), (network, count) => {
      const known = network.entities.slice(0, count);
      const positions = new Map(known.map(({ id }, i) => [id, { x: i / 3, y: -i }]));
      const frozen = new Set(known.slice(0, count / 2).map(({ id }) => id));
      const back = fromColumns(toColumns(network, { positions, frozen }));
      const sought = network.entities.map(({ id, kind, name, nameEn, degree, from }) => ({
        ...{ id, kind, name, degree },
        ...(nameEn !== undefined && { nameEn }),
        ...(from !== undefined && { from }),
      }));
      expect(back.graph.entities).toEqual(sought);
      expect(back.graph.relations.map(({ type, source, target }) => [type, source, target])).toEqual(
        network.relations.map(({ type, source, target }) => [type, source, target]),
      );
      expect(back.positions).toEqual(positions);
      expect(back.frozen).toEqual(frozen);
    }),
    { numRuns: 30 },
  );
});

it("dates and occasions come along; what isn't in the graph is left out", () => {
  const entities = [entity("a", { from: "2020", nameEn: "A" }), entity("b"), entity("fair", { kind: "Event" })];
  const relations = [
    relation("a", "b", { from: "2021-03", event: "fair", agreement: "elsewhere" }),
    relation("a", "elsewhere"),
  ];
  const { graph } = fromColumns(toColumns({ entities, relations }, { positions: new Map(), frozen: new Set() }));
  expect(graph.relations).toEqual([{ type: "SIGNED_WITH", source: "a", target: "b", from: "2021-03", event: "fair" }]);
});

it("what has no place has none when it comes back", () => {
  const places = placesIn(["a", "b"], new Map([["b", { x: 0, y: 2 }]]));
  expect(positionsIn(["a", "b"], places)).toEqual(new Map([["b", { x: 0, y: 2 }]]));
});
