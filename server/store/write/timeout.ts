import { ProblemError } from "../../../model/problem.ts";

/** The problem of a write that took too long, or waited too long for others to end. */
export function writeTimeout(timeoutMs: number): ProblemError {
  return new ProblemError(
    "query-timeout",
    `nothing was written: it would have taken longer than ${timeoutMs} ms, waiting for other writes included; try again when they have ended, or write less at once`,
  );
}
