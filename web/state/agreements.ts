import { compareText } from "../../model/compare.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { RelationType } from "../../model/relation-types.ts";

/** An agreement with everybody who has to do with it. */
export interface AgreementStory {
  readonly agreement: Entity;
  /** Its parties: those of different sides face each other. Sides in the order of their names, what has none last. */
  readonly sides: readonly (readonly Entity[])[];
  /** Who signed, and for whom as far as that is said. */
  readonly signatories: readonly { readonly official: Entity; readonly onBehalfOf: Entity | null }[];
  /** Where it was signed. */
  readonly occasions: readonly Entity[];
}

/** The types that say who has to do with an agreement. */
export const storyTypes: readonly RelationType[] = ["PARTY_TO", "SIGNED", "SIGNED_AT"];

/** The agreements in a graph that an entity has to do with, the latest first. */
export function agreementsOf(
  id: string,
  { entities, relations }: Pick<Graph, "entities" | "relations">,
): AgreementStory[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const linked = new Set(
    relations
      .filter(({ source, target }) => source === id || target === id)
      .flatMap(({ source, target }) => [source, target]),
  );
  return entities
    .filter((entity) => entity.kind === "Agreement" && entity.id !== id && linked.has(entity.id))
    .sort((a, b) => compareText(b.from ?? "", a.from ?? "") || compareText(a.id, b.id))
    .map((agreement) => {
      const own = relations.filter(({ source, target }) => source === agreement.id || target === agreement.id);
      const parties = own.filter(({ type }) => type === "PARTY_TO");
      const names = [...new Set(parties.map(({ side }) => side ?? "~"))].sort(compareText);
      const entity = (one: string | undefined): Entity[] =>
        one === undefined ? [] : [known.get(one)].filter((it) => it !== undefined);
      return {
        agreement,
        sides: names.map((name) =>
          parties.filter(({ side }) => (side ?? "~") === name).flatMap(({ source }) => entity(source)),
        ),
        signatories: own
          .filter(({ type }) => type === "SIGNED")
          .flatMap(({ source, onBehalfOf }) =>
            entity(source).map((official) => ({ official, onBehalfOf: entity(onBehalfOf)[0] ?? null })),
          ),
        occasions: own.filter(({ type }) => type === "SIGNED_AT").flatMap(({ target }) => entity(target)),
      };
    });
}
