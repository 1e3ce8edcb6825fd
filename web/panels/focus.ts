/** After something that may take away what has the focus: puts it on the first of these that is there, at last on the picture. */
export function keepFocus(...selectors: readonly string[]): void {
  // Once that is drawn.
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const found = [...selectors, "#picture"].map((selector) => document.querySelector<HTMLElement>(selector));
    found.find((element) => element !== null)?.focus({ preventScroll: true });
  });
}
