import { compareText } from "../../model/compare.ts";
import { openEnd, openStart } from "../../model/dates.ts";
import { admitsEntity, admitsRelation, type EntityFacts, openBounds, type RelationFacts } from "../../model/filter.ts";
import { createHopColumns, numberIds } from "../../model/path-numbers.ts";
import { conditionsOf, type SearchCosts } from "../../model/path-search.ts";
import { findPaths, type PathAnswer, type PathQuestion } from "../../model/paths.ts";
import { type Link, mostStrength, type Reach } from "../../model/reach.ts";
import { relationTypeOf } from "../../model/relation-types.ts";

export type MemoryEntity = EntityFacts & { readonly id: string };
export type MemoryRelation = RelationFacts & { readonly source: string; readonly target: string };

/** A network in arrays: enough of a store to run `findPaths` on. */
export interface MemoryGraph {
  readonly entities: ReadonlyMap<string, MemoryEntity>;
  readonly relations: readonly MemoryRelation[];
  readonly degree: (id: string) => number;
  readonly expand: (reach: Reach) => Link[];
}

/** An entity of which only the id matters. */
export function memoryEntity(id: string, facts: Partial<EntityFacts> = {}): MemoryEntity {
  return { id, kind: "Company", topics: [], start: openStart, end: openEnd, crowded: false, ...facts };
}

/** A relation that shows in every view, with a reviewed claim. */
export function memoryRelation(source: string, target: string, facts: Partial<RelationFacts> = {}): MemoryRelation {
  return {
    source,
    target,
    type: "PART_OF",
    origin: "stated",
    start: openStart,
    end: openEnd,
    undated: true,
    confidence: 80,
    status: "reviewed",
    sources: 1,
    hidden: false,
    evidence: ["reviewed:*"],
    view: "both",
    ...facts,
  };
}

/** Whether a relation can be walked from target to source when the direction counts. */
export const isTwoWay = (relation: MemoryRelation) =>
  relation.origin === "derived" || relationTypeOf(relation.type).symmetric;

/** `storedDegree` makes the degree that a store would tell of the true one. */
export function createMemoryGraph(
  given: Iterable<MemoryEntity>,
  relations: readonly MemoryRelation[],
  storedDegree: (id: string, degree: number) => number = (_, degree) => degree,
): MemoryGraph {
  const entities = new Map([...given].map((entity) => [entity.id, entity]));
  const touching = new Map<string, MemoryRelation[]>([...entities.keys()].map((id) => [id, []]));
  for (const relation of relations) {
    touching.get(relation.source)?.push(relation);
    if (relation.target !== relation.source) touching.get(relation.target)?.push(relation);
  }
  const otherEnd = (relation: MemoryRelation, id: string) =>
    relation.source === id ? relation.target : relation.source;
  const degrees = new Map<string, number>();
  for (const [id, ones] of touching) {
    const shown = ones.filter((relation) => admitsRelation(openBounds, relation));
    const others = new Set(shown.map((relation) => otherEnd(relation, id)));
    others.delete(id);
    degrees.set(id, storedDegree(id, others.size));
  }

  function expand(reach: Reach): Link[] {
    const exempt = new Set(reach.exempt);
    const within = reach.within === null ? null : new Set(reach.within);
    return [...new Set(reach.from)].sort(compareText).flatMap((from) => {
      const links = new Map<string, Link>();
      for (const relation of touching.get(from) ?? []) {
        const to = otherEnd(relation, from);
        const entity = entities.get(to);
        if (entity === undefined || to === from || (within !== null && !within.has(to))) continue;
        const outwards = relation.source === from ? "out" : "in";
        if (reach.direction !== "any" && reach.direction !== outwards && !isTwoWay(relation)) continue;
        const asked = [from, to].some((id) => exempt.has(id) && entities.get(id)?.kind === "Agreement");
        if (!admitsRelation(reach.bounds, relation, asked)) continue;
        if (!exempt.has(to) && !admitsEntity(reach.bounds, entity)) continue;
        const strength = Math.min(mostStrength, (links.get(to)?.strength ?? 0) + (relation.confidence ?? 0));
        links.set(to, { from, to, kind: entity.kind, degree: degrees.get(to) ?? 0, strength });
      }
      return [...links.values()].sort((a, b) => compareText(a.to, b.to));
    });
  }

  return { entities, relations, degree: (id) => degrees.get(id) ?? 0, expand };
}

/** An answer and what it took: requests, links that travelled, pauses. */
export interface Run {
  readonly answer: PathAnswer;
  readonly requests: readonly Reach[];
  readonly links: number;
  readonly pauses: number;
}

/** Runs `findPaths` to its end. */
export function runPaths(
  graph: MemoryGraph,
  question: PathQuestion,
  options: { visited?: number; shortest?: number; costs?: SearchCosts } = {},
): Run {
  const ends = {
    fromDegree: graph.degree(question.from),
    toDegree: graph.degree(question.to),
    shortest: options.shortest ?? 1,
  };
  const numbers = numberIds();
  const search = findPaths(question, { visited: options.visited ?? 1_000_000 }, numbers, ends, options.costs);
  const requests: Reach[] = [];
  let links = 0;
  let pauses = 0;
  let step = search.next();
  while (!step.done) {
    if (step.value === null) {
      pauses++;
      step = search.next(createHopColumns());
    } else {
      const reach = numbers.toReach(step.value, conditionsOf(question));
      requests.push(reach);
      const answer = graph.expand(reach);
      links += answer.length;
      const columns = createHopColumns();
      for (const hop of answer) numbers.addTo(columns, hop);
      step = search.next(columns);
    }
  }
  return { answer: step.value, requests, links, pauses };
}
