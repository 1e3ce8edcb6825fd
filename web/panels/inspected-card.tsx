import { EntityCard } from "./entity-card.tsx";
import { useExplorer } from "./page-context.ts";
import { RelationCard } from "./relation-card.tsx";

/** The entity or relation that is selected, once its details are there. */
export function InspectedCard() {
  const inspected = useExplorer().signals.inspected.value;
  if (inspected.state !== "ready") return null;
  if (inspected.value.what === "relation") return <RelationCard details={inspected.value.relation} />;
  const { entity, around } = inspected.value;
  return <EntityCard key={entity.entity.id} details={entity} around={around} />;
}
