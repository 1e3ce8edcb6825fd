import type { View } from "../../picture/view.ts";
import type { Grouped } from "./grouping.ts";
import type { Selection } from "./selection.ts";

type Ways = Pick<Grouped, "closed" | "groupOf" | "bundles" | "bundleOf">;

/** The id under which an entity or a relation is drawn: its own, that of its closed group, or that of its line. */
export function drawnId(grouped: Ways | null, id: string): string {
  if (grouped === null) return id;
  const group = grouped.groupOf.get(id);
  return group && grouped.closed.has(group.id) ? group.id : (grouped.bundleOf.get(id) ?? id);
}

export const drawnIds = (grouped: Ways | null, ids: Iterable<string>): string[] => [
  ...new Set([...ids].map((id) => drawnId(grouped, id))),
];

/** The entities or relations for which something that is drawn stands: itself, a group's members, a line's relations. */
export function realIds(grouped: Ways | null, ids: Iterable<string>): string[] {
  const all = [...ids];
  if (grouped === null) return all;
  const behind = (id: string): readonly string[] => {
    const group = grouped.closed.get(id);
    // After whom it is named comes last: what comes last stands in front.
    if (group) return [...group.members].sort((a, b) => Number(a === group.key) - Number(b === group.key));
    return grouped.bundles.get(id)?.map((relation) => relation.id) ?? [id];
  };
  return [...new Set(all.flatMap(behind))];
}

/**
 * A selection of what is drawn as one of entities and relations. Of a group that was partly selected the same part stays
 * so; what was chosen last stands in front.
 */
export function realSelection(grouped: Ways | null, { entities, relation }: Selection, before: Selection): Selection {
  if (grouped === null) return { entities, relation };
  const selected = new Set(before.entities);
  const wasThere = new Set(drawnIds(grouped, before.entities));
  const behind = (id: string): string[] => {
    const members = realIds(grouped, [id]);
    // Chosen alone, or anew, it stands for all of its members.
    const isPart = entities.length > 1 && wasThere.has(id);
    return isPart ? members.filter((member) => selected.has(member)) : members;
  };
  const [line = null] = relation === null ? [] : realIds(grouped, [relation]);
  return { entities: [...new Set(entities.flatMap(behind))], relation: line };
}

const marked = (grouped: Ways, ids: ReadonlySet<string>): Set<string> => new Set([...ids, ...drawnIds(grouped, ids)]);

/** What a view says of entities and relations, said of what is drawn for them. */
export function drawnView(grouped: Ways | null, view: Partial<View>): Partial<View> {
  if (grouped === null) return view;
  const { selected, relation, pinned, lit, faded, notes } = view;
  const whole = (ids: ReadonlySet<string>): Set<string> => {
    const all = [...grouped.closed.values()].filter(({ members }) => members.every((id) => ids.has(id)));
    return new Set([...ids, ...all.map(({ id }) => id)]);
  };
  return {
    ...view,
    ...(selected && { selected: new Set(drawnIds(grouped, selected)) }),
    ...(relation && { relation: drawnId(grouped, relation) }),
    ...(lit && { lit: marked(grouped, lit) }),
    ...(pinned && { pinned: whole(pinned) }),
    ...(faded && { faded: whole(faded) }),
    ...(notes && {
      notes: notes.map((note) => (note.on === undefined ? note : { ...note, on: drawnId(grouped, note.on) })),
    }),
  };
}

/** What was found, where it is drawn. */
export function drawnMarks(grouped: Ways | null, { ids, at }: View["marks"]): View["marks"] {
  return grouped === null ? { ids, at } : { ids: marked(grouped, ids), at: at === null ? null : drawnId(grouped, at) };
}
