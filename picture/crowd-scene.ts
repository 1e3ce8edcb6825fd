import { compareText } from "../model/compare.ts";
import type { DrawnEntity, DrawnRelation } from "./drawn.ts";
import type { Emphasis } from "./emphasis.ts";
import { type Box, type Item, nodeBox } from "./labels.ts";
import { type SceneLine, toLines, toPlainLines } from "./lines.ts";
import type { Point } from "./point.ts";
import type { SceneNode } from "./scene.ts";
import { extentOf } from "./shapes.ts";

/** A name is tried for each so many square pixels in which there are nodes, the most important first. */
const room = 80 * 80;
const names = { least: 100, most: 800 } as const;

type Nodes = ReadonlyMap<string, SceneNode>;

/** The relations whose lines may be seen in a part of the scene. */
export function relationsWithin(relations: readonly DrawnRelation[], nodes: Nodes, part: Box): DrawnRelation[] {
  return relations.filter(({ source, target }) => {
    const a = nodes.get(source);
    const b = nodes.get(target);
    return (
      a &&
      b &&
      Math.max(a.x, b.x) >= part.left &&
      Math.min(a.x, b.x) <= part.right &&
      Math.max(a.y, b.y) >= part.top &&
      Math.min(a.y, b.y) <= part.bottom
    );
  });
}

const faint: ReadonlySet<Emphasis> = new Set(["faded", "dimmed", "normal"]);

/** So many lines that stand out are drawn with all that belongs to a line: more take longer to paint than a frame may. */
export const mostStanding = 100;

/** Lines where there are thousands: only what stands out is drawn in full. */
export function toCrowdLines(
  relations: readonly DrawnRelation[],
  nodes: Nodes,
  emphasisOf: (relation: DrawnRelation) => Emphasis,
  opacity: number,
  growth: number,
): SceneLine[] {
  const standing = relations.filter((relation) => relation.bundle || !faint.has(emphasisOf(relation)));
  if (standing.length === 0 || standing.length > mostStanding)
    return toPlainLines(relations, nodes, emphasisOf, opacity);
  const above = new Set(standing);
  const below = relations.filter((relation) => !above.has(relation));
  return [...toPlainLines(below, nodes, emphasisOf, opacity), ...toLines(standing, nodes, emphasisOf, growth)];
}

/** The entities in a part of the scene whose names are worth a try, and the nodes that names keep off besides theirs. */
export function namedWithin(
  entities: readonly DrawnEntity[],
  nodes: Nodes,
  part: Box,
  held: ReadonlyMap<string, unknown> = new Map(),
): { readonly named: readonly DrawnEntity[]; readonly others: readonly Item[] } {
  const inSight: { readonly entity: DrawnEntity; readonly node: SceneNode; readonly weight: number }[] = [];
  for (const entity of entities) {
    const node = nodes.get(entity.id);
    if (!node || !isWithin(node, part) || !isNamed(node)) continue;
    const weight =
      (isStanding(node) ? 2e9 : 0) + (held.has(entity.id) ? 1e9 : 0) + (entity.group ? 1e6 : 0) + entity.degree;
    inSight.push({ entity, node, weight });
  }
  const count = countNames(inSight.map(({ node }) => node));
  inSight.sort((a, b) => b.weight - a.weight || compareText(a.entity.id, b.entity.id));
  return {
    named: inSight.slice(0, count).map(({ entity }) => entity),
    others: inSight.slice(count).map(({ entity: { id, degree }, node: { x, y, shape, radius } }) => {
      return { id, degree, box: nodeBox({ x, y, extent: extentOf(shape, radius) }) };
    }),
  };
}

function countNames(nodes: readonly Point[]): number {
  let [left, top, right, bottom] = [0, 0, 0, 0];
  for (const [n, { x, y }] of nodes.entries()) {
    left = n === 0 ? x : Math.min(left, x);
    right = n === 0 ? x : Math.max(right, x);
    top = n === 0 ? y : Math.min(top, y);
    bottom = n === 0 ? y : Math.max(bottom, y);
  }
  return Math.round(Math.min(names.most, Math.max(names.least, ((right - left) * (bottom - top)) / room)));
}

function isNamed({ emphasis, mark, cursor }: SceneNode): boolean {
  return cursor || mark !== undefined || (emphasis !== "dimmed" && emphasis !== "faded");
}

function isStanding({ emphasis, mark, cursor }: SceneNode): boolean {
  return cursor || mark !== undefined || !faint.has(emphasis);
}

function isWithin({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
