import type { Kind } from "../../model/kinds.ts";
import type { Picture } from "./picture.ts";

/** What is selected: entities, the last one in front, or one relation. */
export interface Selection {
  readonly entities: readonly string[];
  readonly relation: string | null;
}

export const nothingSelected: Selection = { entities: [], relation: null };

export function isNothing({ entities, relation }: Selection): boolean {
  return relation === null && entities.length === 0;
}

export const selectEntity = (id: string): Selection => ({ entities: [id], relation: null });

export const selectRelation = (id: string): Selection => ({ entities: [], relation: id });

/** These entities, each once. */
export const selectEntities = (ids: Iterable<string>): Selection => ({ entities: [...new Set(ids)], relation: null });

/** Only this entity; or (`more`) the selected ones with it, and without it where it is one of them. */
export function toggleEntity(selected: ReadonlySet<string>, id: string, more: boolean): Selection {
  if (!more) return selectEntity(id);
  const others = [...selected].filter((other) => other !== id);
  return { entities: selected.has(id) ? others : [...others, id], relation: null };
}

/**
 * Ids of the entities that are drawn: all that the picture holds, but what is hidden. The first ones come last: they are
 * the better connected, and what comes last stands in front.
 */
function drawn({ entities, hidden }: Pick<Picture, "entities" | "hidden">): string[] {
  const away = new Set(hidden);
  return [...entities.keys()].filter((id) => !away.has(id)).reverse();
}

type Drawn = Pick<Picture, "entities" | "relations" | "hidden">;

export const everything = (picture: Drawn): Selection => selectEntities(drawn(picture));

/** All that are drawn and not selected. */
export function inverted({ entities }: Pick<Selection, "entities">, picture: Drawn): Selection {
  const selected = new Set(entities);
  return selectEntities(drawn(picture).filter((id) => !selected.has(id)));
}

/** These, and every drawn entity that a line leads to from one of them. */
export function grown(ids: readonly string[], picture: Drawn): Selection {
  const from = new Set(ids);
  const shown = new Set(drawn(picture));
  const reached = [...picture.relations.values()].flatMap(({ source, target }) => [
    ...(from.has(source) ? [target] : []),
    ...(from.has(target) ? [source] : []),
  ]);
  // What was selected comes last: the inspector goes on showing it.
  return selectEntities([...reached.filter((id) => shown.has(id) && !from.has(id)), ...ids]);
}

export function ofKind(kind: Kind, picture: Drawn): Selection {
  return selectEntities(drawn(picture).filter((id) => picture.entities.get(id)?.kind === kind));
}

/** How many of the entities are of each kind, the most frequent first. */
export function kindsAmong(
  ids: readonly string[],
  { entities }: Pick<Picture, "entities">,
): { readonly kind: Kind; readonly n: number }[] {
  const counts = new Map<Kind, number>();
  for (const id of ids) {
    const kind = entities.get(id)?.kind;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, n]) => ({ kind, n })).sort((a, b) => b.n - a.n);
}

/** The selection without entities and relations that are no longer there. */
export function within(
  selection: Selection,
  isThere: { readonly entity: (id: string) => boolean; readonly relation: (id: string) => boolean },
): Selection {
  const entities = selection.entities.filter(isThere.entity);
  const relation = selection.relation !== null && isThere.relation(selection.relation) ? selection.relation : null;
  return entities.length === selection.entities.length && relation === selection.relation
    ? selection
    : { entities, relation };
}

/** The entity that the inspector shows: the one selected last. */
export function foremost(selection: Selection): string | null {
  return selection.entities.at(-1) ?? null;
}
