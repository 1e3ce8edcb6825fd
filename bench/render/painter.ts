import { shrinking } from "../../picture/crowd.ts";
import { growth } from "../../picture/size.ts";
import type { PlacedNetwork } from "./network.ts";

/** Where one looks: what lies at `centre` of the layout is in the middle, `k` CSS pixels per unit. */
export interface Look {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** Somebody who paints a network in an element of the page. */
export interface Painter {
  /** The camera jumps there; painted with the next frame. */
  look(at: Look): void;
}

/** Ends when the first picture is painted, as far as the script is concerned. */
export type StartPainter = (place: HTMLElement, network: PlacedNetwork, at: Look) => Promise<Painter>;

/** From this degree on an entity has a name, where a painter has no better way to choose by importance. */
export const namedFrom = 40;

/** Resolves when the next frame begins. */
export const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/** How much larger than at zoom 1 we draw nodes at a zoom, so that others can do the same. */
export function sizesOf({ entities, places }: Pick<PlacedNetwork, "entities" | "places">): (k: number) => number {
  const positions = new Map(entities.map(({ id }, n) => [id, places[n] ?? { x: 0, y: 0 }]));
  return (k) => growth(k) * shrinking(entities, positions, "links", k);
}
