import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { dateSchema } from "../../model/date-schema.ts";
import type { Range } from "../state/expansion-choice.ts";
import { isForwards } from "../state/filter.ts";
import { useWords } from "./page-context.ts";

interface ExpansionTimeProps {
  readonly range: Range;
  readonly onChange: (range: Range) => void;
}

/** The time of the relations to expand; what isn't a date, or runs backwards, is said and not asked. */
export function ExpansionTime({ range, onChange }: ExpansionTimeProps) {
  const words = useWords();
  const id = useId();
  const problem = useSignal<"wrongDate" | "backwards" | null>(null);
  const { since, until } = range;
  const take = (end: "since" | "until", text: string): void => {
    const changed: Range = { ...range, [end]: text === "" ? null : text };
    if (text !== "" && !dateSchema.safeParse(text).success) problem.value = "wrongDate";
    else if (!isForwards(spanOf(changed))) problem.value = "backwards";
    else {
      problem.value = null;
      if (changed[end] !== range[end]) onChange(changed);
    }
  };
  const isLimited = since !== null || until !== null || !range.undated;
  return (
    <fieldset>
      <legend>{words.expand.time}</legend>
      <div class="time-fields">
        {(["since", "until"] as const).map((end) => (
          <div class="field" key={end}>
            <label for={`${id}-${end}`}>{words.filters[end]}</label>
            <input
              id={`${id}-${end}`}
              type="text"
              inputMode="numeric"
              placeholder={words.filters.datePlaceholder}
              defaultValue={range[end] ?? ""}
              aria-invalid={problem.value !== null}
              aria-describedby={problem.value ? `${id}-problem` : undefined}
              onChange={(event) => take(end, event.currentTarget.value.trim())}
            />
          </div>
        ))}
      </div>
      {problem.value && (
        <p id={`${id}-problem`} class="field-problem">
          {words.filters[problem.value]}
        </p>
      )}
      {isLimited && (
        <label class="check">
          <input
            type="checkbox"
            checked={range.undated}
            onChange={(event) => onChange({ ...range, undated: event.currentTarget.checked })}
          />
          <span>{words.filters.undated}</span>
        </label>
      )}
    </fieldset>
  );
}

const spanOf = ({ since, until }: Range): { since?: string; until?: string } => ({
  ...(since !== null && { since }),
  ...(until !== null && { until }),
});
