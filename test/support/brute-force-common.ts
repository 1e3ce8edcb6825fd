import type { CommonPlace, CommonQuestion } from "../../model/common.ts";
import { admitsEntity, admitsRelation } from "../../model/filter.ts";
import { isTwoWay, type MemoryGraph } from "./memory-graph.ts";

/** What is linked with all given entities, by looking at every entity and every relation. `after` is one of these. */
export function bruteForceCommon(
  graph: MemoryGraph,
  { given, bounds, direction, limit, after }: CommonQuestion,
): CommonPlace[] {
  const ids = given.map(({ id }) => id);
  const isNamedAgreement = (id: string) => ids.includes(id) && graph.entities.get(id)?.kind === "Agreement";
  const strengthOf = (from: string, to: string) => {
    const between = graph.relations.filter((relation) => {
      const { source, target } = relation;
      const out = source === from && target === to && direction !== "in";
      const back = source === to && target === from && direction !== "out";
      const either = isTwoWay(relation) && [source, target].includes(from) && [source, target].includes(to);
      const passes = admitsRelation(bounds, relation, isNamedAgreement(source) || isNamedAgreement(target));
      return passes && source !== target && (out || back || either);
    });
    if (between.length === 0) return null;
    return Math.min(
      300,
      between.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0),
    );
  };
  const found = [...graph.entities.values()].flatMap((entity) => {
    const hops = ids.map((id) => strengthOf(id, entity.id));
    if (ids.includes(entity.id) || !admitsEntity(bounds, entity) || hops.includes(null)) return [];
    const strength = hops.reduce<number>((sum, hop) => sum + (hop ?? 0), 0);
    return [{ strength, degree: graph.degree(entity.id), id: entity.id }];
  });
  const inOrder = found.sort((a, b) => b.strength - a.strength || a.degree - b.degree || (a.id < b.id ? -1 : 1));
  const start = after === null ? 0 : inOrder.findIndex(({ id }) => id === after.id) + 1;
  return inOrder.slice(start, start + limit);
}
