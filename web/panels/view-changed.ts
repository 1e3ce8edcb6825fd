import type { Signals } from "../actions/signals.ts";
import { isOther } from "../state/saved-view.ts";

/** Whether the open view has changes that aren't saved: in the picture, or in what was typed. */
export function isViewChanged({ state, views, restoring }: Signals): boolean {
  const { view } = state.value;
  return view !== null && !restoring.value && (views.value.draft !== null || isOther(state.value, view));
}

/** Where the keyboard goes when the menu is put away. */
export function focusViews(): void {
  document.querySelector<HTMLElement>(".views > button")?.focus();
}
