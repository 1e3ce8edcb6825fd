import { ProblemError } from "../../model/problem.ts";
import type { Call } from "../store/graph-store.ts";

/**
 * Runs work that asks the store several times as if it were one question: its call's time is what is left of the whole,
 * so that all of it together ends with `query-timeout` after `timeoutMs`.
 */
export async function withinDeadline<T>(call: Call, work: (call: Call) => Promise<T>): Promise<T> {
  const { timeoutMs, ...others } = call;
  if (timeoutMs === undefined) return work(call);
  const end = performance.now() + timeoutMs;
  const counted: Call = {
    ...others,
    get timeoutMs() {
      return Math.max(1, Math.ceil(end - performance.now()));
    },
  };
  try {
    return await work(counted);
  } catch (error) {
    if (error instanceof ProblemError && error.code === "query-timeout") throw tooSlow(timeoutMs, error);
    throw error;
  }
}

/** The store knows only of the time that was left. */
function tooSlow(timeoutMs: number, cause: ProblemError): ProblemError {
  return new ProblemError(
    "query-timeout",
    `the question took longer than ${timeoutMs} ms: narrow the filter (kind, type, since, until) or ask for less (limit, hops, maxLength)`,
    { cause },
  );
}
