import type { DrawnEntity, DrawnGraph } from "./drawn.ts";
import type { Box } from "./labels.ts";
import type { Positions } from "./point.ts";
import { drawnRadius, growth } from "./size.ts";
import type { View } from "./view.ts";

/** How a crowded picture is drawn. */
export interface Detail {
  /** So many lines are in sight that each is drawn straight, solid and as thin as the screen can. */
  readonly plain: boolean;
  /** Of each of them. */
  readonly opacity: number;
}

/** What a crowded scene tells of itself. */
export interface Crowd {
  /** The same object: scenes look alike, only another part of them is worked out. */
  readonly detail: Detail;
  /** The part for which lines and names are worked out. */
  readonly covers: Box;
  /** The same object: scenes show the same, maybe at another zoom. */
  readonly content?: object;
}

/** From here on only the part of a picture that can be seen is worked out in full. */
const crowdFrom = { entities: 2500, relations: 4000 } as const;

/** With more lines in sight nobody sees arrows, curves and dashes, and painting them takes seconds (measured). */
const mostDetailed = 2500;

/** Many lines are painted thinner than few, but never less than this. */
const leastOpacity = 0.2;

export function isCrowd({ entities, relations }: DrawnGraph): boolean {
  return entities.length > crowdFrom.entities || relations.length > crowdFrom.relations;
}

/** How so many lines in sight are drawn. In steps, so that a few more or less change nothing. */
export function detailFor(lines: number): Detail {
  if (lines <= mostDetailed) return { plain: false, opacity: 1 };
  const opacity = Math.sqrt(mostDetailed / lines);
  return { plain: true, opacity: Math.max(leastOpacity, Math.round(opacity * 10) / 10) };
}

export function isSameDetail(a: Detail | null, b: Detail | null): boolean {
  return a?.plain === b?.plain && a?.opacity === b?.opacity;
}

/** Share of the picture that nodes may cover before they are drawn smaller. */
const mostCovered = 0.2;

/** Networks up to the first size are never drawn smaller, from the second on as much as it takes. */
const sizes = { least: 120, all: 360 } as const;

/** How much of its size at this zoom every node keeps, so that thousands don't hide each other and their lines: 0 to 1. */
export function shrinking(
  entities: readonly DrawnEntity[],
  positions: Positions,
  size: View["size"],
  scale: number,
): number {
  const strength = Math.min(1, (entities.length - sizes.least) / (sizes.all - sizes.least));
  if (strength <= 0) return 1;
  let [left, top, right, bottom, squares] = [0, 0, 0, 0, 0];
  for (const entity of entities) {
    const at = positions.get(entity.id);
    if (!at) continue;
    left = Math.min(left, at.x);
    right = Math.max(right, at.x);
    top = Math.min(top, at.y);
    bottom = Math.max(bottom, at.y);
    squares += drawnRadius(entity, size) ** 2;
  }
  const covered = Math.PI * squares * growth(scale) ** 2;
  const room = mostCovered * (right - left) * (bottom - top) * scale ** 2;
  return Math.min(1, Math.sqrt(room / covered)) ** strength;
}

/** Everything, however far away. */
export const everywhere: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
