import type { Insets } from "../graph-view/camera.ts";
import { panelPixels } from "../state/panel-width.ts";
import { isNothing } from "../state/selection.ts";
import { tablePixels } from "../state/table.ts";
import type { PageContext } from "./page-context.ts";

/** Room that panels take at the edges, in CSS pixels: widths and gaps as in `styles/layout.css` and `narrow.css`. */
export function insetsOf({ explorer, narrow }: Pick<PageContext, "explorer" | "narrow">): Insets {
  const { signals } = explorer;
  if (narrow.value) {
    // Lowered, the sheet leaves its handle and the row with the zoom above that.
    const bottom = signals.sheet.value === "half" ? halfSheet() : 130;
    return { left: 0, right: 0, top: 64, bottom };
  }
  const { filters, leftWidth, rightWidth } = signals.preferences.value;
  const side = (wanted: number): number => panelPixels(wanted, window.innerWidth) + 24;
  return {
    left: filters ? side(leftWidth) : 0,
    right: isSideOpen(signals) ? side(rightWidth) : 0,
    top: 64,
    bottom: 48 + (signals.table.value.open ? tableHeight(signals) : timelineHeight(signals)),
  };
}

/** The first visit's card makes the sheet only as high as itself. */
function halfSheet(): number {
  const card = document.querySelector<HTMLElement>(".sheet.half:has(.welcome)");
  return card ? card.offsetHeight : window.innerHeight / 2;
}

/** The time line and the gap above it, as in `styles/timeline.css`; the table stands in its place. */
function timelineHeight({ preferences }: PageContext["explorer"]["signals"]): number {
  return preferences.value.timeline ? 100 : 0;
}

/** How much of the window the table takes just now. */
function tableHeight({ table, preferences }: PageContext["explorer"]["signals"]): number {
  return table.value.open ? tablePixels(preferences.value.table, window.innerHeight) : 0;
}

/** Whether the panel on the right has something to show. */
export function isSideOpen(signals: PageContext["explorer"]["signals"]): boolean {
  if (signals.panel.value === "paths") return true;
  if (signals.panel.value !== "details") return false;
  const selected = !isNothing(signals.state.value.selection);
  return selected || signals.asking.value !== null || !signals.preferences.value.welcomed;
}
