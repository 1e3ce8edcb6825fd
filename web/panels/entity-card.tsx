import type { Answer } from "../../model/contract.ts";
import type { Graph } from "../../model/graph.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { topics } from "../../model/topics.ts";
import { MergedInto } from "../merging/merged.tsx";
import { EntityActions } from "./entity-actions.tsx";
import { EntityAgreements } from "./entity-agreements.tsx";
import { EntityNote } from "./entity-note.tsx";
import { EntityRelations } from "./entity-relations.tsx";
import { Evidence } from "./evidence.tsx";
import { KindGlyph } from "./glyphs.tsx";
import { CommunityOf, GroupOf } from "./group-words.tsx";
import { Icon } from "./icon.tsx";
import { descriptionIn, kindLabel, otherName } from "./labels.ts";
import { useWords } from "./page-context.ts";

/** An entity in full: who it is, what can be done with it, its relations, and who says so. */
export function EntityCard({ details, around }: { readonly details: Answer<"readEntity">; readonly around: Graph }) {
  const words = useWords();
  const { language } = words;
  const { entity, claims, sources } = details;
  const sentence = descriptionIn(entity, language);
  const kind = [
    kindLabel(entity.kind, language),
    entity.form && words.inspector.forms[entity.form],
    words.occasion(entity),
  ];
  return (
    <div class="entity-card">
      <header class="inspector-head">
        <KindGlyph kind={entity.kind} size={32} />
        <div>
          <p class="eyebrow">{kind.filter(Boolean).join(" · ")}</p>
          <h2>{nameIn(entity, language)}</h2>
          {otherName(entity, language) && (
            <p class="other-name" lang={language === "zh" ? "en" : "zh"}>
              {otherName(entity, language)}
            </p>
          )}
        </div>
      </header>
      {sentence && <p class="sentence">{sentence}</p>}
      {entity.morePartiesThanNamed && <p class="note">{words.inspector.moreParties}</p>}
      <CommunityOf id={entity.id} />
      <GroupOf ids={[entity.id]} />
      <EntityActions entity={entity} />
      <EntityNote id={entity.id} />
      <dl class="facts">
        {entity.aliases.length > 0 && (
          <>
            <dt>{words.inspector.alsoKnown}</dt>
            <dd>{words.join(entity.aliases)}</dd>
          </>
        )}
        {entity.topics.length > 0 && (
          <>
            <dt>{words.inspector.topics}</dt>
            <dd>
              {words.join(
                topics
                  .filter((topic) => entity.topics.includes(topic.id))
                  .map((topic) => (language === "zh" ? topic.zh : topic.en)),
              )}
            </dd>
          </>
        )}
        {entity.url && (
          <>
            <dt>{words.inspector.website}</dt>
            <dd>
              <a href={entity.url} target="_blank" rel="noopener noreferrer">
                {new URL(entity.url).hostname}
                <Icon name="external" size={12} />
              </a>
            </dd>
          </>
        )}
      </dl>
      {entity.figures.length > 0 && (
        <dl class="figures">
          {entity.figures.map((figure) => (
            <div key={figure.label}>
              <dt>{language === "zh" ? figure.label : figure.labelEn}</dt>
              <dd>{figureText(figure, words)}</dd>
            </div>
          ))}
        </dl>
      )}
      <MergedInto entity={entity} />
      <EntityAgreements entity={entity} />
      <EntityRelations entity={entity} degree={details.degree} around={around} />
      <Evidence claims={claims} sources={sources} none={words.inspector.noEvidence} />
    </div>
  );
}

type Figure = Answer<"readEntity">["entity"]["figures"][number];

function figureText(figure: Figure, words: ReturnType<typeof useWords>): string {
  const value = words.number(figure.value);
  if (words.language === "zh") return `${value}${figure.unit ? ` ${figure.unit}` : ""}`;
  const unit = figure.unitEn ?? figure.unit;
  return unit ? `${value} ${unit}` : value;
}
