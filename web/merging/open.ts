import { signal } from "@preact/signals";

/** The entities that may be one, while the panel is open: the one that somebody began with, and the other once it is known. */
export const mergeWish = signal<readonly string[] | null>(null);

/** What had the focus when the panel opened. */
let before: Element | null = null;

export function openMerging(ids: readonly string[]): void {
  if (mergeWish.peek() === null) before = document.activeElement;
  mergeWish.value = ids;
}

/** Closes the panel; the focus goes back to where it was. */
export function closeMerging(): void {
  mergeWish.value = null;
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const target = isThere ? before : document.getElementById("picture");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
