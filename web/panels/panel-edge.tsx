import { panelPixels, panelWidths } from "../state/panel-width.ts";
import { Edge } from "./edge.tsx";
import { useExplorer, useWords } from "./page-context.ts";

const { least, first, step } = panelWidths;

/** The inner edge of a panel at the side: drawn to and fro, moved by arrow keys, put back by a double click. */
export function PanelEdge({ side }: { readonly side: "left" | "right" }) {
  const { preferences } = useExplorer().signals;
  const words = useWords();
  const key = side === "left" ? "leftWidth" : "rightWidth";
  const width = panelPixels(preferences.value[key], window.innerWidth);
  return (
    <Edge
      class="panel-edge"
      orientation="vertical"
      label={words.panelWidths[side]}
      value={width}
      least={least}
      most={panelPixels(panelWidths.most, window.innerWidth)}
      first={first}
      // An arrow moves the edge its own way, which makes the panel on the right narrower by the right one.
      goalOf={(pressed) => {
        if (pressed === (side === "left" ? "ArrowRight" : "ArrowLeft")) return width + step;
        return pressed === "ArrowRight" || pressed === "ArrowLeft" ? width - step : null;
      }}
      goalAt={({ clientX }, edge) => {
        const box = edge.parentElement?.getBoundingClientRect();
        if (!box) return null;
        return side === "left" ? clientX - box.left : box.right - clientX;
      }}
      onMove={(wanted) => {
        preferences.value = { ...preferences.value, [key]: panelPixels(wanted, window.innerWidth) };
      }}
    />
  );
}
