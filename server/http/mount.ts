import { type Request, type RequestHandler, type Response, Router } from "express";
import type * as z from "zod";
import { apiPrefix, contract, type EndpointName, type ParsedRequest } from "../../model/contract.ts";
import { type Endpoint, fileSchema } from "../../model/endpoint.ts";
import { type FieldError, invalidRequest, ProblemError } from "../../model/problem.ts";
import type { HandlerContext, ImportContext } from "../handlers/index.ts";
import { answerEndpoint } from "../handlers/resolving.ts";
import type { Imports } from "../import/imports.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { toFieldErrors } from "./field-errors.ts";
import { readIfMatch, tellRevision } from "./if-match.ts";
import { createQueryReader } from "./query.ts";
import { sendFile } from "./send-file.ts";
import { uploadOf } from "./upload.ts";

export interface MountOptions {
  readonly store: GraphStore;
  readonly timeoutMs: number;
  /** For what may take as long as files of a whole network do. */
  readonly longTimeoutMs: number;
  /** Checks every answer against the contract (tests do); a mismatch is our fault and answers 500. */
  readonly checkAnswers: boolean;
  /** Nothing is written (PUBLIC_READ). */
  readonly readOnly: boolean;
  /** Fails with a problem where no files can be brought in. */
  readonly imports: () => Imports;
}

/** What the router calls the methods. */
const verbs = { GET: "get", POST: "post", PUT: "put", DELETE: "delete" } as const;

/** Makes a route of every endpoint in the contract: parse all parts, call the handler, send what it returns. */
export function mountContract(options: MountOptions): Router {
  const router = Router();
  const methods = new Map<string, string[]>();
  for (const name of Object.keys(contract) as EndpointName[]) {
    const endpoint: Endpoint = contract[name];
    const path = apiPrefix + endpoint.path;
    methods.set(path, [...(methods.get(path) ?? []), endpoint.method]);
    router[verbs[endpoint.method]](path, answerWith(name, endpoint, options));
  }
  for (const [path, allowed] of methods) router.all(path, refuseMethod(allowed));
  return router;
}

/** Answers 405 and names what the path does take. */
export function refuseMethod(allowed: readonly string[]): RequestHandler {
  const methods = allowed.includes("GET") ? [...allowed, "HEAD"] : allowed;
  return (request, response) => {
    response.setHeader("Allow", methods.join(", "));
    throw new ProblemError(
      "method-not-allowed",
      `${request.path} does not take ${request.method}; it takes ${methods.join(", ")}`,
    );
  };
}

function answerWith<N extends EndpointName>(name: N, endpoint: Endpoint, options: MountOptions): RequestHandler {
  const parse = createParser<N>(endpoint);
  const timeoutMs = endpoint.takesLong ? options.longTimeoutMs : options.timeoutMs;
  return async (request, response) => {
    if (endpoint.writes && options.readOnly) {
      throw new ProblemError("access-denied", "this server is for reading (PUBLIC_READ=1)");
    }
    const parsed = parse(request);
    const { store, imports } = options;
    const context: HandlerContext & ImportContext = { store, imports, call: callOf(request, response, timeoutMs) };
    const answer = await answerEndpoint(name, parsed, context);
    if (response.destroyed) return;
    if (options.checkAnswers) endpoint.answer.parse(answer);
    response.setHeader("Cache-Control", "no-store");
    tellRevision(response, answer);
    if (endpoint.media === undefined) response.json(answer);
    else await sendFile(request, response, fileSchema.parse(answer));
  };
}

/** A caller that goes away stops what it asked for. */
function callOf(request: Request, response: Response, timeoutMs: number): Call {
  const left = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) left.abort();
  });
  const bookmark = request.get("Qianshou-Bookmark");
  return { signal: left.signal, timeoutMs, ...(bookmark !== undefined && { bookmark }) };
}

/** Parses all parts of a request and fails with every wrong field of all of them at once. */
function createParser<N extends EndpointName>(endpoint: Endpoint): (request: Request) => ParsedRequest<N> {
  const readQuery = endpoint.query && createQueryReader(endpoint.query);
  return (request) => {
    const errors: FieldError[] = [];
    const part = (root: string, schema: z.ZodType | undefined, input: () => unknown): unknown => {
      if (!schema) return undefined;
      const value = input();
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      errors.push(...toFieldErrors(parsed.error, value, root));
      return undefined;
    };
    const parts = {
      params: part("params", endpoint.params, () => request.params),
      query: part("query", endpoint.query, () => readQuery?.(searchOf(request))),
      body: part("body", endpoint.body, () => bodyOf(request)),
      ...(endpoint.ifMatch && { ifMatch: readIfMatch(request, errors) }),
    };
    if (errors.length > 0) throw invalidRequest(errors);
    if (endpoint.upload !== undefined) Object.assign(parts, { upload: uploadOf(request, endpoint.upload) });
    // The schemas of this very endpoint made these values; TypeScript can't follow them through the table.
    return parts as ParsedRequest<N>;
  };
}

function searchOf(request: Request): URLSearchParams {
  const at = request.url.indexOf("?");
  const text = at < 0 ? "" : request.url.slice(at + 1);
  // URLSearchParams would quietly replace what isn't UTF-8; a URL that can't be decoded is refused.
  decodeURIComponent(text);
  return new URLSearchParams(text);
}

function bodyOf(request: Request): unknown {
  if (!request.is("application/json")) {
    const given = request.get("Content-Type") ?? "(none)";
    throw new ProblemError("wrong-media-type", `Content-Type cannot be ${given}; send application/json`);
  }
  return request.body;
}
