import type { Import } from "../../model/import.ts";
import { useWords } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { Failed } from "./failed.tsx";
import { Matches } from "./matches.tsx";
import { Problems } from "./problems.tsx";

/** What writing a file would do: how much of what, who is meant, and what is left out. */
export function ChangesStep() {
  const importing = useImporting();
  const { record, failure } = importing.state.value;
  if (!record) return null;
  return (
    <>
      {failure && <TroubleText failure={failure} retry={() => void importing.compare()} />}
      <Failed record={record} />
      <Counts record={record} />
      <Matches record={record} />
      <Problems record={record} />
    </>
  );
}

const what = ["entities", "relations", "claims", "sources"] as const;
const does = ["added", "changed", "same"] as const;

/** How much becomes what. */
export function Counts({ record }: { readonly record: Pick<Import, (typeof does)[number]> }) {
  const words = useImportWords();
  const { number } = useWords();
  return (
    <table class="imports-counts">
      <caption class="visually-hidden">{words.counts}</caption>
      <thead>
        <tr>
          <td />
          {does.map((one) => (
            <th key={one} scope="col">
              {words.does[one]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {what.map((list) => (
          <tr key={list}>
            <th scope="row">{words.what[list]}</th>
            {does.map((one) => (
              <td key={one} class={record[one][list] === 0 ? "none" : one}>
                {number(record[one][list])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
