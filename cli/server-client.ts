import type * as z from "zod";
import { addressOf } from "../model/address.ts";
import { type Answer, contract, type JsonEndpointName } from "../model/contract.ts";
import type { Chunk, Endpoint } from "../model/endpoint.ts";
import { ProblemError, problemSchema } from "../model/problem.ts";
import { safeFileName } from "../server/http/file-name.ts";
import type { Client } from "./client.ts";
import { Failure } from "./failure.ts";

/** The contract as a table whose entry for a name is known to answer that name's type. */
const answers: { readonly [N in JsonEndpointName]: { readonly answer: z.ZodType<Answer<N>> } } = contract;

interface Parts {
  readonly params: Readonly<Record<string, string>> | undefined;
  readonly query: Readonly<Record<string, unknown>> | undefined;
  readonly body: unknown;
  readonly upload?: AsyncIterable<Uint8Array>;
}

/** Asks a running server by its API. */
export function createServerClient(server: string, interrupt: AbortSignal): Client {
  async function send({ method, path }: Endpoint, parts: Parts, signal = interrupt): Promise<Response> {
    const address = new URL(addressOf(path, parts.params, parts.query), server);
    const response = await reach(server, signal, () => fetch(address, { method, signal, ...bodyOf(parts) }));
    if (response.ok) return response;
    throw toProblem(server, response.status, await reach(server, signal, () => response.text()));
  }

  return {
    async ask(name, request, last) {
      const signal = last === undefined ? interrupt : AbortSignal.timeout(longestGoodbyeMs);
      const response = await send(contract[name], request, signal);
      const json = parseJson(await reach(server, signal, () => response.text()));
      const parsed = answers[name].answer.safeParse(json);
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      throw new Failure(
        `${server} answers what this Qianshou doesn't understand (${issue?.path.join(".")}: ${issue?.message}); are both of one version?`,
      );
    },
    async file(name, request) {
      const response = await send(contract[name], request);
      return {
        name: nameIn(response.headers.get("Content-Disposition") ?? ""),
        chunks: readBody(server, interrupt, response),
      };
    },
    close: async () => {},
  };
}

/** How long it may take to say that something is given up, in milliseconds. */
const longestGoodbyeMs = 2000;

/** What is sent: a file as it comes, or JSON. */
function bodyOf({ body, upload }: Parts): RequestInit & { readonly duplex?: "half" } {
  // What is written here isn't smaller for having been packed on the way.
  const headers = { "Accept-Encoding": "identity" };
  if (upload !== undefined) {
    const sent = { ...headers, "Content-Type": "application/octet-stream" };
    return { headers: sent, body: toStream(upload), duplex: "half" };
  }
  if (body === undefined) return { headers };
  return { headers: { ...headers, "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

function toStream(upload: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = upload[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return?.()),
  });
}

/** The name that a server gives a file. It may be any server: no folder and no control character comes of it. */
function nameIn(disposition: string): string {
  const [, encoded = ""] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? [];
  try {
    return safeFileName(decodeURIComponent(encoded)) || unnamed;
  } catch {
    return unnamed;
  }
}

const unnamed = "qianshou-export";

async function* readBody(server: string, signal: AbortSignal, response: Response): AsyncGenerator<Chunk> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reach(server, signal, () => reader.read());
    if (done) return;
    yield value;
  }
}

/** What fails before there is a whole answer is the connection, unless it was given up here. */
async function reach<T>(server: string, signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    signal.throwIfAborted();
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Failure(`${server} cannot be reached, or broke off: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function toProblem(server: string, status: number, text: string): Error {
  const { success, data } = problemSchema.safeParse(parseJson(text));
  if (success) return new ProblemError(data.code, data.detail, { errors: data.errors ?? [] });
  return new Failure(`${server} answers ${status}, and not as a Qianshou does; is the address right?`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
