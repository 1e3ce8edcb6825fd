import { compareText } from "./compare.ts";

/** The beginning of a path: its last entity, and the beginning before that. */
export interface Beginning {
  readonly entity: number;
  readonly before: Beginning | null;
  /** How many hops lie behind it, and which entities are still to be passed. */
  readonly hops: number;
  readonly need: number;
  readonly strength: number;
  /** No path that begins like this is stronger. */
  readonly bound: number;
  /** The bound leaves out walks that come back to the beginning's own entities. */
  readonly checked: boolean;
}

/** The entities of a beginning, in order. */
export function entitiesOf(beginning: Beginning): number[] {
  const entities: number[] = [];
  for (let at: Beginning | null = beginning; at !== null; at = at.before) entities.push(at.entity);
  return entities.reverse();
}

/** Whether an entity is one of a beginning's own. */
export function isOn(beginning: Beginning, entity: number): boolean {
  for (let at: Beginning | null = beginning; at !== null; at = at.before) if (at.entity === entity) return true;
  return false;
}

/** Compares the ids of two beginnings of which neither begins the other, where they part. */
export function compareBeginnings(a: Beginning, b: Beginning, idOf: (entity: number) => string): number {
  let x = a;
  let y = b;
  while (x.before !== null && x.hops > y.hops) x = x.before;
  while (y.before !== null && y.hops > x.hops) y = y.before;
  while (x.before !== null && y.before !== null && x.before !== y.before) {
    x = x.before;
    y = y.before;
  }
  return compareText(idOf(x.entity), idOf(y.entity));
}
