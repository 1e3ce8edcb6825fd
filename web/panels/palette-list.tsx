import { useEffect } from "preact/hooks";
import type { Match } from "../../model/match.ts";
import type { Loadable } from "../state/loadable.ts";
import type { ListedGroup } from "../state/palette.ts";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { Marked } from "./marked.tsx";
import { keyText } from "./menu-keys.ts";
import { useWords } from "./page-context.ts";
import type { PaletteChoice } from "./palette-choices.ts";
import type { EntityHit } from "./suggestions.ts";
import { TroubleText } from "./trouble.tsx";

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly q: string;
  readonly asked: Loadable<readonly EntityHit[]>;
  readonly settled: boolean;
  readonly groups: readonly ListedGroup<PaletteChoice>[];
  readonly matches: ReadonlyMap<string, Match>;
  readonly at: string | null;
  readonly hint: string;
  readonly onPoint: (key: string) => void;
  readonly onTake: (choice: PaletteChoice, stay: boolean) => void;
}

/** What can be chosen, by groups, or why there is nothing. */
export function PaletteList(props: PaletteListProps) {
  const { id, label, open, q, asked, settled, groups, matches, at, hint, onPoint, onTake } = props;
  const words = useWords();
  useEffect(() => {
    if (at !== null) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  return (
    <div class="suggestions" hidden={!open}>
      <div id={`${id}-list`} role="listbox" aria-label={label}>
        {groups.map((group) => {
          const name = words.palette.groups[group.id];
          const title = group.total > group.choices.length ? words.palette.counted(name, group.total) : name;
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
            <div role="group" aria-label={title} key={group.id}>
              <div class="suggestion-kind" aria-hidden="true">
                {title}
              </div>
              {group.choices.map((choice) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
                <div
                  key={choice.key}
                  id={`${id}-${choice.key}`}
                  role="option"
                  class="suggestion"
                  aria-selected={choice.key === at}
                  onPointerMove={() => choice.key !== at && onPoint(choice.key)}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={(event) => onTake(choice, event.shiftKey)}
                >
                  {"kind" in choice.glyph ? (
                    <KindGlyph kind={choice.glyph.kind} />
                  ) : (
                    <Icon name={choice.glyph.icon} size={16} />
                  )}
                  <ChoiceText choice={choice} match={q === "" ? undefined : matches.get(choice.key)} />
                  {choice.keys && <kbd>{keyText(choice.keys, navigator.platform)}</kbd>}
                  {choice.isNew && (
                    <span class="suggestion-new" title={words.inspector.add}>
                      <Icon name="plus" size={14} />
                    </span>
                  )}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {!settled && groups.length === 0 && <p class="suggestions-note">{words.status.loading}…</p>}
      {settled && groups.length === 0 && q !== "" && (
        <p class="suggestions-note">
          <strong>{words.search.none(q)}</strong>
          <br />
          {words.search.noneHint}
        </p>
      )}
      {asked.state === "failed" && <TroubleText failure={asked.failure} retry={asked.retry} />}
      {hint && <p class="suggestions-hint">{hint}</p>}
    </div>
  );
}

/** A label with what matched marked; beneath it the field that matched where that is another one. */
function ChoiceText({ choice, match }: { readonly choice: PaletteChoice; readonly match: Match | undefined }) {
  const words = useWords();
  const { label, note } = choice;
  const isLabel = match !== undefined && match.text === label && match.field !== "description";
  const isSpelled = match?.field === "pinyin" || match?.field === "initials";
  const field = match && (!isLabel || isSpelled) ? words.search.fields[match.field] : null;
  const beneath = [field && isLabel ? field : null, note].filter(Boolean).join(" · ");
  return (
    <span class="suggestion-text">
      <span class="suggestion-name">{isLabel ? <Marked text={label} ranges={match.ranges} /> : label}</span>
      {(beneath !== "" || (field && !isLabel)) && (
        <span class="suggestion-why">
          {field && !isLabel && match ? (
            <>
              {field}
              {words.language === "zh" ? "：" : ": "}
              <Marked text={match.text} ranges={match.ranges} />
              {note !== null && choice.entity === null && ` · ${note}`}
            </>
          ) : (
            beneath
          )}
        </span>
      )}
    </span>
  );
}
