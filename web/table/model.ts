import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Explorer } from "../actions/explorer.ts";
import type { Finder } from "../find-client.ts";
import { drawnIds, realIds, realSelection } from "../state/group-ids.ts";
import { withoutLeftOut } from "../state/left-out.ts";
import { nothingSelected, selectRelation } from "../state/selection.ts";
import { type ColumnId, selectedRelations, sortedBy, type TableTab, tableColumns } from "../state/table.ts";
import { filterRows, sortRows } from "../state/table-order.ts";
import { rangeOf } from "../state/table-range.ts";
import { entityRows, type Row, relationRows } from "../state/table-rows.ts";
import { toTabbed } from "../state/table-text.ts";
import { createFacts } from "./facts.ts";
import { createNameFilter } from "./name-filter.ts";
import { rowWords } from "./row-words.ts";

/** How a row joins the selection: alone, beside what is selected (and out of it again), or with all from the last one. */
export type Choosing = "only" | "more" | "range";

/** The table as it stands: rows of what the picture shows, and the picture's own selection read as rows. */
export interface TableModel {
  readonly rows: Readonly<Record<TableTab, ReadonlySignal<readonly Row[]>>>;
  /** The rows of the list in front that match the filter, sorted. */
  readonly shown: ReadonlySignal<readonly Row[]>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  /** The row, counted from 0, on which the keyboard stands; 0 without rows. */
  readonly at: ReadonlySignal<number>;
  readonly idAt: (row: number) => string | null;
  readonly placeOf: (id: string) => number | null;
  readonly goTo: (row: number) => void;
  readonly choose: (id: string, how: Choosing) => void;
  readonly chooseAll: () => void;
  readonly sortBy: (column: ColumnId) => void;
  readonly show: (tab: TableTab) => void;
  readonly filter: (text: string) => void;
  /** What copying takes: the selected rows among those shown, or all of them. */
  readonly copied: ReadonlySignal<readonly Row[]>;
  /** Reads what relations rest on, for those that the list in front shows. */
  readonly readFacts: () => void;
  /** Rows under their headings, for spreadsheets. */
  readonly textOf: (rows: readonly Row[]) => string;
}

/** `finder` finds entities by pinyin and traditional characters, once somebody filters; without one the letters count alone. */
export function createTableModel(explorer: Explorer, finder: () => Finder | null = () => null): TableModel {
  const { signals, select, say } = explorer;
  const { table, state, graph, grouped, words } = signals;
  const { facts, ask } = createFacts(explorer);
  const byName = createNameFilter(graph, finder);
  const looks = computed(() => state.value.looks);
  const picture = computed(() => state.value.picture);
  const pins = computed(() => state.value.pins);
  const notes = computed(() => state.value.notes);
  const selection = computed(() => state.value.selection);
  const tab = computed(() => table.value.tab);
  const cellWords = computed(() => rowWords(words.value));
  const drawn = computed(() => ({
    graph: grouped.value?.graph ?? graph.value,
    hidden: withoutLeftOut(picture.value, signals.leftOut.value).hidden,
    pins: pins.value,
    expanded: picture.value.expanded,
    badges: looks.value.colour === "community" ? signals.badges.value : null,
    notes: notes.value,
    facts: facts.value,
  }));

  const rows = {
    entities: computed(() => entityRows(drawn.value, cellWords.value)),
    relations: computed(() => relationRows(drawn.value, cellWords.value)),
  };
  // By pinyin where the page is in Chinese.
  const collator = computed(() => new Intl.Collator(words.value.language === "zh" ? "zh-CN" : "en", { numeric: true }));
  const sorting = computed(() => table.value.sorting[tab.value]);
  const query = computed(() => table.value.filter);
  const sorted = computed(() => {
    const { column, down } = sorting.value;
    const names: readonly ColumnId[] = tableColumns[tab.value];
    return sortRows(rows[tab.value].value, names.indexOf(column), down, collator.value.compare);
  });
  const shown = computed(() => filterRows(sorted.value, query.value, byName.foundFor(query.value)));
  const ids = computed(() => shown.value.map(({ id }) => id));
  const places = computed(() => new Map(ids.value.map((id, place) => [id, place])));
  const placeOf = (id: string): number | null => places.value.get(id) ?? null;
  const idAt = (row: number): string | null => ids.value[row] ?? null;

  const chosen = computed(() =>
    drawnIds(
      grouped.value,
      tab.value === "entities" ? selection.value.entities : selectedRelations(table.value, selection.value),
    ),
  );
  const selected = computed<ReadonlySet<string>>(() => new Set(chosen.value));

  /** Where the keyboard stands: on an entity or relation, and on the row where that was, should it go. */
  const cursor = signal<{ readonly id: string | null; readonly row: number }>({ id: null, row: 0 });
  const at = computed(() => {
    const { id, row } = cursor.value;
    const place = id === null ? null : placeOf(id);
    return place ?? Math.max(0, Math.min(row, ids.value.length - 1));
  });
  const goTo = (row: number): void => {
    cursor.value = { id: idAt(row), row };
  };
  const goToFront = (): void => goTo(Math.max(0, placeOf(chosen.value.at(-1) ?? "") ?? 0));

  /** Where a range begins. */
  let anchor: string | null = null;
  const selectRows = (list: readonly string[]): void => {
    if (tab.value === "entities") {
      select(realSelection(grouped.value, { entities: list, relation: null }, selection.value));
      return;
    }
    const relations = realIds(grouped.value, list);
    const last = relations.at(-1);
    batch(() => {
      table.value = { ...table.value, relations };
      select(last === undefined ? nothingSelected : selectRelation(last));
    });
    if (list.length > 1) say(words.value.table.chosen(list.length));
  };

  return {
    rows,
    shown,
    selected,
    at,
    idAt,
    placeOf,
    goTo,
    choose(id, how) {
      const others = chosen.value.filter((other) => other !== id);
      const row = placeOf(id);
      if (how === "range") {
        // From where one chose last, here or in the picture; else from where the keyboard stands.
        const last = anchor !== null && selected.value.has(anchor) ? anchor : chosen.value.at(-1);
        anchor = last ?? idAt(at.value);
      }
      if (row !== null) goTo(row);
      if (how === "range") return selectRows(rangeOf(ids.value, anchor, id));
      anchor = id;
      if (how === "only") selectRows([id]);
      else selectRows(selected.value.has(id) ? others : [...others, id]);
    },
    chooseAll() {
      const here = idAt(at.value);
      // What comes last stands in front: the row one is on.
      selectRows([...ids.value.filter((id) => id !== here), ...(here === null ? [] : [here])]);
    },
    sortBy(column) {
      table.value = sortedBy(table.value, column);
      const { table: said } = words.value;
      say(said.sorted(said.columns[column], sorting.value.down));
    },
    show(next) {
      if (next === tab.value) return;
      anchor = null;
      table.value = { ...table.value, tab: next };
      goToFront();
    },
    filter(text) {
      if (text === query.value) return;
      table.value = { ...table.value, filter: text };
      byName.look(text);
      say(words.value.table.shown(shown.value.length, sorted.value.length));
    },
    copied: computed(() => {
      const marked = shown.value.filter(({ id }) => selected.value.has(id));
      return marked.length > 0 ? marked : shown.value;
    }),
    readFacts() {
      if (tab.value === "relations") void ask(signals.graph.value.relations);
    },
    textOf(list) {
      return toTabbed(
        tableColumns[tab.value].map((column) => words.value.table.columns[column]),
        list,
      );
    },
  };
}
