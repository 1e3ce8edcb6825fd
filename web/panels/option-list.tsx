import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Match } from "../../model/match.ts";
import type { Loadable } from "../state/loadable.ts";
import { Icon } from "./icon.tsx";
import { Marked } from "./marked.tsx";
import { useWords } from "./page-context.ts";
import { TroubleText } from "./trouble.tsx";

interface OptionListProps {
  /** The list's own is `${id}-list`. */
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly q: string;
  readonly asked: Loadable<unknown>;
  /** Whether everything that was asked has answered. */
  readonly settled: boolean;
  readonly isEmpty: boolean;
  /** The id of the option that somebody has come to: it is scrolled into sight. */
  readonly active: string | undefined;
  readonly hint: string | undefined;
  readonly children: ComponentChildren;
}

/** The list below a combobox: its groups, or why there is nothing. */
export function OptionList(props: OptionListProps) {
  const { id, label, open, q, asked, settled, isEmpty, active, hint, children } = props;
  const words = useWords();
  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div class="suggestions" hidden={!open}>
      <div id={`${id}-list`} role="listbox" aria-label={label}>
        {children}
      </div>
      {isEmpty && !settled && <p class="suggestions-note">{words.status.loading}…</p>}
      {isEmpty && settled && q !== "" && asked.state !== "failed" && (
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

export function OptionGroup({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset
    <div role="group" aria-label={title}>
      <div class="suggestion-kind" aria-hidden="true">
        {title}
      </div>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly isActive: boolean;
  /** An entity that the picture doesn't hold yet. */
  readonly isNew: boolean;
  readonly onPoint: () => void;
  readonly onTake: (stay: boolean) => void;
  readonly children: ComponentChildren;
}

export function Option({ id, isActive, isNew, onPoint, onTake, children }: OptionProps) {
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input holds the focus (aria-activedescendant)
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input takes the keys
    <div
      id={id}
      role="option"
      class="suggestion"
      aria-selected={isActive}
      onPointerMove={() => isActive || onPoint()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(event.shiftKey)}
    >
      {children}
      {isNew && (
        <span class="suggestion-new" title={words.inspector.add}>
          <Icon name="plus" size={14} />
        </span>
      )}
    </div>
  );
}

interface OptionTextProps {
  readonly label: string;
  readonly note: string | null | undefined;
  readonly match: Match | undefined;
  /** The note stands also beside what was found in another field than the label. */
  readonly keepsNote?: boolean;
}

/** A label with what matched marked; beneath it the field that matched where that is another one. */
export function OptionText({ label, note, match, keepsNote = false }: OptionTextProps) {
  const words = useWords();
  const isLabel = match !== undefined && match.text === label && match.field !== "description";
  const isSpelled = match?.field === "pinyin" || match?.field === "initials";
  const field = match && (!isLabel || isSpelled) ? words.search.fields[match.field] : null;
  const beneath = [field, note].filter(Boolean).join(" · ");
  return (
    <span class="suggestion-text">
      <span class="suggestion-name">{isLabel ? <Marked text={label} ranges={match.ranges} /> : label}</span>
      {beneath !== "" && (
        <span class="suggestion-why">
          {field && !isLabel && match ? (
            <>
              {field}
              {words.language === "zh" ? "：" : ": "}
              <Marked text={match.text} ranges={match.ranges} />
              {keepsNote && note && ` · ${note}`}
            </>
          ) : (
            beneath
          )}
        </span>
      )}
    </span>
  );
}
