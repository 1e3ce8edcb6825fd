import type { DrawnGraph } from "../../picture/drawn.ts";
import type { View } from "../../picture/view.ts";

/** Whether two views differ in nothing but what can be painted over the rest: what is pointed at, selected or lit, and notes. */
export function isSameBelow(a: View, b: View): boolean {
  return (
    a.language === b.language &&
    a.size === b.size &&
    a.badges === b.badges &&
    [
      [a.pinned, b.pinned],
      [a.hidden, b.hidden],
      [a.dimmed, b.dimmed],
      [a.faded, b.faded],
    ].every(([one, other]) => one && other && isSameSet(one, other))
  );
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}

/**
 * The entities that a network has got besides; null when it has lost something, or something in it has become another, or nothing has
 * come but lines between what it had. What joins comes last, so that nothing need be looked up. Lines between old ones that come
 * with new or `loose` ones aren't counted: they are seen when those have come to rest.
 */
export function addedTo(
  before: DrawnGraph,
  after: DrawnGraph,
  loose: ReadonlySet<string> = new Set(),
): string[] | null {
  if (!beginsWith(after.entities, before.entities) || !beginsWith(after.relations, before.relations)) return null;
  const added = after.entities.slice(before.entities.length).map(({ id }) => id);
  const isSame = after.relations.length === before.relations.length;
  return isSame || added.length + loose.size > 0 ? added : null;
}

/** An answer may hold again what is known: the same, but another object. */
function beginsWith(all: readonly { readonly id: string }[], first: readonly { readonly id: string }[]): boolean {
  return (
    all.length >= first.length &&
    first.every((one, n) => {
      const other = all[n];
      return one === other || (one.id === other?.id && JSON.stringify(one) === JSON.stringify(other));
    })
  );
}
