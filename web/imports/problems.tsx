import { useSignal } from "@preact/signals";
import { addressOf } from "../../model/address.ts";
import type { Import } from "../../model/import.ts";
import { Icon } from "../panels/icon.tsx";
import { useWords } from "../panels/page-context.ts";
import { useImportWords } from "./context.ts";
import { More } from "./more.tsx";

/** As many as are listed at a time. */
const atOnce = 20;

/** What of a file can't be taken: where it stands, what stands there, what would be right. */
export function Problems({ record }: { readonly record: Import }) {
  const words = useImportWords();
  const { language, more: showMore } = useWords();
  const shown = useSignal(atOnce);
  const { id, problems, problemCount, tables } = record;
  if (problemCount === 0) return <p class="imports-fine">{words.noProblems}</p>;
  const more = Math.min(atOnce, problems.length - shown.value);
  const isOne = tables.length === 1;
  return (
    <section class="imports-problems" aria-label={words.problems}>
      <div class="imports-table-head">
        <h4>
          {words.problems} <span class="muted">{words.problemsNote(problemCount)}</span>
        </h4>
        <a class="button" href={addressOf("/imports/:id/problems", { id })} download>
          <Icon name="download" size={14} />
          <span>{words.problemsFile}</span>
        </a>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.expected}</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown.value).map(({ table, line, column, value, expected }, i) => (
            <tr key={i}>
              <td>
                {isOne ? words.line(line) : words.at(table, line)}
                {column !== undefined && <span class="muted"> {column}</span>}
              </td>
              <td>{value}</td>
              <td>{expected[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <More
        count={more}
        label={showMore}
        onMore={() => {
          shown.value += atOnce;
        }}
      />
      {problemCount > problems.length && <p class="muted">{words.problemsCut(problems.length)}</p>}
    </section>
  );
}
