import { openEnd, openStart } from "../../../model/dates.ts";
import { admitsRelation, type Bounds } from "../../../model/filter.ts";
import { kindIds } from "../../../model/kinds.ts";
import { createHopColumns, type HopColumns, type NumberedReach } from "../../../model/path-numbers.ts";
import { mostStrength, type Reach } from "../../../model/reach.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { type Adjacency, entityFacts, halfFacts, kindOf, views } from "./adjacency.ts";
import { createProofTest } from "./adjacency-evidence.ts";
import { topicMask } from "./adjacency-read.ts";

/** Halves looked at between two pauses. */
const stride = 20_000;
/** To look for one entity among a hub's halves costs about as much as to look at so many of them. */
const seekCost = 16;

type Conditions = Pick<Reach, "bounds" | "exempt">;

/**
 * The way outwards on the arrays under one filter, as `GraphStore.expand` but by the arrays' numbers and in no fixed order.
 * Pauses where it yields.
 */
export function createReacher(
  adjacency: Adjacency,
  conditions: Conditions,
): (reach: NumberedReach) => Generator<null, HopColumns, unknown> {
  const { ids, entities, starts, halves } = adjacency;
  const { passesEntity, halvesIn } = createTests(adjacency, conditions);
  const marks = createMarks(ids.length);

  return function* reachSteps({ from: all, within, direction }) {
    const confidenceOf = halvesIn(direction);
    const isWithin = within === null ? null : marks.of(within);
    const hops = createHopColumns();
    let work = 0;

    /** The halves from `at` on that lead to the same entity, as one hop; returns where the next ones begin. */
    function take(from: number, at: number, end: number): number {
      const to = halves[2 * at] ?? 0;
      let strength = -1;
      let next = at;
      for (; next < end && halves[2 * next] === to; next++) {
        const confidence = confidenceOf(next, from, to);
        if (confidence >= 0) strength = Math.max(strength, 0) + confidence;
      }
      if (strength >= 0 && passesEntity(to, halves[2 * at + 1] ?? 0)) {
        hops.from.push(from);
        hops.to.push(to);
        hops.degrees.push(entities[to * entityFacts.size + entityFacts.degree] ?? 0);
        hops.strengths.push(Math.min(strength, mostStrength));
      }
      return next;
    }

    for (const from of all) {
      const end = starts[from + 1] ?? 0;
      const start = starts[from] ?? 0;
      if (within !== null && within.length * seekCost < end - start) {
        for (const to of within) {
          const at = firstTo(halves, start, end, to);
          if (halves[2 * at] === to && at < end) take(from, at, end);
          work += seekCost;
          if (work <= stride) continue;
          work = 0;
          yield null;
        }
      } else {
        for (let at = start, pauseAt = start + stride; at < end; ) {
          if (isWithin === null || isWithin(halves[2 * at] ?? 0)) at = take(from, at, end);
          else at++;
          if (at < pauseAt) continue;
          pauseAt = at + stride;
          yield null;
        }
        work += (end - start) % stride;
      }
      if (work > stride) {
        work = 0;
        yield null;
      }
    }
    if (within !== null) marks.remove(within);
    return hops;
  };
}

/**
 * A bit for each of `size` numbers, which says whether it is among some: looked at for every half. They are made when they
 * are first needed, and used again once what was marked is removed.
 */
