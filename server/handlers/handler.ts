import type { Answer, EndpointName, ParsedRequest } from "../../model/contract.ts";
import { ProblemError } from "../../model/problem.ts";
import type { Imports } from "../import/imports.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** What a handler works with. It knows the store's interface only. */
export interface HandlerContext {
  readonly store: GraphStore;
  readonly call: Call;
}

/** What those work with that bring files in. */
export interface ImportContext {
  /** Fails with a problem where no files can be brought in. */
  readonly imports: () => Imports;
}

/** Answers one endpoint of the contract. */
export type Handler<N extends EndpointName, Context = HandlerContext> = (
  request: ParsedRequest<N>,
  context: Context,
) => Promise<Answer<N>>;

/** The one thing that was asked for by an id in the URL's path; fails with `not-found` naming it. */
export function found<T>(items: readonly T[], what: string, id: string): T {
  const [item] = items;
  if (item === undefined) throw new ProblemError("not-found", `no ${what} has the id ${id}`);
  return item;
}
