import { type Entity, entitySchema } from "../../model/entity.ts";
import { type Relation, relationSchema } from "../../model/relation.ts";

/** An entity with as little as one needs. */
export function entity(id: string, more: Partial<Entity> = {}): Entity {
  return entitySchema.parse({ id, kind: "Company", name: `名${id}`, version: 1, degree: 1, ...more });
}

/** A relation with as little as one needs. */
export function relation(id: string, source: string, target: string, more: Partial<Relation> = {}): Relation {
  return relationSchema.parse({
    id,
    type: "SIGNED_WITH",
    source,
    target,
    origin: "stated",
    version: 1,
    confidence: 90,
    status: "reviewed",
    sources: 1,
    ...more,
  });
}
