import type { Entity } from "../entity.ts";
import type { Relation } from "../relation.ts";

export type Language = "zh" | "en";

/** A relation with what it names. What is missing, or is one of the two ends again, is not told. */
export interface Told {
  readonly relation: Relation;
  readonly source: Entity;
  readonly target: Entity;
  readonly agreement?: Entity | undefined;
  readonly event?: Entity | undefined;
  readonly onBehalfOf?: Entity | undefined;
  readonly by?: readonly Entity[] | undefined;
}

/** A relation seen from one end: the sentence is about `subject`. `forward`: the subject is the relation's source. */
export interface Turn extends Told {
  readonly subject: Entity;
  readonly object: Entity;
  readonly forward: boolean;
  readonly planned: boolean;
  readonly ended: boolean;
  readonly by: readonly Entity[];
}

/** `told` as seen from the end with the id `from`; any other id means the source. */
export function turnOf(told: Told, from: string): Turn {
  const { relation, source, target } = told;
  const forward = from !== target.id;
  const other = (entity: Entity | undefined) =>
    entity === undefined || entity.id === source.id || entity.id === target.id ? undefined : entity;
  return {
    ...told,
    subject: forward ? source : target,
    object: forward ? target : source,
    forward,
    planned: relation.state === "planned",
    ended: relation.state === "ended",
    agreement: other(told.agreement),
    event: other(told.event),
    onBehalfOf: other(told.onBehalfOf),
    by: (told.by ?? []).filter((entity) => other(entity) !== undefined),
  };
}

/** The name that a reader of `language` knows; where there is no English name, the one there is. */
export function nameIn(entity: Pick<Entity, "name" | "nameEn">, language: Language): string {
  return language === "en" ? (entity.nameEn ?? entity.name) : entity.name;
}
