import type { ChangeSet } from "../../model/change.ts";
import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import { admitsEntity, admitsRelation, type Bounds, limitsRelations } from "../../model/filter.ts";
import { toMatch } from "../../model/match-ranges.ts";
import { foldName } from "../../model/names.ts";
import { bestMatch, compareRank, toQuery } from "../../model/ranking.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { searchKeys } from "../../model/search-keys.ts";
import type { Claim } from "../../model/source.ts";
import type { LinkCount } from "../../model/stats.ts";
import type { DegreePlace, GraphStore, Grounded, MergePlace, Scan } from "../../server/store/graph-store.ts";
import { type EntityRow, type RelationRow, toEntity, toRelation } from "../../server/store/rows.ts";
import { recordsOf } from "../../server/store/scan.ts";
import { bruteForceCommon } from "./brute-force-common.ts";
import { bruteForcePaths } from "./brute-force-paths.ts";
import { createMemoryGraph } from "./memory-graph.ts";
import { applyTo, copyOf, createReferenceRows, degreeOf, mergeOn, restore, sortedRows } from "./reference-rows.ts";
import { referenceStats } from "./reference-stats.ts";
import { createReferenceViews } from "./reference-views.ts";

/**
 * The store's interface over plain maps: slow, without index, count or cache, read off `model/filter.ts` and the shared
 * rules of writing. It is what both stores are compared with, and nothing else. `revision`: where it starts to count.
 */
