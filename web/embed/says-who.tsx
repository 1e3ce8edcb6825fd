import { nameIn, sentenceOf } from "../../model/sentences/index.ts";
import type { Inspected } from "../actions/signals.ts";
import { IconButton } from "../panels/buttons.tsx";
import { EntityNote } from "../panels/entity-note.tsx";
import { Evidence } from "../panels/evidence.tsx";
import { KindGlyph, LineSample } from "../panels/glyphs.tsx";
import { descriptionIn, kindLabel, otherName, typeLabel } from "../panels/labels.ts";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { isNothing, nothingSelected } from "../state/selection.ts";

/** What is selected in a few words, and who says so. */
export function SaysWho() {
  const explorer = useExplorer();
  const { state, inspected } = explorer.signals;
  const words = useWords();
  if (isNothing(state.value.selection)) return null;
  const details = inspected.value;
  return (
    <aside class="card embed-card" aria-label={words.inspector.title}>
      <div class="panel-head">
        <p class="panel-title">{words.inspector.title}</p>
        <IconButton icon="x" label={words.close} onClick={() => explorer.select(nothingSelected)} />
      </div>
      <div class="panel-body">
        {details.state === "loading" && <p class="muted">{words.status.loading}</p>}
        {details.state === "failed" && <TroubleText failure={details.failure} retry={details.retry} />}
        {details.state === "ready" && <Told inspected={details.value} />}
      </div>
    </aside>
  );
}

function Told({ inspected }: { readonly inspected: Inspected }) {
  const words = useWords();
  const { language } = words;
  const { claims, sources } = inspected.what === "entity" ? inspected.entity : inspected.relation;
  return (
    <>
      {inspected.what === "entity" ? <EntityTold inspected={inspected} /> : <RelationTold inspected={inspected} />}
      <Evidence claims={claims} sources={sources} none={words.inspector.noEvidence} key={language} />
    </>
  );
}

function EntityTold({ inspected }: { readonly inspected: Extract<Inspected, { what: "entity" }> }) {
  const { language } = useWords();
  const { entity } = inspected.entity;
  const sentence = descriptionIn(entity, language);
  return (
    <>
      <h2 class="embed-name">
        <KindGlyph kind={entity.kind} size={22} />
        {nameIn(entity, language)}
      </h2>
      <p class="muted">{[kindLabel(entity.kind, language), otherName(entity, language)].filter(Boolean).join(" · ")}</p>
      {sentence && <p>{sentence}</p>}
      <EntityNote id={entity.id} />
    </>
  );
}

function RelationTold({ inspected }: { readonly inspected: Extract<Inspected, { what: "relation" }> }) {
  const words = useWords();
  const details = inspected.relation;
  const [source, target] = details.ends;
  const { relation, agreement, event } = details;
  const when = words.occasion(relation) || words.occasion(agreement ?? event ?? {});
  return (
    <>
      <p class="muted embed-name">
        <LineSample type={relation.type} />
        {[typeLabel(relation.type, words.language), when].filter(Boolean).join(" · ")}
      </p>
      <h2>{sentenceOf({ ...details, source, target }, words.language)}</h2>
    </>
  );
}
