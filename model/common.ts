import { compareText } from "./compare.ts";
import type { Bounds } from "./filter.ts";
import type { Link, Reach } from "./reach.ts";
import type { Relation } from "./relation.ts";
import { relationTypeOf } from "./relation-types.ts";

export interface CommonQuestion {
  /** Two or more different entities, with their stored degrees. */
  readonly given: readonly { readonly id: string; readonly degree: number }[];
  readonly bounds: Bounds;
  /** As seen from the given entities. */
  readonly direction: Reach["direction"];
}

/** An entity linked with all given ones, and its place among such: `strength` is the sum of its hops to each of them. */
export interface CommonPlace {
  readonly strength: number;
  readonly degree: number;
  readonly id: string;
}

/**
 * The entities that are linked with all given ones (no given one is: nothing is linked with itself), best first: by
 * falling strength; then the less connected, which is the more telling one, as everybody shares the city with
 * everybody; then by id.
 *
 * A generator as `findPaths`: answer a `Reach` with its links. The least connected entity is asked for all its
 * neighbours, the others, by rising degree, only which of these are theirs too: of a hub never more travels than the
 * smallest neighbourhood holds.
 */
export function* findCommon(question: CommonQuestion): Generator<Reach, CommonPlace[], readonly Link[]> {
  const { bounds, direction } = question;
  const given = [...question.given].sort((a, b) => a.degree - b.degree || compareText(a.id, b.id));
  const exempt = given.map(({ id }) => id);
  let common: ReadonlyMap<string, CommonPlace> | null = null;
  for (const from of exempt) {
    const within: string[] | null = common === null ? null : [...common.keys()];
    if (within?.length === 0) break;
    const links: readonly Link[] = yield { from: [from], bounds, exempt, within, direction };
    const next = new Map<string, CommonPlace>();
    for (const { to, strength, degree } of links) {
      next.set(to, { strength: strength + (common?.get(to)?.strength ?? 0), degree, id: to });
    }
    common = next;
  }
  return [...(common?.values() ?? [])].sort(compareCommon);
}

export function compareCommon(a: CommonPlace, b: CommonPlace): number {
  return b.strength - a.strength || a.degree - b.degree || compareText(a.id, b.id);
}

/** Those of `relations` that lead from a given entity to one of `others`, in the direction asked for. */
export function linksBetween(
  relations: readonly Relation[],
  given: ReadonlySet<string>,
  others: ReadonlySet<string>,
  direction: Reach["direction"],
): Relation[] {
  return relations.filter(({ type, source, target }) => {
    const out = given.has(source) && others.has(target);
    const back = given.has(target) && others.has(source);
    const bothWays = direction === "any" || relationTypeOf(type).symmetric;
    return (out && (bothWays || direction === "out")) || (back && (bothWays || direction === "in"));
  });
}
