import { compareText } from "../../model/compare.ts";
import { connectAll, type Hop } from "../../model/connect.ts";
import type { Entity } from "../../model/entity.ts";
import type { Bounds } from "../../model/filter.ts";
import { type Graph, graphLimits } from "../../model/graph.ts";
import { passedOverWhenRelaxed } from "../../model/path-question.ts";
import type { FoundPath } from "../../model/paths.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { toPathQuestion } from "./path-asking.ts";
import { namedIn, readSeveral } from "./path-errors.ts";

export const connectEntities: Handler<"connectEntities"> = ({ body }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { ids, filter, ...options } = body;
    const named = { ends: namedIn("body.ids", ids), avoid: namedIn("body.avoid", options.avoid) };
    const { given, missing } = await readSeveral(named, { store, call });
    const ends = { from: ids[0] ?? "", to: ids[1] ?? "" };
    const question = toPathQuestion({ ...filter, ...options, ...ends, k: 1, through: [], directed: false });
    const search = connectAll(
      given.map((entity) => entity.id),
      options.avoidKind === undefined,
    );
    let path: FoundPath | null = null;
    for (;;) {
      const step = search.next(path);
      if (step.done) {
        const { hops, groups, relaxed } = step.value;
        const graph = await toGraph(store, given, hops, question.bounds, call);
        return {
          graph: { ...graph, ...(missing.length > 0 && { missing }) },
          groups: groups.map((group) => [...group]),
          ...(relaxed && { relaxed: ["avoidKind" as const] }),
        };
      }
      const { from, to, relaxed } = step.value;
      const avoidKinds = relaxed ? passedOverWhenRelaxed : question.avoidKinds;
      const { paths } = await store.paths({ ...question, from, to, avoidKinds }, call);
      path = paths[0] ?? null;
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
