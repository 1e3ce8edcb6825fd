import type { DrawnGraph, DrawnRelation } from "./drawn.ts";
import { noMarks, plainView, type View } from "./view.ts";

/** Who stands out of a picture: what can be painted over the rest of it, which then needn't be painted again. */
export interface Standing {
  /** The ends of the relations among them. */
  readonly entities: ReadonlySet<string>;
  readonly relations: readonly DrawnRelation[];
  /** Whose names are wanted in any case. */
  readonly called: ReadonlySet<string>;
  /** Something is selected or lit, so that all others are dimmed and have no names. */
  readonly isChosen: boolean;
  /** The pointer is on one of them. */
  readonly isHovered: boolean;
}

/** With more of them, painting them over the rest with every frame would make panning slow. */
const mostOver = 1500;

/** What of a view is painted over the rest: what somebody points at, has selected, or has come to. */
export const nobody = {
  hovered: null,
  selected: plainView.selected,
  relation: null,
  lit: null,
  cursor: null,
  marks: noMarks,
} as const satisfies Partial<View>;

/** Who stands out in a view. `loose`: they aren't where the rest of the picture has them, or not in it at all. */
export function standingIn(
  graph: DrawnGraph,
  view: View,
  loose: ReadonlySet<string> = plainView.selected,
): Standing | null {
  const { hovered, selected, relation, lit, cursor, marks, hidden } = view;
  const called = new Set([...loose, ...marks.ids]);
  for (const id of [hovered, cursor, marks.at]) if (id !== null) called.add(id);
  if (called.size + selected.size === 0 && relation === null && !lit) return null;

  const centres = new Set([...selected, ...loose]);
  const lines = new Set(lit ?? []);
  if (relation !== null) lines.add(relation);
  const isEntity = hovered !== null && graph.entities.some(({ id }) => id === hovered);
  if (hovered !== null) (isEntity ? centres : lines).add(hovered);
  const relations = relationsOf(graph, centres, lines).filter(({ id }) => !hidden.has(id));
  const entities = new Set([...called, ...selected, ...(lit ?? [])]);
  for (const { source, target } of relations) entities.add(source).add(target);
  return {
    entities,
    relations,
    called,
    isChosen: selected.size > 0 || lit !== null || relations.some(({ id }) => id === relation),
    isHovered: isEntity || relations.some(({ id }) => id === hovered),
  };
}

/** Those of some entities, and these ones. Asked with every move of the pointer: of most no more than is needed is looked at. */
function relationsOf(
  { relations }: DrawnGraph,
  centres: ReadonlySet<string>,
  lines: ReadonlySet<string>,
): readonly DrawnRelation[] {
  const isOf =
    centres.size === 0
      ? () => false
      : ({ source, target }: DrawnRelation) => centres.has(source) || centres.has(target);
  return lines.size === 0 ? relations.filter(isOf) : relations.filter((one) => lines.has(one.id) || isOf(one));
}

/** Whether they are few enough to be painted over the rest with every frame. */
export function areFew({ entities, relations }: Standing): boolean {
  return entities.size + relations.length <= mostOver;
}
