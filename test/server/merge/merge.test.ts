import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../../model/change.ts";
import { compareText } from "../../../model/compare.ts";
import type { EntityRecord } from "../../../model/entity.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import { claimStatuses } from "../../../model/source.ts";
import { checkStore } from "../../../server/check/check-store.ts";
import { scanWhole } from "../../../server/check/whole.ts";
import { deleteMerge } from "../../../server/handlers/merges.ts";
import { entityRecordOf, relationRecordOf } from "../../../server/import/records.ts";
import { mergeEntities } from "../../../server/merge/entity.ts";
import { joined, renamed, samenessAmong } from "../../../server/merge/relation.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { randomWrites } from "../../support/random-network.ts";
import { randomIds } from "../../support/random-records.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

const bare = { aliases: [], topics: [], externalIds: {}, figures: [] };
const entityWith = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  ...{ id, kind: "Company", name: id, ...bare },
  ...more,
});
const relationWith = (id: string, source: string, target: string, more: object = {}) => ({
  ...{ id, type: "PARTNER_OF" as const, source, target, by: [], state: "unknown" as const },
  ...more,
});

describe("the record of two that are one", () => {
  test("keeps what the one that stays says, fills what it leaves empty, and knows the names of both", () => {
    const from = entityWith("haier", {
      ...{
        name: "海尔集团",
        nameEn: "Haier Group",
        aliases: ["海尔", "Haier"],
        from: "1984",
        url: "https://haier.com/",
      },
      ...{ topics: ["robotics"], externalIds: { wikidata: "Q1", ror: "r" }, lat: 36, lon: 120, description: "一" },
    });
    const into = entityWith("haier-group", {
      ...{ name: "海尔", aliases: ["海尔公司"], topics: ["trade"], externalIds: { wikidata: "Q2" }, description: "二" },
    });
    expect(mergeEntities(from, into)).toEqual({
      ...{ id: "haier-group", kind: "Company", name: "海尔", nameEn: "Haier Group", from: "1984" },
      ...{ aliases: ["海尔公司", "海尔集团", "Haier"], topics: ["trade", "robotics"], figures: [], description: "二" },
      ...{
        externalIds: { wikidata: "Q2", "wikidata-2": "Q1", ror: "r" },
        url: "https://haier.com/",
        lat: 36,
        lon: 120,
      },
    });
  });

  test("takes over a date only where both still make sense, and what only agreements have only as an agreement", () => {
    const from = entityWith("a", { kind: "Agreement", to: "2010", form: "framework", morePartiesThanNamed: true });
    expect(mergeEntities(from, entityWith("b", { from: "2020" }))).toEqual(
      entityWith("b", { from: "2020", aliases: ["a"] }),
    );
    expect(mergeEntities(from, entityWith("b", { kind: "Agreement", from: "2009" }))).toMatchObject({
      ...{ from: "2009", to: "2010", form: "framework", morePartiesThanNamed: true },
    });
  });

  test("is refused where it would lose a name", () => {
    const names = (letter: string) => Array.from({ length: 30 }, (_, i) => `${letter}${i}`);
    const both = () =>
      mergeEntities(entityWith("x", { aliases: names("a") }), entityWith("y", { aliases: names("b") }));
    expect(both).toThrow(/x and y don't fit into one record: aliases: at most 50 aliases/);
  });
});

describe("a relation of the one that goes", () => {
  test("has the one that stays in every place, in the order in which symmetric ones are stored", () => {
    const relation = relationWith("r", "a", "z", { event: "z", onBehalfOf: "z", by: ["z", "b", "o"] });
    expect(renamed(relation, "z", "B")).toEqual({
      ...relation,
      ...{ source: "B", target: "a", event: "B", onBehalfOf: "B", by: ["B", "b", "o"] },
    });
    expect(renamed(relation, "z", "b")).toMatchObject({ by: ["b", "o"] });
    expect(renamed(relation, "z", "a")).toBeNull();
  });

  test("is the same as others unless both say something else", () => {
    const [planned, active, plain] = [
      relationWith("p", "a", "b", { state: "planned" }),
      relationWith("q", "a", "b", { state: "active" }),
      relationWith("r", "a", "b", { by: ["o2"] }),
    ];
    expect(samenessAmong([planned, plain])).toEqual([[planned, plain]]);
    expect(samenessAmong([planned, active, plain])).toEqual([[planned], [active], [plain]]);
    expect(joined(plain, [relationWith("s", "a", "b", { state: "active", roleEn: "host", by: ["o1", "o2"] })])).toEqual(
      {
        ...plain,
        ...{ state: "active", roleEn: "host", by: ["o2", "o1"] },
      },
    );
  });
});

/** What a store holds, as it was written; of what is derived, which relations there are. */
async function contentsOf(store: GraphStore) {
  const entities: EntityRecord[] = [];
  const relations: RelationRecord[] = [];
  const derived: string[] = [];
  for await (const some of scanWhole(store, {})) {
    for (const { what, value } of some) {
      if (what === "entity") entities.push(entityRecordOf(value));
      else if (value.origin === "derived") derived.push(value.id);
      else relations.push(relationRecordOf(value));
    }
  }
  const claims = await store.evidence({ about: null, source: null, statuses: claimStatuses, limit: 1000, after: null });
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => compareText(a.id, b.id);
  return { entities: entities.sort(byId), relations: relations.sort(byId), derived: derived.sort(), claims };
}

/** The relations and claims of a network, whatever their ids are and whichever of two that are one stays. */
function networkOf({ relations, claims }: Awaited<ReturnType<typeof contentsOf>>, a: string, b: string): string[] {
  const one = (id: string | undefined): string | undefined => (id === a || id === b ? "=" : id);
  const said = (about: string): string[] =>
    claims
      .filter((claim) => claim.about === about)
      .map(({ id: _, about: __, ...claim }) => JSON.stringify(claim))
      .sort();
  const lines = relations.map(({ id, source, target, agreement, event, onBehalfOf, by, ...rest }) => {
    const ends = [one(source), one(target)];
    const named = [one(agreement), one(event), one(onBehalfOf), by.map(one).sort()];
    const isSymmetric = ["SIGNED_WITH", "PARTNER_OF", "MET_WITH"].includes(rest.type);
    const facts = Object.entries(rest).sort(([x], [y]) => (x < y ? -1 : 1));
    return JSON.stringify([isSymmetric ? ends.sort() : ends, named, facts, said(id)]);
  });
  const own = [...said(a), ...said(b)].sort();
  return [...lines.sort(), JSON.stringify(own)];
}

/** Every other relation of `a` once more as one of `b`, each with claims, of which some say what others say. */
function twinsOf({ relations, claims }: Awaited<ReturnType<typeof contentsOf>>, a: string, b: string): Change[] {
  const twins = relations.filter((_, at) => at % 2 === 0).flatMap((relation) => renamed(relation, a, b) ?? []);
  return twins.flatMap((twin) => {
    const { id } = twin;
    const said = claims.filter(({ about }) => about === id);
    return [
      { op: "put", what: "relation", value: { ...twin, id: `${id}.twin` } } as const,
      ...said.flatMap(
        (claim, at) =>
          [
            { op: "put", what: "claim", value: { ...claim, id: `${claim.id}.twin`, about: `${id}.twin` } },
            {
              op: "put",
              what: "claim",
              value: { ...claim, id: `${claim.id}.more`, about: `${id}.twin`, summary: `又${at}` },
            },
          ] as const,
      ),
    ];
  });
}

async function merge(store: GraphStore, from: string, into: string) {
  try {
    return await store.merge({ from, into, dryRun: false }, "test");
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

test("nothing is lost, the other way round gives the same, the store stays whole, and taking it apart brings all back", async () => {
  let merged = 0;
  let joinedOnes = 0;
  const pair = fc.tuple(fc.constantFrom(...randomIds.entity), fc.constantFrom(...randomIds.entity));
  const property = fc.asyncProperty(randomWrites, pair, async (writes, [a, b]) => {
    if (a === b) return;
    const [store, other] = [createReferenceStore(), createReferenceStore()];
    for (const one of [store, other]) {
      for (const changes of writes) await one.apply(changes, "test").catch(() => {});
      await one.apply(twinsOf(await contentsOf(one), a, b), "test").catch(() => {});
    }
    const before = await contentsOf(store);
    const wasWhole = (await checkStore(store, {})).findings.length === 0;
    const done = await merge(store, a, b);
    if (typeof done === "string") {
      expect(["not-found", "conflict"]).toContain(done);
      expect(await contentsOf(store)).toEqual(before);
      return;
    }
    merged += 1;
    joinedOnes += done.counts.joined;
    const after = await contentsOf(store);
    const { counts } = done;
    expect(after.relations).toHaveLength(before.relations.length - counts.joined - counts.between);
    const gone = new Set(
      before.relations.flatMap(({ id, source, target }) =>
        [source, target].every((end) => end === a || end === b) ? id : [],
      ),
    );
    const lost = before.claims.filter(({ about }) => gone.has(about)).length;
    expect(gone.size).toBe(counts.between);
    expect(after.claims).toHaveLength(before.claims.length - counts.repeated - lost);
    expect(after.entities.map(({ id }) => id)).toEqual(before.entities.flatMap(({ id }) => (id === a ? [] : id)));
    if (wasWhole) expect((await checkStore(store, {})).findings).toEqual([]);

    const turned = await merge(other, b, a);
    // Of two kinds one may be linked as both were, and the other not.
    if (typeof turned !== "string") {
      expect(networkOf(await contentsOf(other), a, b)).toEqual(networkOf(after, a, b));
      expect(turned.counts.joined).toBe(counts.joined);
    }
    await deleteMerge({ params: { id: a }, query: undefined, body: undefined }, { store, call: {} });
    expect(await contentsOf(store)).toEqual(before);
  });
  await fc.assert(property, { numRuns: 40 });
  expect(merged).toBeGreaterThan(5);
  expect(joinedOnes).toBeGreaterThan(5);
});
