import { useRef } from "preact/hooks";
import { panelPixels, panelWidths } from "../state/panel-width.ts";
import { usePage, useWords } from "./page-context.ts";

const { least, first, step } = panelWidths;

/** The inner edge of a panel at the side: drawn to and fro, moved by arrow keys, put back by a double click. */
export function PanelEdge({ side }: { readonly side: "left" | "right" }) {
  const { explorer, view } = usePage();
  const { preferences } = explorer.signals;
  const words = useWords();
  const dragging = useRef(false);
  const key = side === "left" ? "leftWidth" : "rightWidth";
  const width = panelPixels(preferences.value[key], window.innerWidth);
  const most = panelPixels(panelWidths.most, window.innerWidth);
  const setWidth = (wanted: number): void => {
    preferences.value = { ...preferences.value, [key]: panelPixels(wanted, window.innerWidth) };
  };
  const refit = (): void => view.value?.fitAgain();
  const end = (): void => {
    if (dragging.current) refit();
    dragging.current = false;
  };
  /** An arrow moves the edge its own way, which makes the panel on the right narrower by the right one. */
  const goals = (pressed: string): number | null => {
    const wider = side === "left" ? "ArrowRight" : "ArrowLeft";
    if (pressed === wider) return width + step;
    if (pressed === "ArrowRight" || pressed === "ArrowLeft") return width - step;
    if (pressed === "Home") return least;
    return pressed === "End" ? most : null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is no <hr>
    <div
      class="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.panelWidths[side]}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={(event) => {
        const goal = goals(event.key);
        if (goal === null) return;
        event.preventDefault();
        setWidth(goal);
        refit();
      }}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!dragging.current) return;
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (box) setWidth(side === "left" ? event.clientX - box.left : box.right - event.clientX);
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDblClick={() => {
        setWidth(first);
        refit();
      }}
    />
  );
}
