import { useId } from "preact/hooks";
import type { ImportField, TableMapping, Why } from "../../model/import-mapping.ts";
import { useWords } from "../panels/page-context.ts";
import { useImportWords } from "./context.ts";
import { fieldGroups, fieldLabel } from "./fields.ts";
import { withColumn } from "./mapping.ts";

/** As many examples as fit in a line. */
const mostSamples = 3;

interface ColumnRowProps {
  readonly heading: string;
  readonly at: number;
  readonly samples: readonly string[];
  readonly table: TableMapping;
  readonly isTwice: boolean;
  readonly why: Why | null;
  readonly onChange: (to: (before: TableMapping) => TableMapping) => void;
}

/** A column of the file: its heading, what stands in it, and what that is taken for. */
export function ColumnRow({ heading, at, samples, table, isTwice, why, onChange }: ColumnRowProps) {
  const words = useImportWords();
  const { language } = useWords();
  const remark = useId();
  const field = table.columns[at] ?? null;
  const shown = [...new Set(samples.filter((text) => text !== ""))].slice(0, mostSamples);
  const name = heading || words.nameless(at + 1);
  const isUnsure = why?.how === "unsure";
  const groups = fieldGroups(table.use, language);
  const all: readonly ImportField[] = groups.flatMap(({ fields }) => fields);
  return (
    <li class={field === null ? "imports-column left-out" : "imports-column"}>
      <span class="imports-heading">{name}</span>
      <span class="imports-samples" lang="">
        {shown.length === 0 ? words.emptyCells : shown.join(" · ")}
      </span>
      <select
        value={field ?? ""}
        aria-label={words.holdsOf(name)}
        aria-invalid={isTwice}
        aria-describedby={isTwice || isUnsure ? remark : undefined}
        title={why?.reason[language]}
        onChange={(event) => onChange(withColumn(at, all.find((one) => one === event.currentTarget.value) ?? null))}
      >
        <option value="">{words.leaveOut}</option>
        {groups.map(({ label, fields }) => (
          <optgroup key={label} label={label}>
            {fields.map((one) => (
              <option key={one} value={one}>
                {fieldLabel(one, table.use, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {isTwice ? (
        <span class="imports-remark field-problem" id={remark}>
          {words.twice}
        </span>
      ) : (
        isUnsure && (
          <span class="imports-remark imports-check" id={remark}>
            {`${words.check}${words.colon}${why.reason[language]}`}
          </span>
        )
      )}
    </li>
  );
}
