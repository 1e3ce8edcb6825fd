import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import { type RelationType, relationTypeIds } from "../../../model/relation-types.ts";
import { ahead } from "../ahead.ts";
import type { Call, Grounded, Scan } from "../graph-store.ts";
import { queryTimeout } from "./errors.ts";
import { entityFilter, filter } from "./filter.ts";
import { claimLists, entityList, relationList } from "./lists.ts";
import type { Parameters } from "./parameters.ts";
import { createQueue } from "./queue.ts";
import type { Sessions } from "./sessions.ts";
import type { StatementName } from "./statements.ts";

/** Records of a page. */
const pageSize = 1000;
/** While the driver makes records of one page, the database looks for another. */
const pagesAtOnce = 2;

type GroundedEntity = Extract<Grounded, { what: "entity" }>;
type GroundedRelation = Extract<Grounded, { what: "relation" }>;

const entityRow = z
  .object({ entity: entityList, claims: claimLists })
  .transform(({ entity, claims }): GroundedEntity => ({ what: "entity", value: entity, claims }));

const seenRow = z.object({ id: z.string(), relation: relationList.nullable(), claims: claimLists }).transform(
  ({ id, relation, claims }): Seen => ({
    id,
    found: relation && { what: "relation", value: relation, claims },
  }),
);

/** A relation that was looked at, and what it is if it passes. */
interface Seen {
  readonly id: string;
  readonly found: GroundedRelation | null;
}

/** Reads a page. */
type Read = <Row>(statement: StatementName, parameters: Parameters, row: z.ZodType<Row>) => Promise<Row[]>;

/**
 * See `GraphStore.scanPages`; page by page, each in a transaction of its own: Neo4j gives no snapshot anyway, a slow reader
 * holds nothing open, and a page that fails in passing is read again. Only a time of the call's own limits it. A relation
 * whose ends weren't both among the entities, because somebody wrote meanwhile, is left out; for that their ids are kept.
 */
export async function* scan(sessions: Sessions, asked: Scan, call: Call = {}): AsyncGenerator<Grounded[], void> {
  const leaving = new AbortController();
  const signal = call.signal ? AbortSignal.any([call.signal, leaving.signal]) : leaving.signal;
  const pageCall = untilDeadline({ ...call, signal });
  const inQueue = createQueue(pagesAtOnce);
  const read: Read = (statement, parameters, row) =>
    inQueue(() => sessions.read(pageCall(), (tx) => tx.rows(statement, parameters, row)));
  const given = new Set<string>();
  try {
    for await (const page of ahead(entityPages(read, asked))) {
      for (const { value } of page) given.add(value.id);
      if (page.length > 0) yield page;
    }
    const areGiven = ({ value }: GroundedRelation) => given.has(value.source) && given.has(value.target);
    for await (const page of merged(relationTypeIds.map((type) => ahead(seenPages(read, type, asked))))) {
      const passing = page.flatMap(({ found }) => (found !== null && areGiven(found) ? found : []));
      if (passing.length > 0) yield passing;
    }
  } finally {
    // Pages that were asked for and aren't wanted any more.
    leaving.abort();
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

async function* entityPages(read: Read, { bounds, claims }: Scan): AsyncGenerator<GroundedEntity[], void> {
  const common = { ...entityFilter(bounds), claims, limit: pageSize };
  let after: string | undefined = "";
  while (after !== undefined) {
    const page: GroundedEntity[] = await read("scan-entities", { ...common, after }, entityRow);
    yield page;
    after = page.length < pageSize ? undefined : page.at(-1)?.value.id;
  }
}

/** The relations of a type, by id. */
async function* seenPages(read: Read, type: RelationType, { bounds, claims }: Scan): AsyncGenerator<Seen[], void> {
  const common = { ...filter(bounds), claims, limit: pageSize };
  let after: string | undefined = "";
  while (after !== undefined) {
    const page: Seen[] = await read("scan-relations", { ...common, after: { [type]: after } }, seenRow);
    yield page;
    after = page.length < pageSize ? undefined : page.at(-1)?.id;
  }
}

/** What comes by id in several ways as one that comes by id. */
async function* merged(ways: readonly AsyncGenerator<Seen[], void>[]): AsyncGenerator<Seen[], void> {
  /** What has come and not gone on yet: its last one is the first by id. */
  const refill = async (way: AsyncGenerator<Seen[], void>) => {
    for (let next = await way.next(); !next.done; next = await way.next()) {
      if (next.value.length > 0) return { way, rest: next.value.reverse() };
    }
    return null;
  };
  try {
    const first = await Promise.all(ways.map(refill));
    let open = first.filter((one) => one !== null);
    while (open.length > 0) {
      const [page, emptied] = takePage(open);
      yield page;
      if (emptied === null) continue;
      const refilled = await refill(emptied);
      open = open.flatMap((one) => (one.way !== emptied ? one : (refilled ?? [])));
    }
  } finally {
    await Promise.all(ways.map((way) => way.return()));
  }
}

interface Way {
  readonly way: AsyncGenerator<Seen[], void>;
  readonly rest: Seen[];
}

/** Mutates: takes the next ones by id, until there are enough or one of the ways has nothing left and must be asked. */
function takePage(open: readonly Way[]): [Seen[], Way["way"] | null] {
  const page: Seen[] = [];
  while (page.length < pageSize) {
    let first: { readonly way: Way; readonly id: string } | undefined;
    for (const way of open) {
      const id = way.rest.at(-1)?.id;
      if (id === undefined) return [page, way.way];
      if (first === undefined || compareText(id, first.id) < 0) first = { way, id };
    }
    const next = first?.way.rest.pop();
    if (next === undefined) break;
    page.push(next);
  }
  return [page, null];
}