function createMarks(size: number) {
  let bits: Int32Array | null = null;
  return {
    /** Mutates: marks these, and tells of any number whether it is marked. */
    of(some: readonly number[]): (number: number) => boolean {
      const all = bits ?? new Int32Array((size >> 5) + 1);
      bits = all;
      for (const number of some) all[number >> 5] = (all[number >> 5] ?? 0) | (1 << (number & 31));
      return (number) => ((all[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;
    },
    remove(some: readonly number[]): void {
      for (const number of some) if (bits !== null) bits[number >> 5] = 0;
    },
  };
}

/** The first half in [start, end) that leads to `to` or an entity behind it. */
function firstTo(halves: Int32Array, start: number, end: number, to: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((halves[2 * middle] ?? 0) < to) low = middle + 1;
    else high = middle;
  }
  return low;
}

const toDay = (day: string) => Number(day.replaceAll("-", ""));

/** The filter's tests (`admitsRelation` and `admitsEntity` of `model/filter.ts`) on the arrays. */
function createTests(adjacency: Adjacency, { bounds, exempt }: Conditions) {
  const { numbers, entities, halves, days, proofs } = adjacency;
  const { minConfidence, span } = bounds;
  const isProven = bounds.evidence === null ? null : createProofTest(adjacency.evidence, bounds.evidence);
  const [since, until] = [toDay(span.start), toDay(span.end)];
  const anyTime = span.start === openStart && span.end === openEnd;
  const exempted = new Set(exempt.flatMap((id) => numbers.get(id) ?? []));
  const asked = [...exempted].filter((entity) => kindOf(entities, entity) === "Agreement");
  const isSort = Array.from({ length: entityFacts.sorts }, (_, sort) => admitsSort(bounds, sort));
  const topics = bounds.topics === null ? null : topicMask(bounds.topics);
  const least = minConfidence === null ? 0 : minConfidence + 1;

  function isInTime(entity: number): boolean {
    const at = entity * entityFacts.size;
    return (entities[at + entityFacts.firstDay] ?? 0) <= until && (entities[at + entityFacts.lastDay] ?? 0) >= since;
  }
  const isOnTopic = (entity: number) =>
    topics === null || ((entities[entity * entityFacts.size + entityFacts.topics] ?? 0) & topics) !== 0;

  /** Tells the confidence (0 where it is unknown) of a half that passes, otherwise -1. */
  function createHalfTest(direction: Reach["direction"]): (at: number, from: number, to: number) => number {
    const passes = createSortTest(bounds, direction, false);
    const passesAsked = createSortTest(bounds, direction, true);
    return (at, from, to) => {
      const fact = halves[2 * at + 1] ?? 0;
      const isAsked = asked.length > 0 && (asked.includes(from) || asked.includes(to));
      if (!(isAsked ? passesAsked : passes)(fact & halfFacts.sort)) return -1;
      const isTimed = !anyTime && (fact & halfFacts.undated) === 0;
      if (isTimed && ((days[2 * at] ?? 0) > until || (days[2 * at + 1] ?? 0) < since)) return -1;
      if (isProven?.(proofs[at] ?? 0) === false) return -1;
      const confidence = (fact >> halfFacts.confidenceShift) & halfFacts.confidence;
      return confidence < least ? -1 : Math.max(0, confidence - 1);
    };
  }

  const halfTests = new Map<Reach["direction"], ReturnType<typeof createHalfTest>>();
  return {
    /** Whether an entity passes that a half with these facts leads to. */
    passesEntity: (entity: number, fact: number) =>
      (isSort[fact >> halfFacts.headShift] === true && (anyTime || isInTime(entity)) && isOnTopic(entity)) ||
      exempted.has(entity),
    /** The test of halves that are walked in a direction, made once. */
    halvesIn(direction: Reach["direction"]) {
      const test = halfTests.get(direction) ?? createHalfTest(direction);
      halfTests.set(direction, test);
      return test;
    },
  };
}

/** Whether entities of a sort (see `entityFacts`) pass at any time and with any topic. */
function admitsSort({ kinds, agreements }: Bounds, sort: number): boolean {
  const kind = kindIds[sort & entityFacts.kind];
  if (kind === undefined || (kinds !== null && !kinds.includes(kind))) return false;
  return kind !== "Agreement" || agreements || (sort & entityFacts.crowded) !== 0;
}

/** Whether relations of a sort (see `halfFacts`) pass at any time, confidence and evidence; each is found out once. */
function createSortTest(bounds: Bounds, direction: Reach["direction"], asked: boolean): (sort: number) => boolean {
  const untimed = { ...bounds, span: { start: openStart, end: openEnd }, minConfidence: null, evidence: null };
  /** 0: not known yet, 1: passes, 2: doesn't. */
  const known = new Int8Array(halfFacts.sort + 1);

  function isAdmitted(sort: number): boolean {
    const against = (sort & halfFacts.inwards) === 0 ? "in" : "out";
    if (direction === against && (sort & halfFacts.bothWays) === 0) return false;
    const relation = {
      type: relationTypeIds[sort & halfFacts.type] ?? "SIGNED_WITH",
      origin: (sort & halfFacts.derived) === 0 ? ("stated" as const) : ("derived" as const),
      start: openStart,
      end: openEnd,
      undated: (sort & halfFacts.undated) !== 0,
      // Who asks for evidence says which, also what is rejected.
      hidden: bounds.evidence === null && (sort & halfFacts.hidden) !== 0,
      view: views[sort >> halfFacts.viewShift] ?? "both",
      confidence: null,
      status: null,
      sources: 0,
      evidence: [],
    };
    return admitsRelation(untimed, relation, asked);
  }

  return (sort) => {
    const answer = known[sort] ?? 0;
    if (answer !== 0) return answer === 1;
    const admitted = isAdmitted(sort);
    known[sort] = admitted ? 1 : 2;
    return admitted;
  };
}
