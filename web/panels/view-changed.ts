import type { Signals } from "../actions/signals.ts";
import { isOther } from "../state/saved-view.ts";
import type { PageContext } from "./page-context.ts";

/** Whether the open view has changes that aren't saved: in the picture, or in what was typed. */
export function isViewChanged({ state, views, restoring }: Signals): boolean {
  const { view } = state.value;
  return view !== null && !restoring.value && (views.value.draft !== null || isOther(state.value, view));
}

/** Opens the menu of saved views where one names the view and saves it. */
export function openSaving({ explorer }: Pick<PageContext, "explorer">): void {
  explorer.showViews(true);
  setTimeout(() => {
    const name = document.querySelector<HTMLInputElement>("#view-title");
    name?.focus();
    name?.select();
  });
}

/** Where the keyboard goes when the menu is put away. */
export function focusViews(): void {
  document.querySelector<HTMLElement>(".views > button")?.focus();
}
