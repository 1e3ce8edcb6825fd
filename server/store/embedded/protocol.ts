import type { Change } from "../../../model/change.ts";
import { type FieldError, type ProblemCode, ProblemError } from "../../../model/problem.ts";
import type { Scan } from "../graph-store.ts";
import type { Answers } from "./answers.ts";
import { StoppedError } from "./job.ts";
import type { JsonPage } from "./page.ts";

/**
 * What the store and its worker tell each other. Both are of one build, so messages are taken as they come. `call` numbers
 * the calls of one store. A stream is opened like a call, and then asked for page after page; a write of many batches is
 * begun like one, and then given batch after batch, each when the worker is ready for it.
 */
export type Method = keyof Answers;
export type Asked = { readonly [M in Method]: Parameters<Answers[M]>[1] };
export type Answered = { readonly [M in Method]: Awaited<ReturnType<Answers[M]>> };

export type Question<M extends Method = Method> = {
  [K in M]: { readonly do: "ask"; readonly call: number; readonly method: K; readonly asked: Asked[K] };
}[M];

/** The other things that a store can say to its worker. */
export type Command =
  | { readonly do: "open"; readonly call: number; readonly scan: Scan }
  | { readonly do: "next"; readonly call: number }
  | { readonly do: "begin"; readonly call: number; readonly actor: string }
  /** The next batch of a write; null: there are no more. */
  | { readonly do: "batch"; readonly call: number; readonly changes: readonly Change[] | null }
  | { readonly do: "stop"; readonly call: number }
  | { readonly do: "close" };

/** What the worker is started with. */
export interface WorkerStart {
  readonly dataDir: string;
}

export type Report =
  | { readonly is: "open" }
  /** It could not be opened; the message is one line for people. */
  | { readonly is: "refused"; readonly message: string; readonly inUse: boolean }
  | { readonly is: "answer"; readonly call: number; readonly value: unknown }
  /** A page of a stream; null: there are no more. */
  | { readonly is: "page"; readonly call: number; readonly page: JsonPage | null }
  /** A write waits for its next batch. */
  | { readonly is: "ready"; readonly call: number }
  | { readonly is: "failure"; readonly call: number; readonly failure: Failure }
  /** Why it could not be closed as it should; null when it was. */
  | { readonly is: "closed"; readonly problem: string | null };

export const closedMessage = "the embedded store is closed";

/** An error on its way between threads, where only plain data travels. */
interface Failure {
  readonly code: ProblemCode | null;
  readonly message: string;
  readonly stack: string | undefined;
  readonly errors: readonly FieldError[];
  readonly current: unknown;
}

export function toFailure(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof ProblemError) {
    return { code: error.code, message, stack, errors: error.errors, current: error.current };
  }
  const plain = { stack, errors: [], current: undefined };
  // Whoever gave up on a call doesn't listen any more; the others were stopped because the store is closed.
  if (error instanceof StoppedError) return { ...plain, code: "store-unavailable", message: closedMessage };
  if (!isOfFile(error)) return { ...plain, code: null, message };
  return { ...plain, code: "store-unavailable", message: `the database file cannot be used: ${message}` };
}

export function fromFailure({ code, message, stack, errors, current }: Failure): Error {
  const error = code === null ? new Error(message) : new ProblemError(code, message, { errors, current });
  if (stack !== undefined) error.stack = stack;
  return error;
}

/** Errors of the disk and the file rather than of the program. */
const fileErrors = /^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN|BUSY|PERM)/;

function isOfFile(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && fileErrors.test(error.code);
}
