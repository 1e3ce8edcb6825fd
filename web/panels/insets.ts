import type { Insets } from "../graph-view/camera.ts";
import type { PageContext } from "./page-context.ts";

/** Room that panels take at the edges, in CSS pixels: widths and gaps as in `styles/layout.css`. */
export function insetsOf({ explorer, narrow }: Pick<PageContext, "explorer" | "narrow">): Insets {
  const { signals } = explorer;
  if (narrow.value) {
    const share = signals.sheet.value === "half" ? 0.5 : 0;
    return { left: 0, right: 0, top: 64, bottom: Math.max(96, window.innerHeight * share) };
  }
  const side = 320 + 24;
  return {
    left: signals.preferences.value.filters ? side : 0,
    right: isSideOpen(signals) ? side : 0,
    top: 64,
    bottom: 48,
  };
}

/** Whether the panel on the right has something to show. */
export function isSideOpen(signals: PageContext["explorer"]["signals"]): boolean {
  const { selection } = signals.state.value;
  if (signals.panel.value === "paths") return true;
  if (signals.panel.value !== "details") return false;
  const selected = selection.relation !== null || selection.entities.length > 0;
  return selected || signals.asking.value !== null || !signals.preferences.value.welcomed;
}
