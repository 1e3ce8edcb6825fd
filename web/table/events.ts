import { isGroupId } from "../../picture/drawn.ts";
import { toggleTable } from "../catalogue/page.ts";
import { turnGroupAt } from "../grouping/act.ts";
import { openMenu } from "../panels/open-menu.ts";
import { type PageContext, usePage } from "../panels/page-context.ts";
import { stepTo } from "../state/table-range.ts";
import { copyRows, showDetails } from "./commands.ts";
import { keyName, runKey, targetOf } from "./keys.ts";
import type { Choosing, TableModel } from "./model.ts";

interface Scrolling {
  readonly reveal: (row: number) => void;
  /** How many rows a page has. */
  readonly page: () => number;
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;

/** Takes an entity for what a click in the picture was waited for; false when none is. */
function isPicked({ explorer }: PageContext, id: string): boolean {
  const { picking, table } = explorer.signals;
  if (picking.value === null || table.value.tab !== "entities") return false;
  if (isGroupId(id)) turnGroupAt(explorer, id);
  else explorer.picked(id);
  return true;
}

/** What mouse, touch and keyboard do on the rows; in the picture they do the same. */
export function useRowEvents(model: TableModel, { reveal, page: pageOf }: Scrolling) {
  const page = usePage();
  const { explorer, narrow } = page;
  const { table } = explorer.signals;
  const idOf = (target: EventTarget | null): string | null => rowOf(target)?.dataset["row"] ?? null;

  const openMenuOf = (row: HTMLElement | null, by: "pointer" | "key", x?: number, y?: number): void => {
    const id = idOf(row);
    if (!row || id === null) return;
    const { left, bottom } = row.getBoundingClientRect();
    openMenu({ target: targetOf(page, id), x: x ?? left + 24, y: y ?? bottom, by });
  };
  const copy = (): void => {
    const here = model.shown.value[model.at.value];
    const rows = model.selected.value.size > 0 ? model.copied.value : here ? [here] : [];
    if (rows.length > 0) copyRows(page, model, rows);
  };
  /** With Control, or the command key of a Mac. */
  const withControl = (key: string): boolean => {
    if (key === "a") model.chooseAll();
    else if (key === "c") copy();
    else if (key === " ") chooseHere("more");
    else return false;
    return true;
  };
  /** False where there is no row, or where it was taken for what a click was waited for. */
  const chooseHere = (how: Choosing): boolean => {
    const id = model.idAt(model.at.value);
    if (id === null || isPicked(page, id)) return false;
    model.choose(id, how);
    return true;
  };
  const step = (event: KeyboardEvent): boolean => {
    const to = stepTo(event.key, model.at.value, model.shown.value.length, pageOf());
    if (to === null) return false;
    if (event.key === "ArrowUp" && !event.shiftKey && model.at.value === 0) {
      const heading = rowOf(event.target)?.closest("table")?.querySelector<HTMLElement>("button[tabindex='0']");
      heading?.focus();
    } else if (event.shiftKey) model.choose(model.idAt(to) ?? "", "range");
    else model.goTo(to);
    reveal(to);
    return true;
  };
  const obey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) return !event.altKey && withControl(key.toLowerCase());
    if (event.altKey) return false;
    if (step(event)) return true;
    if (key === " ") chooseHere(shiftKey ? "more" : "only");
    else if (key === "Enter") {
      const id = model.idAt(model.at.value);
      if (id !== null && isGroupId(id) && table.value.tab === "entities") turnGroupAt(explorer, id);
      else if (chooseHere("only")) showDetails(page);
    } else if (key.toLowerCase() === "t") toggleTable(page);
    else if (key === "ContextMenu" || (key === "F10" && shiftKey)) openMenuOf(rowOf(event.target), "key");
    else if (key === "Escape") return false;
    else return runKey(page, model.idAt(model.at.value), keyName(event) ?? "");
    return true;
  };

  return {
    onKeyDown(event: KeyboardEvent) {
      if (!event.isComposing && obey(event)) event.preventDefault();
    },
    onClick(event: MouseEvent) {
      const id = idOf(event.target);
      if (id === null || isPicked(page, id)) return;
      // A finger has no Control key: on a phone one tap after the other selects several.
      const more = event.ctrlKey || event.metaKey || narrow.value;
      model.choose(id, event.shiftKey ? "range" : more ? "more" : "only");
    },
    onDblClick(event: MouseEvent) {
      const id = idOf(event.target);
      if (id === null || narrow.value || explorer.signals.table.value.tab !== "entities") return;
      if (isGroupId(id)) turnGroupAt(explorer, id);
      else explorer.turn(id, "toggle");
    },
    onContextMenu(event: MouseEvent) {
      if (!rowOf(event.target)) return;
      event.preventDefault();
      openMenuOf(rowOf(event.target), "pointer", event.clientX, event.clientY);
    },
  };
}
