import * as z from "zod";
import type { SavedView, ViewContent, ViewSummary } from "../../../model/saved-view.ts";
import type { ViewPlace, ViewToPut } from "../graph-store.ts";
import { toDelete, toSave } from "../write/views.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { statement } from "./sql.ts";

const columns = "id, revision, created_at AS createdAt, updated_at AS updatedAt";
const recordShape = { id: z.string(), revision: z.int(), createdAt: z.string(), updatedAt: z.string() };

const page = statement(
  `SELECT ${columns}, title, notes, entities FROM saved_view INDEXED BY saved_view_by_time
   WHERE updated_at <= :updatedAt AND (updated_at < :updatedAt OR id > :id) ORDER BY updated_at DESC, id LIMIT :size`,
  z.object({ ...recordShape, title: z.string(), notes: z.string(), entities: z.int() }),
);

const byId = statement(
  `SELECT ${columns}, content FROM saved_view WHERE id = :id`,
  z.object({ ...recordShape, content: z.string() }).transform(({ content, ...record }): SavedView => {
    const written: ViewContent = JSON.parse(content);
    return { ...record, ...written };
  }),
);

/** Every time is later than none: with that asked, the count goes by the index. */
const count = statement(
  "SELECT count(*) AS n FROM saved_view INDEXED BY saved_view_by_time WHERE updated_at > ''",
  z.object({ n: z.int() }),
);

const put = statement(
  `INSERT INTO saved_view (id, revision, created_at, updated_at, title, notes, entities, content)
   VALUES (:id, :revision, :createdAt, :updatedAt, :title, :notes, :entities, :content)
   ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, updated_at = excluded.updated_at, title = excluded.title,
     notes = excluded.notes, entities = excluded.entities, content = excluded.content`,
  z.never(),
);

const remove = statement("DELETE FROM saved_view WHERE id = :id", z.never());

/** Later than any time. */
const everyPlace: ViewPlace = { updatedAt: "9999", id: "" };

/** See `GraphStore.views`. */
export async function views(
  _job: Job,
  connection: Connection,
  { limit, after }: { readonly limit: number; readonly after: ViewPlace | null },
): Promise<ViewSummary[]> {
  const { updatedAt, id } = after ?? everyPlace;
  return connection.all(page, { updatedAt, id, size: limit });
}

/** See `GraphStore.view`. */
export async function view(_job: Job, connection: Connection, id: string): Promise<SavedView | null> {
  return current(connection, id);
}

function current(connection: Connection, id: string): SavedView | null {
  return connection.all(byId, { id })[0] ?? null;
}

/** See `GraphStore.putView`; within a write transaction. */
export function putView(connection: Connection, wanted: ViewToPut, now: Date): SavedView {
  const stored = connection.all(count, {})[0]?.n ?? 0;
  const saved = toSave(wanted, current(connection, wanted.id), stored, now);
  const { id, revision, createdAt, updatedAt, ...content } = saved;
  const { title, notes, entities } = content;
  connection.all(put, {
    id,
    revision,
    createdAt,
    updatedAt,
    title,
    notes,
    entities: entities.length,
    content: JSON.stringify(content),
  });
  return saved;
}

/** See `GraphStore.deleteView`; within a write transaction. */
export function deleteView(connection: Connection, asked: { readonly id: string; readonly ifMatch: number | null }) {
  const { id, ifMatch } = asked;
  const gone = toDelete(id, current(connection, id), ifMatch);
  connection.all(remove, { id });
  return gone;
}
