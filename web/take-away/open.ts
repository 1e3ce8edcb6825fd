import { signal } from "@preact/signals";

/** Whether the panel by which the picture is taken away is open. */
export const takeAwayOpen = signal(false);

export function toggleTakeAway(): void {
  takeAwayOpen.value = !takeAwayOpen.value;
}

/** Closes the panel; the focus goes back to where it was opened. */
export function closeTakeAway(): void {
  takeAwayOpen.value = false;
  document.querySelector<HTMLElement>(".take-away [aria-expanded]")?.focus();
}
