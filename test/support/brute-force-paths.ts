import { compareText } from "../../model/compare.ts";
import { admitsEntity, admitsRelation } from "../../model/filter.ts";
import type { FoundPath, PathAnswer, PathQuestion } from "../../model/paths.ts";
import { isTwoWay, type MemoryGraph } from "./memory-graph.ts";

/** All simple paths within the bounds by trying every way, sorted: what `findPaths` must agree with. */
export function bruteForcePaths(graph: MemoryGraph, question: PathQuestion): PathAnswer {
  const { from, to, k, maxLength, through, avoid, avoidKinds, directed, bounds } = question;
  const named = new Set([from, to, ...through]);
  const mayStand = (id: string) => {
    const entity = graph.entities.get(id);
    if (entity === undefined || avoid.includes(id)) return false;
    return named.has(id) || (!avoidKinds.includes(entity.kind) && admitsEntity(bounds, entity));
  };
  const isNamedAgreement = (id: string) => named.has(id) && graph.entities.get(id)?.kind === "Agreement";
  const hops = new Map<string, Map<string, number>>();
  const addHop = (a: string, b: string, confidence: number) => {
    const row = hops.get(a) ?? new Map<string, number>();
    row.set(b, Math.min(300, (row.get(b) ?? 0) + confidence));
    hops.set(a, row);
  };
  for (const relation of graph.relations) {
    const { source, target } = relation;
    if (!admitsRelation(bounds, relation, isNamedAgreement(source) || isNamedAgreement(target))) continue;
    addHop(source, target, relation.confidence ?? 0);
    if (!directed || isTwoWay(relation)) addHop(target, source, relation.confidence ?? 0);
  }
  const found: FoundPath[] = [];
  function walk(entities: readonly string[], strength: number): void {
    const last = entities.at(-1) ?? from;
    if (last === to) {
      if (through.every((id) => entities.includes(id))) found.push({ entities, strength });
      return;
    }
    if (entities.length > maxLength) return;
    for (const [next, more] of hops.get(last) ?? []) {
      if (!entities.includes(next) && mayStand(next)) walk([...entities, next], strength + more);
    }
  }
  if (mayStand(from)) walk([from], 0);
  found.sort(
    (a, b) => a.entities.length - b.entities.length || b.strength - a.strength || compareLists(a.entities, b.entities),
  );
  return { paths: found.slice(0, k), complete: found.length <= k };
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [at, id] of a.entries()) {
    const order = compareText(id, b[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
