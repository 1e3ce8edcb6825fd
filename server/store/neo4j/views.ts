import * as z from "zod";
import type { SavedView, ViewContent, ViewSummary } from "../../../model/saved-view.ts";
import type { Call, ViewPlace, ViewToPut } from "../graph-store.ts";
import { toDelete, toSave } from "../write/views.ts";
import type { Sessions, Transaction } from "./sessions.ts";
import { lockMark } from "./transaction.ts";

const recordShape = { id: z.string(), revision: z.int(), createdAt: z.string(), updatedAt: z.string() };

const summaryRow = z
  .object({ view: z.object({ ...recordShape, title: z.string(), notes: z.string(), entities: z.int() }) })
  .transform(({ view }): ViewSummary => view);

const viewRow = z
  .object({ view: z.object({ ...recordShape, content: z.string() }) })
  .transform(({ view: { content, ...record } }): SavedView => {
    const written: ViewContent = JSON.parse(content);
    return { ...record, ...written };
  });

const countRow = z.object({ n: z.int() });

/** Later than any time. */
const everyPlace: ViewPlace = { updatedAt: "9999", id: "" };

/** See `GraphStore.views`. */
export function views(
  tx: Transaction,
  { limit, after }: { readonly limit: number; readonly after: ViewPlace | null },
): Promise<ViewSummary[]> {
  const { updatedAt, id } = after ?? everyPlace;
  return tx.rows("views", { updatedAt, id, limit }, summaryRow);
}

/** See `GraphStore.view`. */
export async function view(tx: Transaction, id: string): Promise<SavedView | null> {
  const [found] = await tx.rows("view", { id }, viewRow);
  return found ?? null;
}

/** See `GraphStore.putView`. The lock on the mark lets one writer in at a time; the revision it bears stays as it is. */
export async function putView(sessions: Sessions, wanted: ViewToPut, call: Call | undefined): Promise<SavedView> {
  const { value } = await sessions.write(call, async (tx) => {
    await lockMark(tx);
    const [stored] = await tx.rows("views-count", {}, countRow);
    const saved = toSave(wanted, await view(tx, wanted.id), stored?.n ?? 0, new Date());
    const { id, revision, createdAt, updatedAt, ...content } = saved;
    const { title, notes, entities } = content;
    const record = { id, revision, createdAt, updatedAt, title, notes, entities: entities.length };
    await tx.run("put-view", { ...record, content: JSON.stringify(content) });
    return saved;
  });
  return value;
}

/** See `GraphStore.deleteView`. */
export async function deleteView(
  sessions: Sessions,
  { id, ifMatch }: { readonly id: string; readonly ifMatch: number | null },
  call: Call | undefined,
): Promise<SavedView> {
  const { value } = await sessions.write(call, async (tx) => {
    await lockMark(tx);
    const gone = toDelete(id, await view(tx, id), ifMatch);
    await tx.run("delete-view", { id });
    return gone;
  });
  return value;
}
