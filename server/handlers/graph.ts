import { type Bounds, limitsRelations, toBounds } from "../../model/filter.ts";
import { type Graph, graphLimits } from "../../model/graph.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { withinDeadline } from "./deadline.ts";
import type { Handler } from "./handler.ts";
import { surroundings } from "./surroundings.ts";

export const readOverview: Handler<"readOverview"> = async ({ query }, { store, call }) => {
  const { limit, ...filter } = query;
  const bounds = toBounds(filter);
  const linked = limitsRelations(bounds);
  const page = await store.list({ bounds, linked, limit: limit + 1, after: null }, call);
  const entities = page.slice(0, limit);
  const graph = await among(store, entities, bounds, call);
  if (page.length <= limit && !graph.truncated) return graph;
  // Where only linked entities show, counting them all would be as much work as showing them.
  return { ...graph, truncated: true, ...(!linked && { total: await store.count(bounds, call) }) };
};

export const readGraph: Handler<"readGraph"> = ({ body }, context) =>
  withinDeadline(context.call, async (call) => {
    const { store } = context;
    const { hops, limit, filter, touching } = body;
    const ids = [...new Set(body.ids)];
    const bounds = toBounds(filter);
    const given = await store.entities(ids, call);
    const around = await surroundings(store, { given, hops, bounds, limit }, call);
    const whole = await among(store, around.entities, bounds, call);
    const graph = touching ? touchedBy(whole, new Set(touching)) : whole;
    const known = new Set(given.map((entity) => entity.id));
    const missing = ids.filter((id) => !known.has(id));
    return { ...graph, truncated: graph.truncated || around.cut, ...(missing.length > 0 && { missing }) };
  });

/** Of a graph the relations with an end among some entities, and what stands at their ends. */
function touchedBy({ entities, relations, ...rest }: Graph, some: ReadonlySet<string>): Graph {
  const touched = relations.filter(({ source, target }) => some.has(source) || some.has(target));
  const ends = new Set(touched.flatMap(({ source, target }) => [source, target]));
  return { ...rest, entities: entities.filter(({ id }) => some.has(id) || ends.has(id)), relations: touched };
}

/** The entities with the relations among them, up to what one answer carries. */
async function among(store: GraphStore, entities: Graph["entities"], bounds: Bounds, call: Call): Promise<Graph> {
  const ids = entities.map((entity) => entity.id);
  const relations = await store.relationsAmong(ids, bounds, graphLimits.relations + 1, call);
  const truncated = relations.length > graphLimits.relations;
  return { entities, relations: relations.slice(0, graphLimits.relations), truncated };
}
