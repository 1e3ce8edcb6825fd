import { useSignal } from "@preact/signals";
import { Icon } from "../panels/icon.tsx";
import { usePage, useWords } from "../panels/page-context.ts";
import { type ColumnId, isNumber, tableColumns } from "../state/table.ts";
import { focusRow } from "./commands.ts";
import type { TableModel } from "./model.ts";

/** The headings; each sorts by its column. Together they are one stop of the Tab key, in which arrows step on. */
export function Head({ model }: { readonly model: TableModel }) {
  const { explorer } = usePage();
  const words = useWords();
  const { tab, sorting } = explorer.signals.table.value;
  const columns: readonly ColumnId[] = tableColumns[tab];
  const { column: by, down } = sorting[tab];
  const stop = useSignal(0);
  const at = Math.min(stop.value, columns.length - 1);
  const goals: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: columns.length - 1,
  };
  return (
    <thead
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const goal = goals[event.key];
        if (goal !== undefined) {
          stop.value = Math.max(0, Math.min(columns.length - 1, goal));
          event.currentTarget.querySelectorAll("button").item(stop.value).focus();
        } else if (event.key === "ArrowDown") focusRow();
        else return;
        event.preventDefault();
      }}
    >
      <tr aria-rowindex={1}>
        {columns.map((column, i) => (
          <th
            key={column}
            scope="col"
            aria-sort={column === by ? (down ? "descending" : "ascending") : "none"}
            class={isNumber(column) ? "number" : undefined}
          >
            <button
              type="button"
              class="heading"
              tabIndex={i === at ? 0 : -1}
              onClick={() => {
                stop.value = i;
                model.sortBy(column);
              }}
            >
              <span>{words.table.columns[column]}</span>
              {column === by && <Icon name={down ? "chevron-down" : "chevron-up"} size={14} />}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}
