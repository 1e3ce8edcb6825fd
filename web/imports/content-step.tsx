import { TroubleText } from "../panels/trouble.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { Failed } from "./failed.tsx";
import { namesById, unsureIn } from "./mapping.ts";
import { Reading } from "./reading.tsx";
import { mappingOf } from "./state.ts";
import { TableCard } from "./table-card.tsx";

/** What was understood of a file: as what it was read, and what its tables and columns are. */
export function ContentStep() {
  const importing = useImporting();
  const words = useImportWords();
  const { state } = importing;
  const { record, failure } = state.value;
  if (!record) return null;
  // Of a file that can't be read like this, what was read before says nothing.
  const mapping = record.state === "failed" ? null : mappingOf(state.value);
  const unsure = mapping ? unsureIn(mapping, record.suggestion) : 0;
  return (
    <>
      {failure && <TroubleText failure={failure} retry={() => void importing.compare()} />}
      <Reading />
      <Failed record={record} />
      {unsure > 0 && <p class="imports-check">{words.unsure(unsure)}</p>}
      {mapping && (
        <>
          {namesById(mapping) && (
            <fieldset class="imports-ids">
              <legend>{words.ids}</legend>
              {(["keep", "inFile"] as const).map((ids) => (
                <label class="check" key={ids}>
                  <input
                    type="radio"
                    name="imports-ids"
                    checked={mapping.ids === ids}
                    onChange={() => importing.map({ ...mapping, ids })}
                  />
                  {words.idsAre[ids]}
                </label>
              ))}
            </fieldset>
          )}
          {record.tables.map((table, at) => (
            <TableCard key={`${at} ${table.name}`} at={at} table={table} mapping={mapping} />
          ))}
        </>
      )}
    </>
  );
}
