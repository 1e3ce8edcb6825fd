import type { Relation } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";

/** Relations that say what stands below what, and which of their ends stands below. */
export const lower: Readonly<Partial<Record<RelationType, "source" | "target">>> = {
  PART_OF: "source",
  LOCATED_IN: "source",
  HOLDS_OFFICE: "source",
  BUILDS: "target",
};

/** Whether anything in a graph stands below anything else. */
export function isHierarchical({ relations }: { readonly relations: readonly Pick<Relation, "type">[] }): boolean {
  return relations.some(({ type }) => lower[type] !== undefined);
}
