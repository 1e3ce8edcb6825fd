import { openEnd, openStart } from "../../../model/dates.ts";
import { admitsRelation, type Bounds } from "../../../model/filter.ts";
import { kindIds } from "../../../model/kinds.ts";
import { type Hop, mostStrength, type Reach } from "../../../model/reach.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { type Adjacency, entityFacts, halfFacts, kindOf, views } from "./adjacency.ts";
import { topicMask } from "./adjacency-read.ts";

/** Halves looked at between two pauses. */
const stride = 20_000;
/** To look for one entity among a hub's halves costs about as much as to look at so many of them. */
const seekCost = 16;

/** Whether a filter can be put to the arrays: they don't hold which sources speak for a relation. */
export const canReach = (bounds: Bounds): boolean => bounds.evidence === null;

/**
 * As `GraphStore.expand` on the arrays, for lists of ids in which each stands once: the hops outwards in portions, with a
 * pause where it yields, in no fixed order.
 */
export function* reachSteps(adjacency: Adjacency, reach: Reach): Generator<Hop[]> {
  const { ids, entities, numbers, starts, heads } = adjacency;
  const toNumbers = (some: readonly string[]) => {
    const found: number[] = [];
    for (const id of some) {
      const number = numbers.get(id);
      if (number !== undefined) found.push(number);
    }
    return found;
  };
  const exempt = toNumbers(reach.exempt);
  const passes = createTest(adjacency, reach, exempt);
  const within = reach.within === null ? null : toNumbers(reach.within);
  // Looked at for every half: a byte each is several times quicker than a set.
  const isWithin = new Uint8Array(within === null ? 0 : ids.length);
  for (const to of within ?? []) isWithin[to] = 1;
  let hops: Hop[] = [];
  let work = 0;

  /** The halves from `at` on that lead to the same entity, as one hop; returns where the next ones begin. */
  function take(from: number, id: string, at: number, end: number): number {
    const to = heads[at] ?? 0;
    let strength = -1;
    let next = at;
    for (; next < end && heads[next] === to; next++) {
      const confidence = passes.half(next, from, to);
      if (confidence >= 0) strength = Math.max(strength, 0) + confidence;
    }
    work += next - at;
    if (strength >= 0 && passes.entity(to)) {
      hops.push({
        from: id,
        to: ids[to] ?? "",
        degree: entities[to * entityFacts.size + entityFacts.degree] ?? 0,
        strength: Math.min(strength, mostStrength),
      });
    }
    return next;
  }

  for (const from of toNumbers(reach.from)) {
    const id = ids[from] ?? "";
    const end = starts[from + 1] ?? 0;
    const start = starts[from] ?? 0;
    if (within !== null && within.length * seekCost < end - start) {
      for (const to of within) {
        const at = firstTo(heads, start, end, to);
        work += seekCost;
        if (heads[at] === to && at < end) take(from, id, at, end);
      }
    } else {
      for (let at = start; at < end; ) {
        if (within === null || isWithin[heads[at] ?? 0] === 1) at = take(from, id, at, end);
        else at++;
        if (work > stride) {
          work = 0;
          yield hops;
          hops = [];
        }
      }
      work += end - start;
    }
    if (work > stride) {
      work = 0;
      yield hops;
      hops = [];
    }
  }
  yield hops;
}

/** The first half in [start, end) that leads to `to` or an entity behind it. */
function firstTo(heads: Int32Array, start: number, end: number, to: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((heads[middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

const toDay = (day: string) => Number(day.replaceAll("-", ""));

/** The filter's tests (`admitsRelation` and `admitsEntity` of `model/filter.ts`) on the arrays. */
function createTest(adjacency: Adjacency, { bounds, direction }: Reach, exempt: readonly number[]) {
  const { entities, facts, firstDays, lastDays } = adjacency;
  const { kinds, minConfidence, agreements } = bounds;
  const [since, until] = [toDay(bounds.span.start), toDay(bounds.span.end)];
  const exempted = new Set(exempt);
  const asked = new Set(exempt.filter((entity) => kindOf(entities, entity) === "Agreement"));
  const sorts = [sortTable(bounds, direction, false), sortTable(bounds, direction, true)] as const;
  const isKind = kindIds.map((kind) => kinds === null || kinds.includes(kind));
  const topics = bounds.topics === null ? null : topicMask(bounds.topics);
  const agreementKind = kindIds.indexOf("Agreement");
  const least = minConfidence === null ? 0 : minConfidence + 1;

  return {
    /** The confidence (0 where it is unknown) of a half that passes, otherwise -1. */
    half(at: number, from: number, to: number): number {
      const fact = facts[at] ?? 0;
      const isAsked = asked.size > 0 && (asked.has(from) || asked.has(to));
      if (!sorts[isAsked ? 1 : 0](fact & halfFacts.sort)) return -1;
      const isDated = (fact & halfFacts.undated) === 0;
      if (isDated && ((firstDays[at] ?? 0) > until || (lastDays[at] ?? 0) < since)) return -1;
      const confidence = fact >> halfFacts.confidenceShift;
      return confidence < least ? -1 : Math.max(0, confidence - 1);
    },
    entity(entity: number): boolean {
      if (exempted.has(entity)) return true;
      const at = entity * entityFacts.size;
      const first = entities[at] ?? 0;
      const kind = first & entityFacts.kind;
      if (isKind[kind] !== true) return false;
      if (topics !== null && ((entities[at + entityFacts.topics] ?? 0) & topics) === 0) return false;
      if ((entities[at + entityFacts.firstDay] ?? 0) > until) return false;
      if ((entities[at + entityFacts.lastDay] ?? 0) < since) return false;
      return kind !== agreementKind || agreements || (first & entityFacts.crowded) !== 0;
    },
  };
}

/** What is known of the sorts of relations under a filter: 0 not yet, 1 passes, 2 doesn't. A search has one filter. */
const knownSorts = new WeakMap<Bounds, Map<string, Int8Array>>();

function knownUnder(bounds: Bounds, key: string): Int8Array {
  const tables = knownSorts.get(bounds) ?? new Map<string, Int8Array>();
  knownSorts.set(bounds, tables);
  const known = tables.get(key) ?? new Int8Array(halfFacts.sort + 1);
  tables.set(key, known);
  return known;
}

/** Whether relations of a sort (see `halfFacts`) pass at any time and with any confidence; each is found out once. */
function sortTable(bounds: Bounds, direction: Reach["direction"], asked: boolean): (sort: number) => boolean {
  const untimed = { ...bounds, span: { start: openStart, end: openEnd }, minConfidence: null };
  const known = knownUnder(bounds, `${direction} ${asked}`);

  function isAdmitted(sort: number): boolean {
    const against = (sort & halfFacts.inwards) === 0 ? "in" : "out";
    if (direction === against && (sort & halfFacts.bothWays) === 0) return false;
    const relation = {
      type: relationTypeIds[sort & halfFacts.type] ?? "SIGNED_WITH",
      origin: (sort & halfFacts.derived) === 0 ? ("stated" as const) : ("derived" as const),
      start: openStart,
      end: openEnd,
      undated: (sort & halfFacts.undated) !== 0,
      hidden: (sort & halfFacts.hidden) !== 0,
      view: views[sort >> halfFacts.viewShift] ?? "both",
      confidence: null,
      status: null,
      sources: 0,
      evidence: [],
    };
    return admitsRelation(untimed, relation, asked);
  }

  return (sort) => {
    if (known[sort] === 0) known[sort] = isAdmitted(sort) ? 1 : 2;
    return known[sort] === 1;
  };
}
