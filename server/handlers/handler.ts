import type { Answer, EndpointName, ParsedRequest } from "../../model/contract.ts";
import { ProblemError } from "../../model/problem.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** What a handler works with. It knows the store's interface only. */
export interface HandlerContext {
  readonly store: GraphStore;
  readonly call: Call;
}

/** Answers one endpoint of the contract. */
export type Handler<N extends EndpointName> = (
  request: ParsedRequest<N>,
  context: HandlerContext,
) => Promise<Answer<N>>;

/** The one thing that was asked for by an id in the URL's path; fails with `not-found` naming it. */
export function found<T>(items: readonly T[], what: string, id: string): T {
  const [item] = items;
  if (item === undefined) throw new ProblemError("not-found", `no ${what} has the id ${id}`);
  return item;
}
