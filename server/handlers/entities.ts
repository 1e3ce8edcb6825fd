import * as z from "zod";
import { type Filter, toBounds } from "../../model/filter.ts";
import { fromCursor, toCursor } from "../http/cursor.ts";
import type { DegreePlace } from "../store/graph-store.ts";
import { claimsWithSources } from "./evidence.ts";
import { found, type Handler } from "./handler.ts";

const degreePlace = z.strictObject({ degree: z.int().min(0), id: z.string() });

export const listEntities: Handler<"listEntities"> = async ({ query }, context) => {
  return query.q === undefined ? listByDegree(query, context) : searchByName({ ...query, q: query.q }, context);
};

type ListQuery = Parameters<typeof listEntities>[0]["query"];
type Context = Parameters<typeof listEntities>[1];

async function searchByName(query: ListQuery & { q: string }, { store, call }: Context) {
  const skip = fromCursor(query.cursor, query, z.int().min(1).max(100_000)) ?? 0;
  const { q, limit } = query;
  const asked = { q, kinds: query.kind ?? null, topics: query.topic ?? null, limit: limit + 1, skip };
  const hits = await store.search(asked, call);
  const entities = hits.slice(0, limit).map(({ entity, match }) => ({ ...entity, match }));
  return { entities, cursor: hits.length > limit ? toCursor(skip + limit, query) : null };
}

async function listByDegree(query: ListQuery, { store, call }: Context) {
  const after = fromCursor(query.cursor, query, degreePlace);
  const bounds = toBounds({ ...pick(query), agreements: "both" });
  const page = await store.list({ bounds, linked: false, limit: query.limit + 1, after }, call);
  const entities = page.slice(0, query.limit);
  return { entities, cursor: page.length > query.limit ? toCursor(placeOf(entities), query) : null };
}

function pick({ kind, topic }: ListQuery): Filter {
  return { ...(kind !== undefined && { kind }), ...(topic !== undefined && { topic }) };
}

function placeOf(entities: readonly DegreePlace[]): DegreePlace | null {
  const last = entities.at(-1);
  return last === undefined ? null : { degree: last.degree, id: last.id };
}

export const readEntity: Handler<"readEntity"> = async ({ params, query }, { store, call }) => {
  const entity = found(await store.entities([params.id], call), "entity", params.id);
  const counts = await store.linkCounts(params.id, toBounds(query), call);
  const { claims, sources } = await claimsWithSources(store, { about: [params.id] }, call);
  return { entity, degree: entity.degree, counts, claims, sources };
};

export const listNeighbours: Handler<"listNeighbours"> = async ({ params, query }, { store, call }) => {
  const centre = found(await store.entities([params.id], call), "entity", params.id);
  const { direction, limit, cursor, ...filter } = query;
  const question = { ...params, ...query };
  const after = fromCursor(cursor, question, degreePlace);
  const near = await store.neighbours({ id: params.id, bounds: toBounds(filter), direction, limit, after }, call);
  return {
    entities: [centre, ...near.entities],
    relations: near.relations,
    truncated: near.more,
    total: near.total,
    cursor: near.more ? toCursor(placeOf(near.entities), question) : null,
  };
};
