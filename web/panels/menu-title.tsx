import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Target } from "../catalogue/index.ts";
import { groupWith } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import { excerptOf, noteAt } from "../state/notes.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { GroupGlyph } from "./group-glyph.tsx";
import { typeLabel } from "./labels.ts";
import { type PageContext, usePage } from "./page-context.ts";

const relationOf = ({ explorer }: PageContext, id: string): Relation | undefined =>
  explorer.signals.graph.value.relations.find((relation) => relation.id === id);

/** What a menu is about, in a few words; null for the picture as a whole. */
export function nameOfTarget(page: PageContext, target: Target): string | null {
  const { state, words, language } = page.explorer.signals;
  const { entities } = state.value.picture;
  const nameOf = (id: string): string => {
    const entity = entities.get(id);
    return entity ? nameIn(entity, language.value) : id;
  };
  if (target.what === "entities") return words.value.inspector.selected(target.ids.length);
  if (target.what === "group") return groupWith(page.explorer, target.key)?.name[language.value] ?? target.key;
  if (target.what === "entity") return nameOf(target.id);
  if (target.what === "note") {
    const note = noteAt(state.value.notes, target);
    return note ? words.value.notes.menuTitle(excerptOf(note)) : words.value.notes.title;
  }
  if (target.what !== "relation") return null;
  const relation = relationOf(page, target.id);
  if (!relation) return words.value.inspector.relations;
  const arrow = relationTypeOf(relation.type).symmetric ? "—" : "→";
  return `${nameOf(relation.source)} ${arrow} ${nameOf(relation.target)}`;
}

export function MenuTitle({ target }: { readonly target: Target }) {
  const page = usePage();
  const { state, language } = page.explorer.signals;
  const name = nameOfTarget(page, target);
  if (name === null) return null;
  const entity = target.what === "entity" ? state.value.picture.entities.get(target.id) : undefined;
  const group = target.what === "group" ? groupWith(page.explorer, target.key) : undefined;
  const relation = target.what === "relation" ? relationOf(page, target.id) : undefined;
  return (
    <p class="menu-title">
      {group && <GroupGlyph badge={group.badge} size={18} />}
      {entity && <KindGlyph kind={entity.kind} size={18} />}
      {relation && <LineSample type={relation.type} />}
      <span>
        {name}
        {group && <span class="muted"> {groupWords[language.value].entities(group.members.length)}</span>}
        {relation && <span class="muted"> {typeLabel(relation.type, language.value)}</span>}
      </span>
    </p>
  );
}
