import { signal } from "@preact/signals";

/** Whether the panel by which files are brought in is open. */
export const importsOpen = signal(false);

/** What is to be brought in, once the panel takes it; `more` files came with it. */
export const handedOver = signal<{ readonly file: File; readonly more: number } | null>(null);

/** A file is held over the page. */
export const fileOver = signal(false);

/** What had the focus when the panel opened. */
let before: Element | null = null;

export function openImports(): void {
  if (!importsOpen.peek()) before = document.activeElement;
  importsOpen.value = true;
}

export function turnImports(): void {
  if (importsOpen.peek()) closeImports();
  else openImports();
}

/** Closes the panel; the focus goes back to where it was. */
export function closeImports(): void {
  importsOpen.value = false;
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const target = isThere ? before : document.getElementById("picture");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}
