import { describe, expect, it } from "vitest";
import { countKinds, idOf } from "../../bench/support/entities.ts";
import { inBatches, networkChanges } from "../../bench/support/network.ts";
import { firstApart } from "../../bench/support/relations.ts";
import { changeSchema } from "../../model/change.ts";
import type { Kind } from "../../model/kinds.ts";
import { kindIds } from "../../model/kinds.ts";
import { fitsEnds, relationTypeIds } from "../../model/relation-types.ts";

const size = { entities: 600, relations: 3000, seed: 7 };
const changes = [...networkChanges(size)];
const values = <W extends string>(what: W) => changes.filter((change) => change.what === what);

/** Kinds by id. */
const kinds = new Map<string, Kind>(
  changes.flatMap((change) =>
    change.op === "put" && change.what === "entity" ? [[change.value.id, change.value.kind]] : [],
  ),
);

const relations = changes.flatMap((change) =>
  change.op === "put" && change.what === "relation" ? [change.value] : [],
);

describe("the made-up network of the benchmarks", () => {
  it("holds as many entities and relations as asked for, of every kind and every type but the derived one", () => {
    expect(values("entity")).toHaveLength(size.entities);
    expect(relations).toHaveLength(size.relations);
    expect(new Set(kinds.values())).toEqual(new Set(kindIds));
    expect([...new Set(relations.map((relation) => relation.type)), "SIGNED_WITH"].sort()).toEqual(
      [...relationTypeIds].sort(),
    );
  });

  it("consists of changes as the schema gives them back", () => {
    for (const change of changes) expect(changeSchema.parse(change)).toEqual(change);
  });

  it("uses every id once, and names nothing before it is there", () => {
    const known = new Set<string>();
    for (const change of changes) {
      if (change.op === "delete") throw new Error(`nothing is deleted: ${change.id}`);
      const named =
        change.what === "relation"
          ? [change.value.source, change.value.target, change.value.onBehalfOf]
          : change.what === "claim"
            ? [change.value.about, change.value.source]
            : [];
      expect(named.filter((id) => id !== undefined && !known.has(id))).toEqual([]);
      expect(known.has(change.value.id)).toBe(false);
      known.add(change.value.id);
    }
  });

  it("links only kinds that a type allows", () => {
    const misfits = relations.filter(({ type, source, target }) => {
      const [from, to] = [kinds.get(source), kinds.get(target)];
      return from === undefined || to === undefined || !fitsEnds(type, from, to);
    });
    expect(misfits).toEqual([]);
  });

  it("is the same for the same seed, and another for another", () => {
    expect([...networkChanges(size)]).toEqual(changes);
    expect([...networkChanges({ ...size, seed: 8 })]).not.toEqual(changes);
  });

  it("has hubs: a hundredth of the entities hold a tenth of all ends, the first city the most", () => {
    const ends = new Map<string, number>();
    for (const { source, target } of relations) {
      for (const id of [source, target]) ends.set(id, (ends.get(id) ?? 0) + 1);
    }
    const byDegree = [...ends].sort(([, a], [, b]) => b - a);
    const held = byDegree.slice(0, size.entities / 100).reduce((sum, [, n]) => sum + n, 0);
    expect(byDegree[0]?.[0]).toBe("city.0");
    expect(held).toBeGreaterThan((2 * relations.length) / 10);
  });

  it("comes whole in batches, each but the last full", () => {
    const batches = [...inBatches(changes, 1000)];
    expect(batches.flat()).toEqual(changes);
    expect(batches.slice(0, -1).every((batch) => batch.length === 1000)).toBe(true);
  });

  it("has, where a hub is asked for, that many relations of the first city more, and companies apart from all others", () => {
    const lines = [...networkChanges({ ...size, hub: 500 })].flatMap((change) =>
      change.op === "put" && change.what === "relation" ? [change.value] : [],
    );
    expect(lines).toHaveLength(size.relations);
    const atHub = lines.filter(({ source, target }) => source === "city.0" || target === "city.0");
    expect(atHub.length).toBeGreaterThanOrEqual(500);
    const counts = countKinds(size.entities);
    const island = new Set(Array.from({ length: counts.Company }, (_, rank) => idOf("Company", rank)));
    for (let rank = 0; rank < firstApart(counts); rank++) island.delete(idOf("Company", rank));
    const ends = lines.map(({ source, target }) => [source, target].filter((id) => island.has(id)).length);
    expect(island.size).toBeGreaterThan(1);
    expect(new Set(ends)).toEqual(new Set([0, 2]));
  });
});
