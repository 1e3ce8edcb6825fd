import * as z from "zod";
import { ProblemError } from "../../model/problem.ts";
import { viewLimits } from "../../model/saved-view.ts";
import { fromCursor, toCursor } from "../http/cursor.ts";
import { found, type Handler } from "./handler.ts";

const place = z.strictObject({ updatedAt: z.string(), id: z.string() });

export const listViews: Handler<"listViews"> = async ({ query }, { store, call }) => {
  const { limit, cursor } = query;
  const page = await store.views({ limit: limit + 1, after: fromCursor(cursor, query, place) }, call);
  const views = page.slice(0, limit);
  const last = views.at(-1);
  const next = last && page.length > limit ? { updatedAt: last.updatedAt, id: last.id } : null;
  return { views, cursor: next && toCursor(next, query) };
};

export const readView: Handler<"readView"> = async ({ params }, { store, call }) => {
  const view = await store.view(params.id, call);
  return found(view ? [view] : [], "saved view", params.id);
};

export const putView: Handler<"putView"> = async ({ params, body, ifMatch }, { store, call }) => {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > viewLimits.bytes) {
    throw new ProblemError("too-large", `the view is too large: ${bytes} bytes, at most ${viewLimits.bytes} are kept`);
  }
  return store.putView({ id: params.id, content: body, ifMatch }, call);
};

export const deleteView: Handler<"deleteView"> = ({ params, ifMatch }, { store, call }) =>
  store.deleteView({ id: params.id, ifMatch }, call);
