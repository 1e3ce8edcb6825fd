import { toggleTable } from "../catalogue/page.ts";
import { copyText } from "../panels/copy.ts";
import type { PageContext } from "../panels/page-context.ts";
import type { Row } from "../state/table-rows.ts";
import type { TableModel } from "./model.ts";

/** Copies rows with their headings, and says how many. */
export function copyRows({ explorer }: PageContext, model: TableModel, rows: readonly Row[]): void {
  void copyText(explorer, model.textOf(rows), explorer.signals.words.value.table.copied(rows.length));
}

/** Leads from the table to the details of what is selected; on a phone these lie under it. */
export function showDetails(page: PageContext): void {
  const { panel, sheet } = page.explorer.signals;
  panel.value = "details";
  if (page.narrow.value) {
    sheet.value = "half";
    toggleTable(page);
    return;
  }
  setTimeout(() => {
    document.querySelector<HTMLElement>(".panel.right [tabindex='-1'], .panel.right [aria-pressed=true]")?.focus();
  });
}

/** Puts the keyboard on the row that it stood on last. */
export function focusRow(): void {
  document.querySelector<HTMLElement>(".table tr[tabindex='0']")?.focus({ preventScroll: true });
}
