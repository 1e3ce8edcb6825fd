import type { PathQuestion } from "./paths.ts";
import { ProblemError } from "./problem.ts";

/**
 * The problem of a search that touches more than `budget`; `widest` is the best connected entity that it was about to
 * go on from.
 */
export function pathBudgetProblem(
  question: Pick<PathQuestion, "maxLength" | "bounds">,
  budget: string,
  widest: string | null,
): ProblemError {
  const { maxLength, bounds } = question;
  const advice = [
    ...(maxLength > 1 ? [`a maxLength below ${maxLength}`] : []),
    ...(widest === null ? [] : [`avoid=${widest} (the best connected on the way)`]),
    ...(bounds.types === null ? ["fewer relation types (type)"] : []),
    ...(bounds.minConfidence === null ? ["a minConfidence"] : []),
    "a shorter time (since, until)",
  ];
  return new ProblemError(
    "query-budget",
    `the search for paths touches more than ${budget}; tighten one of: ${advice.join(", ")}`,
  );
}
