import { Edge } from "../panels/edge.tsx";
import { useExplorer, useWords } from "../panels/page-context.ts";
import { tableHeights } from "../state/table.ts";

const { least, most, step } = tableHeights;

/** The table's upper edge: it is drawn up or down, or moved by arrow keys. */
export function Resize() {
  const { preferences } = useExplorer().signals;
  const words = useWords();
  const { table } = preferences.value;
  return (
    <Edge
      class="table-edge"
      orientation="horizontal"
      label={words.table.height}
      value={table}
      least={least}
      most={most}
      goalOf={(key) => (key === "ArrowUp" ? table + step : key === "ArrowDown" ? table - step : null)}
      goalAt={({ clientY }) => (1 - clientY / window.innerHeight) * 100}
      onMove={(percent) => {
        const rounded = Math.round(Math.max(least, Math.min(most, percent)));
        preferences.value = { ...preferences.value, table: rounded };
      }}
    />
  );
}
