import type { CommonQuestion } from "./common.ts";
import type { Bounds } from "./filter.ts";
import type { PathQuestion } from "./paths.ts";
import { ProblemError } from "./problem.ts";

/**
 * The problem of a search that touches more than `budget`; `widest` is the best connected entity that it was about to
 * go on from.
 */
export function pathBudgetProblem(
  { maxLength, bounds }: Pick<PathQuestion, "maxLength" | "bounds">,
  budget: string,
  widest: string | null,
): ProblemError {
  return budgetProblem("the search for paths", budget, [
    ...(maxLength > 1 ? [`a maxLength below ${maxLength}`] : []),
    ...(widest === null ? [] : [`avoid=${widest} (the best connected on the way)`]),
    ...tighterBounds(bounds),
  ]);
}

/** The same of a search for what is common. */
export function commonBudgetProblem({ bounds }: Pick<CommonQuestion, "bounds">, budget: string): ProblemError {
  const advice = [...(bounds.kinds === null ? ["fewer kinds (kind)"] : []), ...tighterBounds(bounds)];
  return budgetProblem("the search for what is common", budget, advice);
}

function tighterBounds({ types, minConfidence }: Bounds): string[] {
  return [
    ...(types === null ? ["fewer relation types (type)"] : []),
    ...(minConfidence === null ? ["a minConfidence"] : []),
    "a shorter time (since, until)",
  ];
}

function budgetProblem(search: string, budget: string, advice: readonly string[]): ProblemError {
  return new ProblemError(
    "query-budget",
    `${search} touches more than ${budget}; tighten one of: ${advice.join(", ")}`,
  );
}
