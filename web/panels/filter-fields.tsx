import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { isDate } from "../../model/dates.ts";
import {
  type AgreementView,
  agreementView,
  isForwards,
  setMinConfidence,
  setTime,
  setUndated,
  showAgreements,
} from "../state/filter.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** Whether agreements are lines between their parties or nodes of their own. */
export function AgreementFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const shown = agreementView(explorer.signals.state.value.filter);
  const choices: readonly (readonly [AgreementView, string])[] = [
    ["lines", words.filters.asLines],
    ["nodes", words.filters.asNodes],
  ];
  return (
    <fieldset class="switch">
      <legend>{words.filters.agreements}</legend>
      {choices.map(([view, label]) => (
        <label key={view}>
          <input
            type="radio"
            name="agreements"
            checked={shown === view}
            onChange={() => explorer.setFilter(showAgreements(view))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function TimeFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  return (
    <>
      <div class="time-fields">
        <DateField end="since" label={words.filters.since} />
        <DateField end="until" label={words.filters.until} />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={filter.undated !== "exclude"}
          onChange={(event) => explorer.setFilter(setUndated(event.currentTarget.checked))}
        />
        <span>{words.filters.undated}</span>
      </label>
    </>
  );
}

/** One end of the time asked for; a year, a month or a day. What isn't a date is said and not asked. */
function DateField({ end, label }: { readonly end: "since" | "until"; readonly label: string }) {
  const explorer = useExplorer();
  const words = useWords();
  const id = useId();
  const problem = useSignal<"wrongDate" | "backwards" | null>(null);
  const { filter } = explorer.signals.state.value;
  const take = (text: string): void => {
    const date = text === "" ? null : text;
    const changed = setTime(end, date)(filter);
    if (date !== null && !isDate(date)) problem.value = "wrongDate";
    else if (!isForwards(changed)) problem.value = "backwards";
    else {
      problem.value = null;
      if ((filter[end] ?? null) !== date) explorer.setFilter(setTime(end, date));
    }
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        placeholder={words.filters.datePlaceholder}
        defaultValue={filter[end] ?? ""}
        key={filter[end] ?? ""}
        aria-invalid={problem.value !== null}
        aria-describedby={problem.value ? `${id}-problem` : undefined}
        onChange={(event) => take(event.currentTarget.value.trim())}
      />
      {problem.value && (
        <p id={`${id}-problem`} class="field-problem">
          {words.filters[problem.value]}
        </p>
      )}
    </div>
  );
}

export function ConfidenceFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { filter } = explorer.signals.state.value;
  const value = filter.minConfidence ?? 0;
  const moving = useSignal<number | null>(null);
  const shown = moving.value ?? value;
  return (
    <label class="range">
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={shown}
        aria-label={words.filters.confidence}
        aria-valuetext={words.filters.atLeast(shown)}
        onInput={(event) => {
          moving.value = event.currentTarget.valueAsNumber;
        }}
        onChange={(event) => {
          moving.value = null;
          explorer.setFilter(setMinConfidence(event.currentTarget.valueAsNumber));
        }}
      />
      <output>{words.filters.atLeast(shown)}</output>
    </label>
  );
}
