import * as z from "zod";
import { addressOf } from "../model/address.ts";
import type { Answer, EndpointName, FileEndpointName, JsonEndpointName, SentRequest } from "../model/contract.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { firstEndpoints } from "../model/first-endpoints.ts";
import { type FieldError, type ProblemCode, problemSchema } from "../model/problem.ts";
import { isLargeGraph, readLargeGraph } from "./large-answer.ts";

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

/** Fetches a file by the name of its endpoint, whole, with the name that the server gives it. */
export type FetchFile = <N extends FileEndpointName>(
  name: N,
  request: SentRequest<N>,
  options?: { readonly signal?: AbortSignal | undefined },
) => Promise<{ readonly blob: Blob; readonly name: string }>;

/** Whether the server can serve, and on which kind of store. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "embedded" | "neo4j" | null;
  /** Whether other pages may show saved views; null where the server didn't say. */
  readonly embedding: boolean | null;
  /** The server itself didn't answer. */
  readonly unreachable: boolean;
}

export interface Api {
  readonly call: Call;
  readonly file: FetchFile;
  readonly readiness: () => Promise<Readiness>;
}

/** Endpoints as a table whose entry for a name is known to answer that name's type. */
type Answering = { readonly [N in JsonEndpointName]: { readonly answer: z.ZodType<Answer<N>> } };

const firstAnswers: Partial<Answering> = firstEndpoints;

/** The contract as a whole, with what the first picture does without. */
const wholeContract = async () => (await reach(() => import("../model/contract.ts"), undefined)).contract;

async function endpointOf(name: EndpointName): Promise<Endpoint> {
  const first: Partial<Record<EndpointName, Endpoint>> = firstEndpoints;
  return first[name] ?? (await wholeContract())[name];
}

async function answerOf<N extends JsonEndpointName>(name: N): Promise<z.ZodType<Answer<N>>> {
  const whole = async (): Promise<Answering> => wholeContract();
  return (firstAnswers[name] ?? (await whole())[name]).answer;
}

const partsSchema = z.object({
  params: z.record(z.string(), z.string()).optional(),
  query: z.record(z.string(), z.unknown()).optional(),
  body: z.unknown().optional(),
  ifMatch: z.int().nullable().optional(),
  upload: z.instanceof(Blob).optional(),
});

const readinessSchema = z.object({
  store: z.object({ kind: z.enum(["embedded", "neo4j"]) }),
  embedding: z.boolean().nullable().catch(null),
});

/** A client of the server that the page came from; `fetch` is handed in. */
export function createApi(fetch: typeof globalThis.fetch): Api {
  /** The answer, whatever it is; a problem is thrown. */
  const send = async (
    { method, path, media = ["application/json"] }: Endpoint,
    request: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Response> => {
    const { params, query, body, ifMatch, upload } = partsSchema.parse(request);
    const init: RequestInit = { method, headers: { Accept: media.join(", ") } };
    if (signal) init.signal = signal;
    if (body !== undefined) {
      init.body = JSON.stringify(body);
      init.headers = { ...init.headers, "Content-Type": "application/json" };
    }
    if (upload !== undefined) {
      init.body = upload;
      init.headers = { ...init.headers, "Content-Type": "application/octet-stream" };
    }
    if (ifMatch) init.headers = { ...init.headers, "If-Match": `"${ifMatch}"` };
    const response = await reach(() => fetch(addressOf(path, params, query), init), signal);
    if (response.ok) return response;
    throw new ApiError(toFailure(await reach(() => response.text(), signal).then(parseJson), response));
  };

  const call: Call = async (name, request, { signal } = {}) => {
    const response = await send(await endpointOf(name), request, signal);
    const json = await reach(() => response.text(), signal).then(parseJson);
    return readAnswer(await answerOf(name), json, response, signal);
  };

  const file: FetchFile = async (name, request, { signal } = {}) => {
    const response = await send(await endpointOf(name), request, signal);
    const blob = await reach(() => response.blob(), signal);
    const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("Content-Disposition") ?? "") ?? [];
    return { blob, name: decodeURIComponent(encoded) };
  };

  const readiness = async (): Promise<Readiness> => {
    try {
      const response = await fetch("/readyz", { headers: { Accept: "application/json" } });
      const read = readinessSchema.safeParse(parseJson(await response.text()));
      const { store, embedding } = read.success ? read.data : { store: null, embedding: null };
      return { ready: response.ok, store: store?.kind ?? null, embedding, unreachable: false };
    } catch {
      return { ready: false, store: null, embedding: null, unreachable: true };
    }
  };

  return { call, file, readiness };
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

async function readAnswer<T>(
  schema: z.ZodType<T>,
  json: unknown,
  response: Response,
  signal: AbortSignal | undefined,
): Promise<T> {
  try {
    return isLargeGraph(schema, json) ? await readLargeGraph(schema, json, signal) : schema.parse(json);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const detail = issue ? `${issue.path.join(".")}: ${issue.message}` : "";
    throw new ApiError({ code: "bad-answer", detail, requestId: requestIdOf(response) }, error);
  }
}

function requestIdOf(response: Response): string | null {
  return response.headers.get("X-Request-Id");
}
