import * as z from "zod";
import { type Answer, apiPrefix, contract, type JsonEndpointName, type SentRequest } from "../model/contract.ts";
import { type FieldError, type ProblemCode, problemSchema } from "../model/problem.ts";

/** Why a question has no answer, for people: a problem of the server's, or what comes before it. */
export interface Failure {
  readonly code: ProblemCode | "offline" | "bad-answer";
  readonly detail: string;
  readonly requestId: string | null;
  /** What of the question is wrong, field by field. */
  readonly errors?: readonly FieldError[];
  /** The record as it stands, where somebody else has changed it. */
  readonly current?: unknown;
}

/** Thrown by `call`; what happened is in `failure`. An aborted call throws the signal's own reason instead. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, cause?: unknown) {
    super(`${failure.code}: ${failure.detail}`, cause === undefined ? {} : { cause });
    this.name = "ApiError";
    this.failure = failure;
  }
}

/** Asks an endpoint by its name in the contract; the answer is checked against its schema. */
export type Call = <N extends JsonEndpointName>(
  name: N,
  request: SentRequest<N>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<Answer<N>>;

/** Whether the server can serve, and on which kind of store. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "embedded" | "neo4j" | null;
  /** The server itself didn't answer. */
  readonly unreachable: boolean;
}

export interface Api {
  readonly call: Call;
  readonly readiness: () => Promise<Readiness>;
}

/** The contract as a table whose entry for a name is known to answer that name's type. */
const answers: { readonly [N in JsonEndpointName]: { readonly answer: z.ZodType<Answer<N>> } } = contract;

const partsSchema = z.object({
  params: z.record(z.string(), z.string()).optional(),
  query: z.record(z.string(), z.unknown()).optional(),
  body: z.unknown().optional(),
  ifMatch: z.int().nullable().optional(),
});

const readinessSchema = z.object({ store: z.object({ kind: z.enum(["embedded", "neo4j"]) }) });

/** A client of the server that the page came from; `fetch` is handed in. */
export function createApi(fetch: typeof globalThis.fetch): Api {
  const call: Call = async (name, request, { signal } = {}) => {
    const endpoint = contract[name];
    const { params, query, body, ifMatch } = partsSchema.parse(request);
    const init: RequestInit = { method: endpoint.method, headers: { Accept: "application/json" } };
    if (signal) init.signal = signal;
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, "Content-Type": "application/json" };
    }
    if (ifMatch) init.headers = { ...init.headers, "If-Match": `"${ifMatch}"` };
    const response = await reach(() => fetch(addressOf(endpoint.path, params, query), init), signal);
    const json = await reach(() => response.text(), signal).then(parseJson);
    if (!response.ok) throw new ApiError(toFailure(json, response));
    return readAnswer(answers[name].answer, json, response);
  };

  const readiness = async (): Promise<Readiness> => {
    try {
      const response = await fetch("/readyz", { headers: { Accept: "application/json" } });
      const read = readinessSchema.safeParse(parseJson(await response.text()));
      return { ready: response.ok, store: read.success ? read.data.store.kind : null, unreachable: false };
    } catch {
      return { ready: false, store: null, unreachable: true };
    }
  };

  return { call, readiness };
}

/** The address of a question: parameters in the path, lists repeated in the query. */
export function addressOf(
  path: string,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, unknown>> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, String(one));
  }
  const text = search.toString();
  return `${apiPrefix}${filled}${text === "" ? "" : `?${text}`}`;
}

/** What fails before there is a whole answer is the connection, unless the caller ended it. */
async function reach<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ApiError(
      { code: "offline", detail: cause instanceof Error ? cause.message : "", requestId: null },
      cause,
    );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toFailure(json: unknown, response: Response): Failure {
  const problem = problemSchema.safeParse(json);
  if (problem.success) return { ...problem.data };
  // A proxy in between answers for a server that it can't reach.
  const code = [502, 503, 504].includes(response.status) ? "offline" : "bad-answer";
  return { code, detail: `${response.status} ${response.statusText}`, requestId: requestIdOf(response) };
}

function readAnswer<T>(schema: z.ZodType<T>, json: unknown, response: Response): T {
  const answer = schema.safeParse(json);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  const detail = issue ? `${issue.path.join(".")}: ${issue.message}` : "";
  throw new ApiError({ code: "bad-answer", detail, requestId: requestIdOf(response) }, answer.error);
}

function requestIdOf(response: Response): string | null {
  return response.headers.get("X-Request-Id");
}
