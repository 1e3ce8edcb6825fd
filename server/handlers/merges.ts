import * as z from "zod";
import { changeLimit } from "../../model/change.ts";
import type { Entity } from "../../model/entity.ts";
import { ProblemError } from "../../model/problem.ts";
import { fromCursor, toCursor } from "../http/cursor.ts";
import { tooLarge } from "../merge/plan.ts";
import type { Applied, Call, GraphStore } from "../store/graph-store.ts";
import { undoChangeSet } from "../undo.ts";
import { found, type Handler } from "./handler.ts";

export const mergeEntities: Handler<"mergeEntities"> = async ({ query, body }, { store, call }) => {
  const order = { ...body, ...query };
  const [going] = await store.entities([body.from], call);
  // Each of those is a relation at least: reading them all would only take long to say the same.
  if (going !== undefined && going.degree > changeLimit) throw tooLarge(body, going.degree);
  const { merge, counts, applied } = await store.merge(order, `merge:${body.from}`, call);
  const entity = await readAfter(store, merge.into, applied, call);
  return { entity, merge, counts, changeSet: applied?.changeSet ?? null };
};

const place = z.strictObject({ at: z.string(), id: z.string() });

export const listMerges: Handler<"listMerges"> = async ({ query }, { store, call }) => {
  const { into = null, limit, cursor } = query;
  const page = await store.merges({ into, limit: limit + 1, after: fromCursor(cursor, query, place) }, call);
  const merges = page.slice(0, limit);
  const last = merges.at(-1);
  const next = last && page.length > limit ? { at: last.at, id: last.id } : null;
  return { merges, cursor: next && toCursor(next, query) };
};

/** Change sets that touched an id and are looked through for its merge: an id is merged seldom. */
const historyAtOnce = 20;

export const deleteMerge: Handler<"deleteMerge"> = async ({ params: { id } }, { store, call }) => {
  const merge = found(await store.mergesOf([id], call), "merge", id);
  const revision = await revisionOf(store, id, call);
  const context = { store, actor: `undo:merge:${id}`, call, what: `the merge of ${id}` };
  const applied = await undoChangeSet(revision, context);
  const from = await readAfter(store, id, applied, call);
  return { entity: await readAfter(store, merge.into, applied, call), from, changeSet: applied.changeSet };
};

/** The revision at which an entity went: the last change set that made a merge of what was no merge. */
async function revisionOf(store: GraphStore, id: string, call: Call): Promise<number> {
  let before: number | null = null;
  for (;;) {
    const page = await store.history({ about: id, limit: historyAtOnce, before }, call);
    const made = page.find(({ touched }) =>
      touched.some((one) => one.what === "merge" && one.id === id && one.before === null),
    );
    if (made) return made.revision;
    const last = page.at(-1);
    if (last === undefined) throw new ProblemError("conflict", `history doesn't hold the merge of ${id}`);
    before = last.revision;
  }
}

/** An entity as a write left it. */
async function readAfter(store: GraphStore, id: string, applied: Applied | null, call: Call): Promise<Entity> {
  const bookmark = applied?.bookmark ?? null;
  const asked = bookmark === null ? call : { ...call, bookmark };
  return found(await store.entities([id], asked), "entity", id);
}
