import type { Answer, EndpointName, ParsedRequest } from "../../model/contract.ts";
import { isDerivedId } from "../../model/derive.ts";
import { ProblemError } from "../../model/problem.ts";
import { replacedAmong } from "../merge/replaced.ts";
import type { HandlerContext, ImportContext } from "./handler.ts";
import { handlers } from "./index.ts";

/** Where in a request an id, or a list of ids, of entities stands. */
type Field = readonly string[];

const fields = (part: string, ...names: string[]): Field[] => names.map((name) => [part, name]);
const pathFields = fields("query", "from", "to", "through", "avoid");

/** The endpoints that take ids of entities, and where. */
const naming: { readonly [N in EndpointName]?: readonly Field[] } = {
  readEntity: fields("params", "id"),
  listNeighbours: fields("params", "id"),
  readGraph: fields("body", "ids", "touching"),
  findPaths: pathFields,
  reportPaths: pathFields,
  loosenPaths: pathFields,
  listIntroductions: pathFields,
  connectEntities: fields("body", "ids", "avoid"),
  listCommon: fields("query", "id"),
  listClaims: fields("query", "about"),
  listMerges: fields("query", "into"),
  exportSelection: [
    ...fields("body", "ids", "positions"),
    ...["from", "to", "through", "avoid"].map((name) => ["body", "path", name]),
  ],
};

/** Where nobody would say that an id isn't known: these are looked up before anything is asked. */
const silent: readonly Field[] = [...fields("query", "avoid"), ...fields("body", "avoid")];

/**
 * Answers one endpoint. An id of an entity that went in a merge is taken for the one that stands for it; answers that are
 * graphs say so (`replaced`). Where all ids are known nothing more is asked of the store.
 */
export async function answerEndpoint<N extends EndpointName>(
  name: N,
  request: ParsedRequest<N>,
  context: HandlerContext & ImportContext,
): Promise<Answer<N>> {
  const named = naming[name];
  const handle = handlers[name];
  if (named === undefined) return handle(request, context);
  const isSilent = name === "exportSelection" || silent.some((field) => idsAt(request, field).length > 0);
  let first: { readonly answer: Answer<N> } | { readonly error: unknown } | null = null;
  if (!isSilent) {
    first = await settled(handle(request, context));
    if ("error" in first ? !mayNameGone(first.error) : !isLacking(request, first.answer)) return result(first);
  }
  const ids = named.flatMap((field) => idsAt(request, field));
  const replaced = await replacedAmong(context.store, ids, context.call);
  if (replaced.size === 0) return first === null ? handle(request, context) : result(first);
  const rename = (id: string): string => replaced.get(id) ?? id;
  const meant = named.reduce((asked, field) => renamedAt(asked, field, rename), request);
  return withReplaced(await handle(meant, context), Object.fromEntries(replaced));
}

async function settled<T>(work: Promise<T>): Promise<{ readonly answer: T } | { readonly error: unknown }> {
  try {
    return { answer: await work };
  } catch (error) {
    return { error };
  }
}

function result<T>(first: { readonly answer: T } | { readonly error: unknown }): T {
  if ("error" in first) throw first.error;
  return first.answer;
}

/** Whether a failure may come of an id that went: it isn't known, or its cursor is that of what stands for it. */
function mayNameGone(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { code, errors } = error;
  return code === "not-found" || code === "invalid-cursor" || errors.some((one) => one.code === "unknown");
}

/** Whether an answer says nothing of some id that was asked about. */
function isLacking(request: unknown, answer: unknown): boolean {
  if (typeof answer !== "object" || answer === null) return false;
  if ("missing" in answer) return true;
  if ("graph" in answer && typeof answer.graph === "object" && answer.graph !== null) return "missing" in answer.graph;
  if ("merges" in answer && Array.isArray(answer.merges)) return answer.merges.length === 0;
  if (!("claims" in answer && Array.isArray(answer.claims))) return false;
  const known = new Set(answer.claims.map(({ about }) => about));
  return idsAt(request, ["query", "about"]).some((id) => !known.has(id) && !isDerivedId(id));
}

/** The texts at a place of a request, of lists in lists too. */
function idsAt(value: unknown, [name, ...rest]: Field): string[] {
  if (name !== undefined) {
    const has = typeof value === "object" && value !== null && name in value;
    return has ? idsAt(Reflect.get(value, name), rest) : [];
  }
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap((one) => idsAt(one, [])) : [];
}

/** The same request with other ids at a place: of the same shape, which TypeScript can't follow through a path. */
function renamedAt<T>(value: T, field: Field, rename: (id: string) => string): T {
  return renamedIn(value, field, rename) as T;
}

function renamedIn(value: unknown, [name, ...rest]: Field, rename: (id: string) => string): unknown {
  if (name !== undefined) {
    const has = typeof value === "object" && value !== null && name in value;
    return has ? { ...value, [name]: renamedIn(Reflect.get(value, name), rest, rename) } : value;
  }
  if (typeof value === "string") return rename(value);
  return Array.isArray(value) ? value.map((one) => renamedIn(one, [], rename)) : value;
}

/** Endpoints whose answer itself is the graph, or that of one entity. */
const telling = ["relations", "degree"] as const;

/** The answer with what stands for which id, where it is a graph or holds one. */
function withReplaced<T>(answer: T, replaced: Readonly<Record<string, string>>): T {
  if (typeof answer !== "object" || answer === null) return answer;
  if ("graph" in answer && typeof answer.graph === "object") return { ...answer, graph: { ...answer.graph, replaced } };
  return telling.some((name) => name in answer) ? { ...answer, replaced } : answer;
}
