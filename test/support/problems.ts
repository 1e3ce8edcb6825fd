import { ProblemError } from "../../model/problem.ts";

/** The problem that a call fails with; a call that doesn't, or fails otherwise, fails the test. */
export async function problemOf(call: Promise<unknown>): Promise<ProblemError> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error(`expected a problem, got an answer: ${JSON.stringify(answer)}`);
}

/** The wrong fields that a problem names, as `path: value`. */
export function wrongFields(problem: ProblemError): string[] {
  return problem.errors.map(({ path, value }) => `${path}: ${value}`);
}
