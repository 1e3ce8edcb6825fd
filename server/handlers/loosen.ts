import { findLoosenings, type Tried } from "../../model/loosen.ts";
import type { PathQuery } from "../../model/path-question.ts";
import { ProblemError } from "../../model/problem.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { askPaths, attemptsOf, checkPathQuery } from "./path-asking.ts";

export const loosenPaths: Handler<"loosenPaths"> = ({ query }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    await checkPathQuery(query, { store, call });
    // A question that has an answer needs no loosening.
    if ((await bestPath(store, query, call)) !== null) return { suggestions: [], unknown: [] };
    const search = findLoosenings(query);
    let tried: Tried = null;
    for (;;) {
      const step = search.next(tried);
      if (step.done) return { suggestions: [...step.value.suggestions], unknown: [...step.value.unknown] };
      tried = await tryPath(store, step.value.query, shareOf(call, step.value.left));
    }
  });

/** The call with its share of the time that is left, so that one try cannot use up that of all. */
function shareOf(call: Call, left: number): Call {
  const { timeoutMs } = call;
  return timeoutMs === undefined ? call : { ...call, timeoutMs: Math.max(1, Math.ceil(timeoutMs / left)) };
}

async function bestPath(store: GraphStore, query: PathQuery, call: Call) {
  const { answer } = await askPaths(store, attemptsOf({ ...query, k: 1 }), call);
  return answer.paths[0] ?? null;
}

async function tryPath(store: GraphStore, query: PathQuery, call: Call): Promise<Tried> {
  try {
    return await withinDeadline(call, (call) => bestPath(store, query, call));
  } catch (error) {
    if (error instanceof ProblemError && ["query-timeout", "query-budget"].includes(error.code)) return "unknown";
    throw error;
  }
}
