import { untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { ActionButton } from "../panels/buttons.tsx";
import { usePage, useWords } from "../panels/page-context.ts";
import { rowsInSight, scrollTo } from "../state/table-range.ts";
import { useRowEvents } from "./events.ts";
import { Head } from "./head.tsx";
import type { TableModel } from "./model.ts";
import { GridRow } from "./row.tsx";

/** Heights in CSS pixels, as in `styles/table.css`: a row, and the headings that stay above the rows. */
const heights = { wide: 32, narrow: 44 } as const;

/** Only rows in sight are in the page: all have one height, so that those are counted from how far one has scrolled. */
export function Grid({ model }: { readonly model: TableModel }) {
  const page = usePage();
  const { signals } = page.explorer;
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rowHeight = page.narrow.value ? heights.narrow : heights.wide;
  const top = useSignal(0);
  const room = useSignal(0);
  const { tab } = signals.table.value;
  const rows = model.shown.value;
  const at = model.at.value;

  const first = useComputed(() => Math.floor(top.value / (page.narrow.value ? heights.narrow : heights.wide)));
  const sight = { top: first.value * rowHeight, height: room.value, rowHeight };
  const drawn = rowsInSight(sight, rows.length);
  const reveal = (row: number): void => {
    const { current } = scroller;
    if (!current) return;
    const height = current.clientHeight - rowHeight;
    current.scrollTop = scrollTo(row, { top: current.scrollTop, height, rowHeight });
  };

  useLayoutEffect(() => {
    const { current } = scroller;
    if (!current) return;
    const measure = new ResizeObserver(() => {
      room.value = current.clientHeight;
    });
    measure.observe(current);
    return () => measure.disconnect();
  }, [room]);
  // Another list, or another order, is read from its beginning.
  const order = useComputed(() => {
    const { tab: list, sorting, filter } = signals.table.value;
    return [list, sorting[list].column, sorting[list].down, filter].join();
  });
  useSignalEffect(() => {
    order.value;
    scroller.current?.scrollTo(0, 0);
  });
  // What is selected in the picture comes into sight.
  const front = useComputed(() => [...model.selected.value].at(-1) ?? null);
  useSignalEffect(() => {
    const id = front.value;
    untracked(() => {
      const row = id === null ? null : model.placeOf(id);
      if (row === null) return;
      model.goTo(row);
      requestAnimationFrame(() => reveal(row));
    });
  });
  // Rows come and go under the keyboard: it stays in the table, on the row that took the place.
  const hadFocus = body.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    const { current } = body;
    if (!hadFocus || !current) return;
    const row = current.querySelector<HTMLElement>("[tabindex='0']");
    if (row && row !== document.activeElement) row.focus({ preventScroll: true });
    else if (!row) current.closest<HTMLElement>(".table")?.focus({ preventScroll: true });
  });

  const events = useRowEvents(model, { reveal, page: () => Math.floor((room.peek() - rowHeight) / rowHeight) - 1 });
  const selected = model.selected.value;
  const listed = rows.slice(drawn.first, drawn.end).map((row, i) => ({ row, place: drawn.first + i }));
  const here = rows[at];
  // The row that holds the keyboard stays in the page when it is scrolled out of sight.
  if (here && (at < drawn.first || at >= drawn.end)) listed.push({ row: here, place: at });
  return (
    <div
      class="table-scroller"
      ref={scroller}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop;
      }}
    >
      <table
        class={`list-of-${tab}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that the keyboard walks
        role="grid"
        aria-label={words.table.lists[tab]}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        aria-describedby="table-hint"
      >
        <Head model={model} />
        <tbody ref={body} style={{ height: `${rows.length * rowHeight}px` }} {...events}>
          {listed.map(({ row, place }) => (
            <GridRow
              key={row.id}
              row={row}
              tab={tab}
              place={place}
              top={place * rowHeight}
              selected={selected.has(row.id)}
              current={place === at}
            />
          ))}
        </tbody>
      </table>
      <p id="table-hint" class="visually-hidden">
        {words.table.hint}
      </p>
      {rows.length === 0 && <NoRows model={model} />}
    </div>
  );
}

function NoRows({ model }: { readonly model: TableModel }) {
  const { explorer } = usePage();
  const words = useWords();
  const { tab, filter } = explorer.signals.table.value;
  const isFiltered = model.rows[tab].value.length > 0;
  return (
    <div class="table-none">
      <p class="muted">
        {isFiltered
          ? words.table.noMatch(filter.trim())
          : tab === "entities"
            ? words.table.noEntities
            : words.table.noRelations}
      </p>
      {isFiltered && <ActionButton onClick={() => model.filter("")}>{words.clear}</ActionButton>}
    </div>
  );
}
