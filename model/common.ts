import { keepBest } from "./best.ts";
import { compareText } from "./compare.ts";
import type { Bounds } from "./filter.ts";
import { commonBudgetProblem } from "./path-budget.ts";
import type { EntityNumbers, HopColumns, NumberedReach } from "./path-numbers.ts";
import type { PathLimits } from "./paths.ts";
import type { Reach } from "./reach.ts";
import type { Relation } from "./relation.ts";
import { relationTypeOf } from "./relation-types.ts";

export interface CommonQuestion {
  /** Two or more different entities, with their stored degrees. */
  readonly given: readonly { readonly id: string; readonly degree: number }[];
  readonly bounds: Bounds;
  /** As seen from the given entities. */
  readonly direction: Reach["direction"];
  /** How many to tell, from the one behind `after` on. */
  readonly limit: number;
  readonly after: CommonPlace | null;
}

/** An entity linked with all given ones, and its place among such: `strength` is the sum of its hops to each of them. */
export interface CommonPlace {
  readonly strength: number;
  readonly degree: number;
  readonly id: string;
}

/** What holds for every link that a question asks for: the given entities were asked for by id. */
export function commonConditions({ given, bounds }: CommonQuestion): Pick<Reach, "bounds" | "exempt"> {
  return { bounds, exempt: given.map(({ id }) => id) };
}

/** Links, or entities, looked at between two pauses. */
const stride = 5_000;

/**
 * The entities that are linked with all given ones (no given one is: nothing is linked with itself), best first: by
 * falling strength; then the less connected, which is the more telling one, as everybody shares the city with
 * everybody; then by id.
 *
 * A generator as `findPaths`: answer a reach with its links and null with anything; the links' degrees must be the stored
 * ones. The least connected entity is asked for all its neighbours, the others, by rising degree, only which of these are
 * theirs too, unless these are nearly as many: of a hub not much more travels than the smallest neighbourhood holds.
 * Fails with `query-budget` past `limits`.
 */
export function* findCommon(
  question: CommonQuestion,
  limits: Pick<PathLimits, "visited">,
  { numberOf, idOf }: EntityNumbers,
): Generator<NumberedReach | null, CommonPlace[], HopColumns> {
  const { direction, limit, after } = question;
  const given = [...question.given].sort((a, b) => a.degree - b.degree || compareText(a.id, b.id));
  let common: ReadonlyMap<number, Sum> | null = null;
  let visited = 0;
  for (const { id, degree } of given) {
    const from = numberOf(id);
    if (from === undefined || common?.size === 0) return [];
    const within: number[] | null = common === null || 2 * common.size > degree ? null : [...common.keys()];
    const links: HopColumns = yield { from: [from], within, direction };
    visited += links.to.length;
    if (visited > limits.visited) throw commonBudgetProblem(question, `${limits.visited} links`);
    common = yield* joined(common, links);
  }
  const best = keepBest(limit, compareCommon);
  let seen = 0;
  for (const [number, sum] of common ?? []) {
    const place = { ...sum, id: idOf(number) };
    if (after === null || compareCommon(after, place) < 0) best.add(place);
    seen += 1;
    if (seen % stride === 0) yield null;
  }
  return best.items();
}

type Sum = Pick<CommonPlace, "strength" | "degree">;

/** What the links lead to of what was common before (null: everything). Pauses where it yields. */
function* joined(
  before: ReadonlyMap<number, Sum> | null,
  { to, degrees, strengths }: HopColumns,
): Generator<null, Map<number, Sum>, unknown> {
  const both = new Map<number, Sum>();
  for (let at = 0; at < to.length; at++) {
    if (at % stride === stride - 1) yield null;
    const number = to[at] ?? -1;
    const sum = before === null ? 0 : before.get(number)?.strength;
    if (sum !== undefined) both.set(number, { strength: sum + (strengths[at] ?? 0), degree: degrees[at] ?? 0 });
  }
  return both;
}

function compareCommon(a: CommonPlace, b: CommonPlace): number {
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
