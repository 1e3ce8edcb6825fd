import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { noteAt } from "../state/notes.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { BundleTip, CommunityOf, GroupTip } from "./group-words.tsx";
import { hoveredAt } from "./hovered.ts";
import { descriptionIn, kindLabel, otherName, roleIn, typeLabel } from "./labels.ts";
import { NoteWord } from "./note-word.tsx";
import { useExplorer, usePage, useWords } from "./page-context.ts";

const width = 280;
/** What it mostly takes below the pointer; with less it stands above. */
const room = 220;

/** A word about what the pointer rests on. Everything in it is in the inspector too. */
export function Tooltip() {
  const { explorer, view } = usePage();
  const { signals } = explorer;
  const at = hoveredAt.value;
  if (!at) return null;
  const { picture, notes } = signals.state.value;
  const entity = at.what === "entity" ? picture.entities.get(at.id) : undefined;
  const relation = at.what === "relation" ? picture.relations.get(at.id) : undefined;
  const written = at.what === "note" ? noteAt(notes, at) : noteAt(notes, { on: at.id });
  // What can be read in the picture needs no second card.
  const note = written && !view.value?.isNoteWhole(written.id) ? written : undefined;
  const grouped = signals.grouped.value;
  const isGroup = grouped?.closed.has(at.id) ?? false;
  const isBundle = grouped?.bundles.has(at.id) ?? false;
  if (!entity && !relation && !note && !isGroup && !isBundle) return null;
  const left = Math.max(8, Math.min(at.x + 14, window.innerWidth - width - 8));
  const place =
    at.y > Math.min(window.innerHeight * 0.6, window.innerHeight - room)
      ? { left: `${left}px`, bottom: `${window.innerHeight - at.y + 14}px` }
      : { left: `${left}px`, top: `${at.y + 18}px` };
  return (
    <div class="tooltip" aria-hidden="true" style={place}>
      {entity && <EntityWord entity={entity} />}
      {isGroup && <GroupTip id={at.id} />}
      {isBundle && <BundleTip id={at.id} />}
      {relation && <RelationWord relation={relation} />}
      {note && <NoteWord note={note} />}
    </div>
  );
}

function EntityWord({ entity }: { readonly entity: Entity }) {
  const words = useWords();
  const language = words.language;
  const { looks } = useExplorer().signals.state.value;
  const sentence = descriptionIn(entity, language);
  return (
    <>
      <p class="tooltip-title">
        <KindGlyph kind={entity.kind} size={18} />
        {nameIn(entity, language)}
      </p>
      <p class="muted">{[kindLabel(entity.kind, language), otherName(entity, language)].filter(Boolean).join(" · ")}</p>
      {sentence && <p>{sentence}</p>}
      <p class="muted">{words.inspector.links(entity.degree)}</p>
      {looks.colour === "community" && <CommunityOf id={entity.id} />}
    </>
  );
}

function RelationWord({ relation }: { readonly relation: Relation }) {
  const { signals } = useExplorer();
  const words = useWords();
  const { language } = words;
  const { entities } = signals.state.value.picture;
  const [source, target] = [entities.get(relation.source), entities.get(relation.target)];
  const role = roleIn(relation, language);
  const arrow = relationTypeOf(relation.type).symmetric ? "—" : "→";
  return (
    <>
      <p class="tooltip-title">
        <LineSample type={relation.type} />
        {typeLabel(relation.type, language)}
      </p>
      {source && target && (
        <p>
          {nameIn(source, language)} {arrow} {nameIn(target, language)}
        </p>
      )}
      <p class="muted">
        {[role, words.occasion(relation), words.claim.sources(relation.sources)].filter(Boolean).join(" · ")}
      </p>
    </>
  );
}
