import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { LayoutGraph } from "../../picture/layout/simulation.ts";
import { type NetworkSize, networkChanges } from "./network.ts";

/** A made-up network as a layout takes it, agreements as nodes: all stated relations, and how many others each is linked with. */
export function layoutGraphOf(size: NetworkSize): LayoutGraph {
  const entities: Omit<Entity, "degree">[] = [];
  const relations: LayoutGraph["relations"][number][] = [];
  const linked = new Map<string, Set<string>>();
  const see = (id: string, other: string): void => {
    const known = linked.get(id);
    if (known) known.add(other);
    else linked.set(id, new Set([other]));
  };
  for (const change of networkChanges(size)) {
    if (change.op !== "put") continue;
    if (change.what === "entity") entities.push({ ...change.value, version: 1 });
    if (change.what !== "relation") continue;
    const relation: Pick<Relation, "type" | "source" | "target" | "from" | "event" | "agreement"> = change.value;
    relations.push(relation);
    see(relation.source, relation.target);
    see(relation.target, relation.source);
  }
  return { entities: entities.map((one) => ({ ...one, degree: linked.get(one.id)?.size ?? 0 })), relations };
}
