import type { Entity } from "../model/entity.ts";
import type { Graph } from "../model/graph.ts";
import { kindOf } from "../model/kinds.ts";
import { nameIn } from "../model/sentences/told.ts";
import type { Side } from "./labels.ts";
import { layOutRoutes, type Room } from "./layout/layered.ts";
import type { Route } from "./layout/layers.ts";
import { type Measure, wrapName } from "./names.ts";
import { type Scene, strongDegree, toScene } from "./scene.ts";
import { extentOf } from "./shapes.ts";
import { radiusOf } from "./size.ts";
import { plainView, type View } from "./view.ts";

/** Between a node and the name below it, and around both. */
const clearance = 5;

/** Paths between two ends as a picture to be read from left to right: the ends marked, every name below its entity. */
export function toPathScene(
  graph: Pick<Graph, "entities" | "relations">,
  routes: readonly Route[],
  language: View["language"],
  measure: Measure,
): Scene {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]));
  const positions = layOutRoutes(routes, (id) => roomOf(entities.get(id), language, measure));
  const held = new Map<string, Side>(graph.entities.map(({ id }) => [id, "below"]));
  const ends = new Set(routes.flatMap((route) => [route[0], route.at(-1)]).filter((id) => id !== undefined));
  const lit = new Set([...graph.entities, ...graph.relations].map(({ id }) => id));
  const scene = toScene(graph, positions, { ...plainView, language, selected: ends, lit }, measure, { held });
  // A glow sets a path off from what is around it; here nothing is.
  return { ...scene, lines: scene.lines.map((line) => ({ ...line, emphasis: "normal" })) };
}

const none: Room = { halfWidth: 0, above: 0, below: 0 };

function roomOf(entity: Entity | undefined, language: View["language"], measure: Measure): Room {
  if (!entity) return none;
  const name = wrapName(nameIn(entity, language), entity.degree >= strongDegree, measure);
  const extent = extentOf(kindOf(entity.kind).shape, radiusOf(entity)) + clearance;
  return {
    halfWidth: Math.max(extent, name.width / 2 + clearance),
    above: extent,
    below: extent + name.height + clearance,
  };
}