export function createReferenceStore(revision = 0): GraphStore {
  const rows = createReferenceRows(revision);
  let seeded = false;
  let lastWrite: Promise<unknown> = Promise.resolve();

  /** One write after the other. */
  function inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = lastWrite.then(write);
    lastWrite = turn.catch(() => {});
    return turn;
  }

  const allEntities = () => sortedRows(rows.entity.values());
  const allRelations = () => sortedRows(rows.relation.values());
  const read = (row: EntityRow): Entity => toEntity(row, degreeOf(rows, row.record.id));
  const isAgreement = (id: string) => rows.entity.get(id)?.record.kind === "Agreement";
  const entityPasses = (bounds: Bounds, id: string) => {
    const row = rows.entity.get(id);
    return row !== undefined && admitsEntity(bounds, { ...row, ...row.record });
  };
  const relationPasses = (bounds: Bounds, { record, origin, standing }: RelationRow, asked: readonly string[] = []) =>
    admitsRelation(
      bounds,
      { type: record.type, origin, ...standing },
      [record.source, record.target].some((id) => asked.includes(id) && isAgreement(id)),
    );
  const passes = (bounds: Bounds, row: RelationRow) =>
    relationPasses(bounds, row) && entityPasses(bounds, row.record.source) && entityPasses(bounds, row.record.target);
  const isTwoWay = ({ record, origin }: RelationRow) => origin === "derived" || relationTypeOf(record.type).symmetric;

  /** The matching relations of an entity, each with its far end. */
  function around(id: string, bounds: Bounds) {
    return allRelations().flatMap((row) => {
      const { source, target } = row.record;
      if ((source !== id && target !== id) || !relationPasses(bounds, row, [id])) return [];
      const [far, way]: [string, "out" | "in"] = source === id ? [target, "out"] : [source, "in"];
      return entityPasses(bounds, far) ? [{ row, far, direction: isTwoWay(row) ? ("both" as const) : way }] : [];
    });
  }

  function graph() {
    return createMemoryGraph(
      allEntities().map((row) => ({ ...row, ...row.record })),
      allRelations().map(({ record, origin, standing }) => ({ ...record, origin, ...standing })),
    );
  }

  /** Passing entities; if `linked`, only those with a passing relation. */
  function shown(bounds: Bounds, linked: boolean): EntityRow[] {
    const passing = allRelations().filter((row) => passes(bounds, row));
    const ends = new Set(passing.flatMap(({ record }) => [record.source, record.target]));
    return allEntities().filter(({ record }) => entityPasses(bounds, record.id) && (!linked || ends.has(record.id)));
  }

  function claimsFor(id: string): Claim[] {
    const row = rows.relation.get(id);
    const subjects = row?.parties ? [row.record.agreement, ...row.parties] : [id];
    return sortedRows(rows.claim.values()).flatMap(({ record }) => (subjects.includes(record.about) ? record : []));
  }

  async function* scanPages({ bounds, claims }: Scan): AsyncGenerator<Grounded[]> {
    // As everything stands when it begins.
    const entities = allEntities().filter((row) => entityPasses(bounds, row.record.id));
    const relations = allRelations().filter((row) => passes(bounds, row));
    const claimed = (id: string) => (claims ? claimsFor(id).filter(({ status }) => status !== "rejected") : []);
    yield entities.map((row) => ({ what: "entity", value: read(row), claims: claimed(row.record.id) }));
    yield relations.map((row) => ({ what: "relation", value: toRelation(row), claims: claimed(row.record.id) }));
  }

  return {
    label: { kind: "embedded", where: "maps" },
    prepare: async () => {},
    ping: async () => {},
    close: async () => {},
    ...createReferenceViews(),

    apply: (changes, actor) =>
      inTurn(async () => {
        const changeSet = await applyTo(rows, changes, actor);
        return { changeSet: changeSet?.id ?? `change-${rows.revision}`, revision: rows.revision, bookmark: null };
      }),
    applyAll: (batches, actor, call) =>
      inTurn(async () => {
        const before = copyOf(rows);
        try {
          for await (const batch of batches) {
            call?.signal?.throwIfAborted();
            await applyTo(rows, batch, actor);
          }
        } catch (error) {
          restore(rows, before);
          throw error;
        }
        return { changeSet: `change-${rows.revision}`, revision: rows.revision, bookmark: null };
      }),
    seed: (changes, actor) =>
      inTurn(async () => {
        const isToDo = !seeded && rows.entity.size === 0;
        seeded = true;
        if (isToDo) await applyTo(rows, changes, actor);
        return isToDo;
      }),
    merge: (order, actor) =>
      inTurn(async () => {
        const { changeSet, ...done } = await mergeOn(rows, order, actor);
        return {
          ...done,
          applied: changeSet && { changeSet: changeSet.id, revision: changeSet.revision, bookmark: null },
        };
      }),
    mergesOf: async (ids) => [...new Set(ids)].flatMap((id) => rows.merge.get(id)?.record ?? []),
    merges: async ({ into, limit, after }) => {
      const order = (a: MergePlace, b: MergePlace) => compareText(b.at, a.at) || compareText(a.id, b.id);
      return [...rows.merge.values()]
        .map(({ record }) => record)
        .filter((merge) => (into === null || merge.into === into) && (after === null || order(merge, after) > 0))
        .sort(order)
        .slice(0, limit);
    },

    entities: async (ids) => ids.flatMap((id) => rows.entity.get(id) ?? []).map(read),
    relations: async (ids) => ids.flatMap((id) => rows.relation.get(id) ?? []).map(toRelation),
    async search({ q, kinds, topics, limit, skip }) {
      const query = toQuery(foldName(q));
      const found = allEntities().flatMap((row) => {
        const entity = read(row);
        if (kinds !== null && !kinds.includes(entity.kind)) return [];
        if (topics !== null && !entity.topics.some((topic) => topics.includes(topic))) return [];
        const best = bestMatch(query, searchKeys(entity));
        return best ? [{ entity, key: best.key, rank: { ...best.rank, degree: entity.degree, id: entity.id } }] : [];
      });
      found.sort((a, b) => compareRank(a.rank, b.rank));
      return found.slice(skip, skip + limit).map(({ entity, key }) => ({ entity, match: toMatch(query, key) }));
    },
    async list({ bounds, linked, limit, after }) {
      return pageByDegree(shown(bounds, linked).map(read), after).slice(0, limit);
    },
    count: async (bounds) => ({
      entities: allEntities().filter((row) => entityPasses(bounds, row.record.id)).length,
      relations: allRelations().filter((row) => passes(bounds, row)).length,
    }),
    async neighbours({ id, bounds, direction, limit, after }) {
      const steps = around(id, bounds).filter((step) =>
        direction === "any" ? true : step.direction === direction || step.direction === "both",
      );
      const all = [...new Set(steps.map((step) => step.far))].flatMap((far) => rows.entity.get(far) ?? []).map(read);
      const rest = pageByDegree(all, after);
      const entities = rest.slice(0, limit);
      const shown = new Set(entities.map((entity) => entity.id));
      const relations = steps.filter((step) => shown.has(step.far)).map((step) => toRelation(step.row));
      return {
        entities,
        relations,
        more: rest.length > limit,
        total: { entities: all.length, relations: steps.length },
      };
    },
    async linkCounts(id, bounds) {
      const counts = new Map<string, LinkCount>();
      for (const { row, far, direction } of around(id, bounds)) {
        const { type } = row.record;
        const { kind } = rows.entity.get(far)?.record ?? {};
        if (kind === undefined) continue;
        const key = `${type} ${kind} ${direction}`;
        counts.set(key, { type, kind, direction, n: (counts.get(key)?.n ?? 0) + 1 });
      }
      return [...counts.keys()].sort(compareText).flatMap((key) => counts.get(key) ?? []);
    },
    expand: async (reach) => graph().expand(reach),
    async relationsAmong(ids, bounds, limit) {
      const among = allRelations().filter(
        (row) => ids.includes(row.record.source) && ids.includes(row.record.target) && relationPasses(bounds, row, ids),
      );
      return among.slice(0, limit).map(toRelation);
    },
    common: async (question) => bruteForceCommon(graph(), question),
    paths: async (question) => bruteForcePaths(graph(), question),

    async evidence({ about, source, statuses, limit, after }) {
      const asked = about === null ? null : new Set(about.flatMap(claimsFor).map((claim) => claim.id));
      return sortedRows(rows.claim.values())
        .map((row) => row.record)
        .filter((claim) => asked === null || asked.has(claim.id))
        .filter((claim) => (source === null || claim.source === source) && statuses.includes(claim.status))
        .filter((claim) => after === null || compareText(claim.id, after) > 0)
        .slice(0, limit);
    },
    async sources({ limit, after }) {
      const claims = [...rows.claim.values()].map((row) => row.record);
      return sortedRows(rows.source.values())
        .map(({ record }) => ({
          source: record,
          claims: claims.filter((claim) => claim.source === record.id && claim.status !== "rejected").length,
        }))
        .filter(({ source }) => after === null || compareText(source.id, after) > 0)
        .slice(0, limit);
    },
    sourcesById: async (ids) => ids.flatMap((id) => rows.source.get(id)?.record ?? []),
    stats: async (bounds, bucket) =>
      referenceStats(
        shown(bounds, limitsRelations(bounds)),
        allRelations().filter((row) => passes(bounds, row)),
        bucket,
      ),
    summary: async () => ({
      entities: rows.entity.size,
      relations: rows.relation.size,
      sources: rows.source.size,
      revision: rows.revision,
    }),
    scan: (bounds, call) => recordsOf(scanPages({ bounds, claims: false }), call),
    scanPages,
    async history({ about, limit, before }): Promise<ChangeSet[]> {
      return [...rows.changeSets]
        .reverse()
        .filter((one) => before === null || one.revision < before)
        .filter((one) => about === null || one.touched.some((touched) => touched.id === about))
        .slice(0, limit);
    },
  };
}

function pageByDegree(entities: readonly Entity[], after: DegreePlace | null): Entity[] {
  const order = (a: DegreePlace, b: DegreePlace) => b.degree - a.degree || compareText(a.id, b.id);
  return [...entities].sort(order).filter((entity) => after === null || order(entity, after) > 0);
}
