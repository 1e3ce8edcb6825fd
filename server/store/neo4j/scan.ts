import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import type { Entity } from "../../../model/entity.ts";
import type { Bounds } from "../../../model/filter.ts";
import type { Relation } from "../../../model/relation.ts";
import { type RelationType, relationTypeIds, relationTypeSchema } from "../../../model/relation-types.ts";
import type { Call, Scanned } from "../graph-store.ts";
import { queryTimeout } from "./errors.ts";
import { entityFilter, filter } from "./filter.ts";
import type { Parameters } from "./parameters.ts";
import { entityAnswer, relation } from "./rows.ts";
import type { Sessions } from "./sessions.ts";

const entitiesAtOnce = 2000;
/** Of each type. */
const relationsAtOnce = 1000;

const seenRow = z.object({ type: relationTypeSchema, id: z.string(), relation: relation.nullable() });
type Seen = z.output<typeof seenRow>;

/**
 * See `GraphStore.scan`; page by page, each in a transaction of its own: Neo4j gives no snapshot anyway, a slow reader
 * holds nothing open, and a page that fails in passing is read again. Only a time of the call's own limits it. A relation
 * whose ends weren't both among the entities, because somebody wrote meanwhile, is left out; for that their ids are kept.
 */
export async function* scan(sessions: Sessions, bounds: Bounds, call: Call = {}): AsyncGenerator<Scanned, void> {
  const pageCall = untilDeadline(call);
  const given = new Set<string>();
  for await (const value of scanEntities(sessions, bounds, pageCall)) {
    given.add(value.id);
    yield { what: "entity", value };
  }
  for await (const value of scanRelations(sessions, bounds, pageCall)) {
    if (given.has(value.source) && given.has(value.target)) yield { what: "relation", value };
  }
}

/** The call for the next page, with what is left of the time for all. */
function untilDeadline(call: Call): () => Call {
  const { timeoutMs } = call;
  if (timeoutMs === undefined) return () => ({ ...call, timeoutMs: Number.POSITIVE_INFINITY });
  const deadline = performance.now() + timeoutMs;
  return () => {
    const left = deadline - performance.now();
    if (left <= 0) throw queryTimeout(timeoutMs);
    return { ...call, timeoutMs: left };
  };
}

async function* scanEntities(sessions: Sessions, bounds: Bounds, pageCall: () => Call): AsyncGenerator<Entity> {
  const common = { ...entityFilter(bounds), limit: entitiesAtOnce };
  let after: string | undefined = "";
  while (after !== undefined) {
    const parameters: Parameters = { ...common, after };
    const page: Entity[] = await sessions.read(pageCall(), (tx) => tx.rows("scan-entities", parameters, entityAnswer));
    yield* page;
    after = page.length < entitiesAtOnce ? undefined : page.at(-1)?.id;
  }
}

/** Each type comes by id; the next of all is the first among the firsts of the types, so a type is read on when it runs out. */
async function* scanRelations(sessions: Sessions, bounds: Bounds, pageCall: () => Call): AsyncGenerator<Relation> {
  const common = { ...filter(bounds), limit: relationsAtOnce };
  const after = new Map<RelationType, string>(relationTypeIds.map((type) => [type, ""]));
  const waiting = new Map<RelationType, Seen[]>();
  for (;;) {
    const empty = [...after].filter(([type]) => waiting.get(type) === undefined);
    if (empty.length > 0) {
      const parameters = { ...common, after: Object.fromEntries(empty) };
      const page = await sessions.read(pageCall(), (tx) => tx.rows("scan-relations", parameters, seenRow));
      for (const [type] of empty) {
        const seen = page.filter((one) => one.type === type);
        const last = seen.at(-1);
        if (last === undefined || seen.length < relationsAtOnce) after.delete(type);
        else after.set(type, last.id);
        if (last !== undefined) waiting.set(type, seen.reverse());
      }
    }
    const next = firstOf(waiting);
    if (next === undefined) return;
    if (next.relation !== null) yield next.relation;
  }
}

/** Mutates: takes the relation with the smallest id. Each type's wait in reverse order, so that its first is popped. */
function firstOf(waiting: Map<RelationType, Seen[]>): Seen | undefined {
  let first: Seen | undefined;
  for (const seen of waiting.values()) {
    const one = seen.at(-1);
    if (one !== undefined && (first === undefined || compareText(one.id, first.id) < 0)) first = one;
  }
  if (first === undefined) return undefined;
  const seen = waiting.get(first.type);
  seen?.pop();
  if (seen?.length === 0) waiting.delete(first.type);
  return first;
}
