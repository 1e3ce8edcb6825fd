import { signal } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import { relationTypeOf } from "../../model/relation-types.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { descriptionIn, kindLabel, otherName, roleIn, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** What the pointer rests on, and where on the page. */
export const hoveredAt = signal<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);

const width = 280;

/** A word about what the pointer rests on. Everything in it is in the inspector too. */
export function Tooltip() {
  const { signals } = useExplorer();
  const at = hoveredAt.value;
  if (!at) return null;
  const { entities, relations } = signals.state.value.picture;
  const entity = entities.get(at.id);
  const relation = relations.get(at.id);
  if (!entity && !relation) return null;
  const left = Math.max(8, Math.min(at.x + 14, window.innerWidth - width - 8));
  const place =
    at.y > window.innerHeight * 0.6
      ? { left: `${left}px`, bottom: `${window.innerHeight - at.y + 14}px` }
      : { left: `${left}px`, top: `${at.y + 18}px` };
  return (
    <div class="tooltip" aria-hidden="true" style={place}>
      {entity && <EntityWord entity={entity} />}
      {relation && <RelationWord relation={relation} />}
    </div>
  );
}

function EntityWord({ entity }: { readonly entity: Entity }) {
  const words = useWords();
  const language = words.language;
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
