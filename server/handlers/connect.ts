import { compareText } from "../../model/compare.ts";
import { connectAll, type Hop } from "../../model/connect.ts";
import type { Entity } from "../../model/entity.ts";
import { type Bounds, toBounds } from "../../model/filter.ts";
import { type Graph, graphLimits } from "../../model/graph.ts";
import type { FoundPath } from "../../model/paths.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { attemptsOf } from "./path-asking.ts";
import { namedIn, readSeveral } from "./path-errors.ts";

export const connectEntities: Handler<"connectEntities"> = ({ body }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { ids, filter, ...options } = body;
    const named = { ends: namedIn("body.ids", ids), avoid: namedIn("body.avoid", options.avoid) };
    const { given, missing } = await readSeveral(named, { store, call });
    const ends = { from: ids[0] ?? "", to: ids[1] ?? "" };
    const attempts = attemptsOf({ ...filter, ...options, ...ends, k: 1, through: [], directed: false });
    const search = connectAll(
      given.map((entity) => entity.id),
      attempts.length,
    );
    let path: FoundPath | null = null;
    for (;;) {
      const step = search.next(path);
      if (step.done) {
        const { hops, groups, relaxed } = step.value;
        // The last attempt shows the relations of all: those of agreements lead nowhere else.
        const bounds = attempts.at(-1)?.bounds ?? toBounds(filter);
        const graph = await toGraph(store, given, hops, bounds, call);
        return {
          graph: { ...graph, ...(missing.length > 0 && { missing }) },
          groups: groups.map((group) => [...group]),
          ...(relaxed && { relaxed: ["avoidKind" as const] }),
        };
      }
      const { from, to, attempt } = step.value;
      const question = attempts[attempt];
      path = question ? ((await store.paths({ ...question, from, to }, call)).paths[0] ?? null) : null;
    }
  });

/** The given entities, those in between by id, and all matching relations of each hop. */
async function toGraph(
  store: GraphStore,
  given: readonly Entity[],
  hops: readonly Hop[],
  bounds: Bounds,
  call: Call,
): Promise<Graph> {
  const known = new Set(given.map((entity) => entity.id));
  const between = [...new Set(hops.flat())].filter((id) => !known.has(id)).sort(compareText);
  const among = await store.relationsAmong([...known, ...between], bounds, graphLimits.relations, call);
  const pairs = new Set(hops.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
  return {
    entities: [...given, ...(await store.entities(between, call))],
    relations: among.filter(({ source, target }) => pairs.has(`${source} ${target}`)),
    truncated: false,
  };
}
