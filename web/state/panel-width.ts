/** Widths of the panels at the sides, in CSS pixels: the least and the most, the first one, and how far an arrow key moves an edge. */
export const panelWidths = { least: 240, first: 320, most: 640, step: 16 } as const;

/** Of the window at most so much goes to one panel: the picture between them stays the larger part. */
const share = 0.38;

/** How wide a panel is in a window: as wanted, as far as there is room. */
export function panelPixels(wanted: number, windowWidth: number): number {
  const { least, most } = panelWidths;
  return Math.round(Math.max(least, Math.min(wanted, most, windowWidth * share)));
}
