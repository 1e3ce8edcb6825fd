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

/** Only this entity; or (`more`) the selected ones with it, and without it where it is one of them. */
export function toggleEntity(selected: ReadonlySet<string>, id: string, more: boolean): Selection {
  if (!more) return selectEntity(id);
  const others = [...selected].filter((other) => other !== id);
  return { entities: selected.has(id) ? others : [...others, id], relation: null };
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
