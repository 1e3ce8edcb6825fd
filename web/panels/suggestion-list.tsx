import { useEffect } from "preact/hooks";
import type { Language } from "../../model/sentences/index.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Loadable } from "../state/loadable.ts";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { kindLabel, otherName } from "./labels.ts";
import { Marked } from "./marked.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import type { EntityHit, SuggestionGroup } from "./suggestions.ts";
import { TroubleText } from "./trouble.tsx";

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly q: string;
  readonly asked: Loadable<readonly EntityHit[]>;
  readonly groups: readonly SuggestionGroup[];
  readonly at: number;
  readonly hint: string | undefined;
  readonly onPoint: (index: number) => void;
  readonly onPick: (hit: EntityHit, stay: boolean) => void;
}

/** Suggestions by kind, or why there are none. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, label, open, q, asked, groups, at, hint, onPoint, onPick } = props;
  const explorer = useExplorer();
  const words = useWords();
  const language = explorer.signals.language.value;
  const shown = explorer.signals.state.value.picture.entities;
  const order = groups.flatMap((group) => group.hits);
  useEffect(() => {
    if (at >= 0) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  return (
    <div class="suggestions" hidden={!open}>
      <div id={`${id}-list`} role="listbox" aria-label={label}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
          <div role="group" aria-label={kindLabel(group.kind, language, true)} key={group.kind}>
            <div class="suggestion-kind" aria-hidden="true">
              {kindLabel(group.kind, language, true)}
            </div>
            {group.hits.map((hit) => {
              const index = order.indexOf(hit);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
                <div
                  key={hit.id}
                  id={`${id}-${index}`}
                  role="option"
                  class="suggestion"
                  aria-selected={index === at}
                  onPointerMove={() => index !== at && onPoint(index)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => onPick(hit, event.shiftKey)}
                >
                  <KindGlyph kind={hit.kind} />
                  <Suggestion hit={hit} language={language} />
                  {!shown.has(hit.id) && (
                    <span class="suggestion-new" title={words.inspector.add}>
                      <Icon name="plus" size={14} />
                    </span>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {asked.state === "loading" && <p class="suggestions-note">{words.status.loading}…</p>}
      {asked.state === "ready" && order.length === 0 && (
        <p class="suggestions-note">
          <strong>{words.search.none(q)}</strong>
          <br />
          {words.search.noneHint}
        </p>
      )}
      {asked.state === "failed" && <TroubleText failure={asked.failure} retry={asked.retry} />}
      {hint && order.length > 0 && <p class="suggestions-hint">{hint}</p>}
    </div>
  );
}

/** A hit's name, with what matched marked; beneath it why it was found when that isn't the name. */
function Suggestion({ hit, language }: { readonly hit: EntityHit; readonly language: Language }) {
  const words = useWords();
  const { match } = hit;
  const title = nameIn(hit, language);
  const isTitle = match !== undefined && match.text === title && match.field !== "description";
  const spelled = match?.field === "pinyin" || match?.field === "initials";
  const other = otherName(hit, language);
  const note = match && (!isTitle || spelled) ? words.search.fields[match.field] : null;
  return (
    <span class="suggestion-text">
      <span class="suggestion-name">{isTitle ? <Marked text={title} ranges={match.ranges} /> : title}</span>
      <span class="suggestion-why">
        {note && !isTitle && match ? (
          <>
            {note}
            {language === "zh" ? "：" : ": "}
            <Marked text={match.text} ranges={match.ranges} />
          </>
        ) : (
          [note, other].filter(Boolean).join(" · ")
        )}
      </span>
    </span>
  );
}
