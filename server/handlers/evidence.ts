import * as z from "zod";
import { compareText } from "../../model/compare.ts";
import type { Claim, Source } from "../../model/source.ts";
import { fromCursor, toCursor } from "../http/cursor.ts";
import type { Call, EvidenceQuestion, GraphStore } from "../store/graph-store.ts";
import { found, type Handler } from "./handler.ts";

/** The most claims that come along with an entity or a relation; `/claims` pages through more. */
export const claimsShown = 1000;

/** Claims that aren't rejected, with the sources that they name. */
export async function claimsWithSources(
  store: GraphStore,
  asked: Partial<EvidenceQuestion>,
  call: Call,
): Promise<{ claims: Claim[]; sources: Source[] }> {
  const claims = await store.evidence(
    { about: null, source: null, statuses: ["reviewed", "unreviewed"], limit: claimsShown, after: null, ...asked },
    call,
  );
  return { claims, sources: await sourcesOf(store, claims, call) };
}

function sourcesOf(store: GraphStore, claims: readonly Claim[], call: Call): Promise<Source[]> {
  return store.sourcesById([...new Set(claims.map((claim) => claim.source))].sort(compareText), call);
}

export const listClaims: Handler<"listClaims"> = async ({ query }, { store, call }) => {
  const { about, source, status, limit, cursor } = query;
  const after = fromCursor(cursor, query, z.string());
  const asked = { about: about ?? null, source: source ?? null, statuses: status, limit: limit + 1, after };
  const page = await store.evidence(asked, call);
  const claims = page.slice(0, limit);
  const sources = await sourcesOf(store, claims, call);
  return { claims, sources, cursor: page.length > limit ? toCursor(claims.at(-1)?.id, query) : null };
};

export const listSources: Handler<"listSources"> = async ({ query }, { store, call }) => {
  const page = await store.sources(
    { limit: query.limit + 1, after: fromCursor(query.cursor, query, z.string()) },
    call,
  );
  const sources = page.slice(0, query.limit).map(({ source, claims }) => ({ ...source, claims }));
  return { sources, cursor: page.length > query.limit ? toCursor(sources.at(-1)?.id, query) : null };
};

export const readSource: Handler<"readSource"> = async ({ params, query }, { store, call }) => {
  const source = found(await store.sourcesById([params.id], call), "source", params.id);
  const question = { ...params, ...query };
  const asked = { source: params.id, limit: query.limit + 1, after: fromCursor(query.cursor, question, z.string()) };
  const { claims: page } = await claimsWithSources(store, asked, call);
  const claims = page.slice(0, query.limit);
  const more = page.length > query.limit;
  const about = [...new Set(claims.map((claim) => claim.about))];
  const relations = await store.relations(about, call);
  const ends = relations.flatMap((relation) => [relation.source, relation.target]);
  const entities = await store.entities([...new Set([...about, ...ends])], call);
  const cursor = more ? toCursor(claims.at(-1)?.id, question) : null;
  return { source, claims, graph: { entities, relations, truncated: more }, cursor };
};
