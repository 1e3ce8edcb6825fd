import type { Change, ChangeSet, Touched, What } from "../model/change.ts";
import { ProblemError } from "../model/problem.ts";
import { claimSchema } from "../model/source.ts";
import { undoing } from "../model/undo.ts";
import { entityRecordOf, relationRecordOf } from "./import/records.ts";
import { storedClaims } from "./import/stored-claims.ts";
import type { Applied, Call, GraphStore } from "./store/graph-store.ts";

/** As many as an answer names. */
const mostNamed = 10;

type Changed = Pick<Touched, "what" | "id">;

/** Takes back what one change set did. As `undoChangeSets`. */
export async function undoChangeSet(revision: number, context: UndoContext): Promise<Applied> {
  const { store, call, what } = context;
  async function* one(): AsyncGenerator<ChangeSet> {
    const [changeSet] = await store.history({ about: null, limit: 1, before: revision + 1 }, call);
    if (changeSet?.revision !== revision) throw new ProblemError("conflict", `history doesn't hold what ${what} wrote`);
    yield changeSet;
  }
  return undoChangeSets(one(), context);
}

/**
 * Takes back what change sets did, which come the newest first and touch each record once; all of it or nothing. Fails with
 * `conflict` where somebody has changed a part of it since, or something else rests on it by now, naming what.
 */
export function undoChangeSets(changeSets: AsyncIterable<ChangeSet>, context: UndoContext): Promise<Applied> {
  const { store, actor, call, what } = context;
  async function* batches(): AsyncGenerator<readonly Change[]> {
    const named: Changed[] = [];
    let changed = 0;
    for await (const changeSet of changeSets) {
      const current = await currentRecords(changeSet.touched, store, call);
      const { changes, changedSince } = undoing(changeSet, (sort, one) => current.get(`${sort} ${one}`) ?? null);
      changed += changedSince.length;
      named.push(...changedSince.slice(0, mostNamed - named.length));
      // Once something is in the way nothing more is written, and the rest is only looked through.
      if (changed === 0) yield changes;
    }
    if (changed > 0) throw wasChanged(changed, named, what);
  }
  return store.applyAll(batches(), actor, call);
}

function wasChanged(count: number, named: readonly Changed[], what: string): ProblemError {
  return new ProblemError(
    "conflict",
    `${count} records were changed since, which taking ${what} back would lose: ${named.map(({ what: sort, id }) => `${sort} ${id}`).join(", ")}`,
    {
      errors: named.map(({ what: sort, id }) => ({
        path: sort,
        code: "changed-since",
        value: id,
        message: `${sort} ${id} was changed since`,
        expected: `as ${what} wrote it`,
      })),
    },
  );
}

interface UndoContext {
  readonly store: GraphStore;
  readonly actor: string;
  readonly call: Call;
  /** What made the change set, in words: `the import x`. */
  readonly what: string;
}

const atOnce = 500;

/** What stands in the network now of all that was touched, as it is written: by `what id`. */
async function currentRecords(
  touched: readonly Touched[],
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<string, Touched["after"]>> {
  const current = new Map<string, Touched["after"]>();
  const ids = (what: What) => touched.flatMap((one) => (one.what === what ? one.id : []));
  const keep = (what: What, id: string, record: unknown) =>
    current.set(`${what} ${id}`, JSON.parse(JSON.stringify(record)));
  for (const some of slices(ids("entity"))) {
    for (const entity of await store.entities(some, call)) keep("entity", entity.id, entityRecordOf(entity));
  }
  for (const some of slices(ids("relation"))) {
    for (const relation of await store.relations(some, call)) keep("relation", relation.id, relationRecordOf(relation));
  }
  for (const some of slices(ids("source"))) {
    for (const source of await store.sourcesById(some, call)) keep("source", source.id, source);
  }
  for (const some of slices(ids("merge"))) {
    for (const merge of await store.mergesOf(some, call)) keep("merge", merge.id, merge);
  }
  const claimed = touched.flatMap(({ what, after }) =>
    what === "claim" && after !== null ? claimSchema.parse(after).about : [],
  );
  for await (const claim of storedClaims([...new Set(claimed)], store, call)) keep("claim", claim.id, claim);
  return current;
}

function slices(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) => ids.slice(i * atOnce, (i + 1) * atOnce));
}
