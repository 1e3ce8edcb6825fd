import { useRef } from "preact/hooks";
import { usePage, useWords } from "../panels/page-context.ts";
import { tableHeights } from "../state/table.ts";

const { least, most, step } = tableHeights;

/** The table's upper edge: it is drawn up or down, or moved by arrow keys. */
export function Resize() {
  const { explorer, view } = usePage();
  const { preferences } = explorer.signals;
  const words = useWords();
  const dragging = useRef(false);
  const { table } = preferences.value;
  const setHeight = (percent: number): void => {
    const rounded = Math.round(Math.max(least, Math.min(most, percent)));
    preferences.value = { ...preferences.value, table: rounded };
  };
  const refit = (): void => view.value?.fitAgain();
  const goals = (key: string): number | null => {
    if (key === "ArrowUp") return table + step;
    if (key === "ArrowDown") return table - step;
    if (key === "Home") return least;
    return key === "End" ? most : null;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule that is moved is no <hr>
    <div
      class="table-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={words.table.height}
      aria-valuenow={table}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onKeyDown={(event) => {
        const goal = goals(event.key);
        if (goal === null) return;
        event.preventDefault();
        setHeight(goal);
        refit();
      }}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (dragging.current) setHeight((1 - event.clientY / window.innerHeight) * 100);
      }}
      onPointerUp={() => {
        dragging.current = false;
        refit();
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    />
  );
}
