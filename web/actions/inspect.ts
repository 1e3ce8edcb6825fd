import { computed, effect, signal, untracked } from "@preact/signals";
import type { Graph } from "../../model/graph.ts";
import { asked } from "../state/filter.ts";
import { loading, notAsked, ready } from "../state/loadable.ts";
import { foremost } from "../state/selection.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";
import type { Inspected } from "./signals.ts";
import { tell } from "./tell.ts";

/** How many neighbours the inspector lists. */
const mostListed = 100;

/** Asks for the details of what is selected, whenever that or the filter changes. Ends with what it returns. */
export function startInspecting({ signals, call, work, say, waitToRetry }: ActionContext): () => void {
  const again = signal(0);
  const retry = (): void => {
    again.value += 1;
  };
  const entity = computed(() => foremost(signals.state.value.selection));
  const relation = computed(() => signals.state.value.selection.relation);
  const filter = computed(() => signals.state.value.filter);

  const ask = async (what: "entity" | "relation", id: string, options: { signal: AbortSignal }): Promise<Inspected> => {
    if (what === "relation") return { what, relation: await call("readRelation", { params: { id } }, options) };
    const query = asked(filter.peek());
    const [details, around] = await Promise.all([
      call("readEntity", { params: { id }, query }, options),
      call("listNeighbours", { params: { id }, query: { ...query, limit: mostListed } }, options),
    ]);
    return { what, entity: details, around: around.truncated ? await withOffices(id, around, options) : around };
  };

  /** Who holds office somewhere is seldom well connected: of many neighbours those are asked for by themselves. */
  const withOffices = async (id: string, around: Graph, options: { signal: AbortSignal }): Promise<Graph> => {
    const query = asked(filter.peek());
    if (query.type?.includes("HOLDS_OFFICE") === false) return around;
    const offices = { ...query, type: ["HOLDS_OFFICE" as const], limit: mostListed };
    return joined(around, await call("listNeighbours", { params: { id }, query: offices }, options));
  };

  const inspect = async (what: "entity" | "relation", id: string): Promise<void> => {
    const shown = signals.inspected.peek();
    // What is shown of the same thing stays while it is asked for again.
    if (shown.state !== "ready" || idOf(shown.value) !== id) signals.inspected.value = loading;
    try {
      const answer = await work.run("inspect", (aborting) => ask(what, id, { signal: aborting }));
      if (answer === cancelled) return;
      const shownNow = ready(answer);
      signals.inspected.value = shownNow;
      if (answer.what === "relation") {
        const sentence = await tell(answer.relation, signals.language.peek());
        if (signals.inspected.peek() === shownNow) say(signals.words.peek().say.relation(sentence));
      }
    } catch (error) {
      const failure = failureOf(error);
      signals.inspected.value = { state: "failed", failure, retry };
      waitToRetry(failure, retry);
    }
  };

  return effect(() => {
    again.value;
    signals.changes.value;
    filter.value;
    const [id, line] = [entity.value, relation.value];
    untracked(() => {
      if (line !== null) void inspect("relation", line);
      else if (id !== null) void inspect("entity", id);
      else {
        work.end((lane) => lane === "inspect");
        signals.inspected.value = notAsked;
      }
    });
  });
}

/** Both graphs as one; what the first has not comes after it. */
function joined(graph: Graph, more: Graph): Graph {
  const known = new Set([...graph.entities, ...graph.relations].map(({ id }) => id));
  return {
    ...graph,
    entities: [...graph.entities, ...more.entities.filter(({ id }) => !known.has(id))],
    relations: [...graph.relations, ...more.relations.filter(({ id }) => !known.has(id))],
  };
}

function idOf(inspected: Inspected): string {
  return inspected.what === "entity" ? inspected.entity.entity.id : inspected.relation.relation.id;
}
