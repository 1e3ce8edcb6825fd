import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { kinds } from "../../model/kinds.ts";
import { passedOver } from "../../model/path-question.ts";
import { isLimited } from "../state/filter.ts";
import { firstQuestion, isAdjusted, mostHops, mostPaths } from "../state/question.ts";
import { EntitySearch } from "./entity-search.tsx";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { kindLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";
import { PickButton } from "./path-part.tsx";

/** How far, how many and by way of what: folded, as the usual answers suit most questions. */
export function PathOptions() {
  const explorer = useExplorer();
  const words = useWords();
  const { question, filter } = explorer.signals.state.value;
  const { k, maxLength, directed, all } = question;
  const most = all ? mostHops.connection : mostHops.path;
  return (
    <details class="fold path-options">
      <summary>
        <Icon name="chevron-right" size={14} />
        {words.paths.options}
        {isAdjusted(question) && <span class="dot" />}
      </summary>
      <div class="fold-body">
        <div class="path-numbers">
          <NumberField
            label={all ? words.paths.between : words.paths.maxLength}
            value={Math.min(maxLength, most)}
            most={most}
            onChange={(value) => explorer.setQuestion((before) => ({ ...before, maxLength: value }))}
          />
          {!all && (
            <NumberField
              label={words.paths.count}
              value={k}
              most={mostPaths}
              onChange={(value) => explorer.setQuestion((before) => ({ ...before, k: value }))}
            />
          )}
        </div>
        <MiddleKinds />
        {!all && (
          <label class="check">
            <input
              type="checkbox"
              checked={directed}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                explorer.setQuestion((before) => ({ ...before, directed: checked }));
              }}
            />
            <span>{words.paths.directed}</span>
          </label>
        )}
        <Avoided />
        {isLimited(filter) && <p class="muted">{words.paths.filterNote}</p>}
        {/* Always there: what came and went would move the button beneath from under the pointer. */}
        <button
          type="button"
          class="button"
          disabled={!isAdjusted(question)}
          onClick={() =>
            explorer.setQuestion(({ from, to, through, all: both }) => ({
              ...firstQuestion,
              from,
              to,
              through,
              all: both,
            }))
          }
        >
          {words.paths.reset}
        </button>
      </div>
    </details>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/**
 * A whole number. It holds as soon as it is typed, so that nothing changes between pressing a button and letting it go;
 * what can't be asked for becomes the nearest that can, and that is said.
 */
function NumberField({ label, value, most, onChange }: NumberFieldProps) {
  const words = useWords();
  const id = useId();
  const typed = useSignal<string | null>(null);
  const wrong = useSignal(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={1}
        max={most}
        step={1}
        value={typed.value ?? value}
        aria-describedby={`${id}-range`}
        aria-invalid={wrong.value}
        onInput={(event) => {
          const { value: text, valueAsNumber } = event.currentTarget;
          typed.value = text;
          if (Number.isNaN(valueAsNumber)) return;
          const asked = Math.min(most, Math.max(1, Math.round(valueAsNumber)));
          wrong.value = asked !== valueAsNumber;
          if (asked !== value) onChange(asked);
        }}
        onBlur={(event) => {
          typed.value = null;
          event.currentTarget.value = String(value);
        }}
      />
      <p id={`${id}-range`} class={wrong.value ? "field-problem" : "muted"} role={wrong.value ? "alert" : undefined}>
        {wrong.value ? words.paths.outside(most, value) : words.paths.range(most)}
      </p>
    </div>
  );
}

/** Which kinds may not stand in the middle: the usual ones, some of one's own choice, or none. */
function MiddleKinds() {
  const explorer = useExplorer();
  const words = useWords();
  const { avoidKind } = explorer.signals.state.value.question;
  const mode = avoidKind === null ? "usual" : avoidKind.length === 0 ? "none" : "some";
  const choices = { usual: null, some: passedOver, none: [] } as const;
  const set = (next: typeof avoidKind): void => explorer.setQuestion((before) => ({ ...before, avoidKind: next }));
  return (
    <fieldset class="middle-kinds">
      <legend>{words.paths.middle}</legend>
      <div class="switch">
        {(["usual", "some", "none"] as const).map((choice) => (
          <label key={choice}>
            <input type="radio" name="middle" checked={mode === choice} onChange={() => set(choices[choice])} />
            <span>{words.paths.middles[choice]}</span>
          </label>
        ))}
      </div>
      {mode === "usual" && <p class="muted">{words.paths.middleUsual}</p>}
      {mode === "none" && <p class="muted">{words.paths.middleNone}</p>}
      {mode === "some" && (
        <ul class="kind-checks">
          {kinds.map(({ id }) => (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={avoidKind?.includes(id) ?? false}
                  onChange={() => {
                    const rest = avoidKind?.filter((kind) => kind !== id) ?? [];
                    set(avoidKind?.includes(id) ? rest : [...rest, id]);
                  }}
                />
                <KindGlyph kind={id} size={16} />
                <span>{kindLabel(id, words.language)}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

/** A box for entities that no path may pass; those chosen stand as chips under the ends. */
function Avoided() {
  const explorer = useExplorer();
  const words = useWords();
  return (
    <div class="avoided">
      <h3>{words.paths.avoid}</h3>
      <div class="path-part">
        <EntitySearch
          label={words.paths.avoid}
          placeholder={words.paths.avoidPlaceholder}
          onPick={({ match: _match, ...hit }) => explorer.takeIntoQuestion("avoid", hit)}
        />
        <PickButton target="avoid" label={words.paths.avoid} />
      </div>
    </div>
  );
}
