import type { Relation } from "../model/relation.ts";
import type { View } from "./view.ts";

/** How much an entity or a relation stands out. */
export type Emphasis = "normal" | "selected" | "neighbour" | "hovered" | "lit" | "dimmed" | "faded";

type Ends = Pick<Relation, "id" | "source" | "target">;

/**
 * Who stands out in a view. A path lights its own entities and relations and dims the rest; otherwise a selection
 * shows itself and what it touches, and dims the rest; what is under the pointer always shows.
 */
export function toEmphasis(
  relations: readonly Ends[],
  view: View,
): { ofEntity: (id: string) => Emphasis; ofRelation: (relation: Ends) => Emphasis } {
  const near = nearSelection(relations, view);
  const selecting = view.selected.size > 0 || near.size > 0;

  // Most of the time nothing stands out, and a large picture asks for 60,000.
  const { hovered, relation, lit, faded, dimmed } = view;
  if (!selecting && hovered === null && relation === null && !lit && faded.size + dimmed.size === 0) {
    return { ofEntity: () => "normal", ofRelation: () => "normal" };
  }

  const ofEntity = (id: string): Emphasis => {
    if (view.selected.has(id)) return "selected";
    if (view.faded.has(id)) return "faded";
    if (view.hovered === id) return "hovered";
    if (view.dimmed.has(id)) return "dimmed";
    if (view.marks.ids.has(id) && !view.lit?.has(id)) return near.has(id) ? "neighbour" : "normal";
    if (view.lit) return view.lit.has(id) ? "lit" : "dimmed";
    if (!selecting) return "normal";
    return near.has(id) ? "neighbour" : "dimmed";
  };

  const isFaded = ({ id, source, target }: Ends): boolean =>
    view.faded.size > 0 && [id, source, target].some((one) => view.faded.has(one) && !view.selected.has(one));

  const ofRelation = (relation: Ends): Emphasis => {
    const touches = (id: string | null): boolean => id !== null && (relation.source === id || relation.target === id);
    if (view.relation === relation.id) return "selected";
    if (isFaded(relation)) return "faded";
    if (view.hovered === relation.id) return "hovered";
    if (view.dimmed.has(relation.id) || view.dimmed.has(relation.source) || view.dimmed.has(relation.target)) {
      return "dimmed";
    }
    if (view.lit) return view.lit.has(relation.id) ? "lit" : "dimmed";
    if (view.selected.has(relation.source) || view.selected.has(relation.target)) return "neighbour";
    if (selecting) return "dimmed";
    return touches(view.hovered) ? "neighbour" : "normal";
  };

  return { ofEntity, ofRelation };
}

/** The entities that a selected entity or relation touches. */
function nearSelection(relations: readonly Ends[], view: View): Set<string> {
  const near = new Set<string>();
  if (view.selected.size === 0 && view.relation === null) return near;
  for (const { id, source, target } of relations) {
    if (view.hidden.has(id)) continue;
    if (view.selected.has(source)) near.add(target);
    if (view.selected.has(target)) near.add(source);
    if (view.relation === id) near.add(source).add(target);
  }
  return near;
}
