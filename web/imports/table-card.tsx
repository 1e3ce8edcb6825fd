import type { Import } from "../../model/import.ts";
import { type ImportMapping, importUses, type TableMapping } from "../../model/import-mapping.ts";
import { kindIds } from "../../model/kinds.ts";
import { relationTypeIds } from "../../model/relation-types.ts";
import { Icon } from "../panels/icon.tsx";
import { kindLabel, typeLabel } from "../panels/labels.ts";
import { useWords } from "../panels/page-context.ts";
import { ColumnRow } from "./column-row.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { faultsIn, whyOf, withConstant, withTable, withUse } from "./mapping.ts";

interface TableCardProps {
  /** Its place among the tables of the file, from 0. */
  readonly at: number;
  readonly table: Import["tables"][number];
  readonly mapping: ImportMapping;
}

/** A table of the file: what its rows are, what its columns hold, and how it begins. */
export function TableCard({ at, table, mapping }: TableCardProps) {
  const importing = useImporting();
  const words = useImportWords();
  const { language } = useWords();
  const own = mapping.tables[at];
  if (!own) return null;
  const change = (to: (before: TableMapping) => TableMapping): void => importing.map(withTable(mapping, at, to));
  const { suggestion } = importing.state.value.record ?? { suggestion: null };
  const why = whyOf(mapping, suggestion, at);
  const { lacking, twice } = faultsIn(mapping);
  const name = words.table(table.name, at + 1);
  return (
    <section class="imports-table" aria-label={name}>
      <div class="imports-table-head">
        <h4>
          {name} <span class="muted">{words.rowCount(table.rows)}</span>
        </h4>
        <label>
          <span>{words.use}</span>
          <select
            value={own.use}
            aria-label={`${name}${words.use}`}
            onChange={(event) => {
              const use = importUses.find((one) => one === event.currentTarget.value);
              if (use) change(withUse(use));
            }}
          >
            {importUses.map((use) => (
              <option key={use} value={use}>
                {words.uses[use]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {why?.how === "unsure" && <p class="imports-check">{`${words.check}${words.colon}${why.reason[language]}`}</p>}
      {own.use !== "skip" && (
        <>
          <Constants table={own} onChange={change} />
          {lacking.has(at) && (
            <p class="field-problem" role="alert">
              {words.lacking[own.use]}
            </p>
          )}
          <ul class="imports-columns">
            {table.columns.map((heading, column) => (
              <ColumnRow
                key={column}
                heading={heading}
                at={column}
                samples={table.sample.map((row) => row[column] ?? "")}
                table={own}
                isTwice={twice.has(`${at} ${column}`)}
                why={whyOf(mapping, suggestion, at, column)}
                onChange={change}
              />
            ))}
          </ul>
        </>
      )}
      <FirstRows table={table} />
    </section>
  );
}

interface ConstantsProps {
  readonly table: TableMapping;
  readonly onChange: (to: (before: TableMapping) => TableMapping) => void;
}

/** What holds for rows that say nothing else. */
function Constants({ table, onChange }: ConstantsProps) {
  const words = useImportWords();
  const { language } = useWords();
  const { use, constants } = table;
  if (use === "claims" || use === "sources") return null;
  return (
    <fieldset class="imports-constants">
      <legend>{words.constants}</legend>
      <label>
        <span>{words.kind}</span>
        <select
          value={constants.kind ?? ""}
          onChange={(event) =>
            onChange(
              withConstant(
                "kind",
                kindIds.find((one) => one === event.currentTarget.value),
              ),
            )
          }
        >
          <option value="">{words.kindUnsaid}</option>
          {kindIds.map((kind) => (
            <option key={kind} value={kind}>
              {kindLabel(kind, language)}
            </option>
          ))}
        </select>
      </label>
      {use !== "entities" && (
        <label>
          <span>{words.type}</span>
          <select
            value={constants.type ?? ""}
            onChange={(event) =>
              onChange(
                withConstant(
                  "type",
                  relationTypeIds.find((one) => one === event.currentTarget.value),
                ),
              )
            }
          >
            <option value="">{words.typeUnsaid}</option>
            {relationTypeIds.map((type) => (
              <option key={type} value={type}>
                {typeLabel(type, language)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function FirstRows({ table }: Pick<TableCardProps, "table">) {
  const words = useImportWords();
  if (table.sample.length === 0) return null;
  return (
    <details class="fold">
      <summary>
        <Icon name="chevron-right" size={12} />
        {words.firstRows(table.sample.length)}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="imports-scroll" tabIndex={0} aria-label={words.firstRows(table.sample.length)}>
        <table>
          <thead>
            <tr>
              {table.columns.map((heading, i) => (
                <th key={i} scope="col">
                  {heading || words.nameless(i + 1)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((row, i) => (
              <tr key={i}>
                {table.columns.map((_, column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
