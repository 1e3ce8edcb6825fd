import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import { citedSentence, sentenceOf } from "../../model/sentences/index.ts";
import { parallelTo } from "../state/relation-groups.ts";
import { selectRelation } from "../state/selection.ts";
import { ActionButton, EntityLink, IconButton } from "./buttons.tsx";
import { copyText } from "./copy.ts";
import { Evidence } from "./evidence.tsx";
import { LineSample } from "./glyphs.tsx";
import { BundleOf } from "./group-words.tsx";
import { roleIn, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** A relation in full: the sentence it makes, its circumstances, and who says so. */
export function RelationCard({ details }: { readonly details: Answer<"readRelation"> }) {
  const explorer = useExplorer();
  const words = useWords();
  const { language } = words;
  const { relation, ends, agreement, event, onBehalfOf, by, claims, sources } = details;
  const [source, target] = ends;
  const role = roleIn(relation, language);
  const when = words.occasion(relation) || words.occasion(agreement ?? event ?? {});
  const state =
    relation.state === "planned" ? words.inspector.planned : relation.state === "ended" ? words.inspector.ended : "";
  const sentence = sentenceOf({ ...details, source, target }, language);
  const copy = (): void => {
    const known = new Map(sources.map((one) => [one.id, one]));
    void copyText(explorer, citedSentence(sentence, claims, known, language), words.inspector.sentenceCopied);
  };
  return (
    <div class="relation-card">
      <BundleOf relation={relation} />
      <header class="inspector-head">
        <div>
          <p class="eyebrow">
            <LineSample type={relation.type} />
            {[typeLabel(relation.type, language), relation.origin === "derived" && words.inspector.derived]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <h2 class="statement">{sentence}</h2>
        </div>
      </header>
      <div class="actions">
        <ActionButton icon="copy" onClick={copy}>
          {words.inspector.copySentence}
        </ActionButton>
      </div>
      <Parallels details={details} />
      <div class="ends">
        <EntityLink entity={source} />
        <EntityLink entity={target} />
      </div>
      <dl class="facts">
        {role && <Circumstance label={words.relation.role} text={role} />}
        {when && <Circumstance label={words.relation.when} text={when} />}
        {agreement && <Circumstance label={words.relation.agreement} entities={[agreement]} />}
        {event && <Circumstance label={words.relation.event} entities={[event]} />}
        {onBehalfOf && <Circumstance label={words.relation.onBehalfOf} entities={[onBehalfOf]} />}
        {by.length > 0 && <Circumstance label={words.relation.by} entities={by} />}
        {state && <Circumstance label={words.relation.state} text={state} />}
      </dl>
      <Evidence claims={claims} sources={sources} none={words.inspector.noEvidence} />
    </div>
  );
}

interface CircumstanceProps {
  readonly label: string;
  readonly text?: string;
  readonly entities?: readonly Entity[];
}

function Circumstance({ label, text, entities = [] }: CircumstanceProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {text}
        {entities.map((entity) => (
          <EntityLink key={entity.id} entity={entity} />
        ))}
      </dd>
    </>
  );
}

/** Steps through the relations between the same two. */
function Parallels({ details }: { readonly details: Answer<"readRelation"> }) {
  const explorer = useExplorer();
  const words = useWords();
  const all = parallelTo(details.relation, explorer.signals.state.value.picture.relations.values());
  const at = all.findIndex((relation) => relation.id === details.relation.id);
  if (all.length < 2) return null;
  const go = (by: number): void => {
    const next = all[(at + by + all.length) % all.length];
    if (next) explorer.select(selectRelation(next.id));
  };
  return (
    <div class="parallels">
      <IconButton icon="chevron-left" label={words.relation.previous} onClick={() => go(-1)} />
      <span>{words.relation.parallel(at + 1, all.length)}</span>
      <IconButton icon="chevron-right" label={words.relation.next} onClick={() => go(1)} />
    </div>
  );
}
