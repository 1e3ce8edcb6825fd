import { KindGlyph, LineSample } from "../panels/glyphs.tsx";
import { GroupGlyph } from "../panels/group-glyph.tsx";
import { type ColumnId, isNumber, type TableTab, tableColumns } from "../state/table.ts";
import type { Row } from "../state/table-rows.ts";

interface GridRowProps {
  readonly row: Row;
  readonly tab: TableTab;
  /** Which row it is, counted from 0 below the headings, and how far down it lies in CSS pixels. */
  readonly place: number;
  readonly top: number;
  readonly selected: boolean;
  /** The keyboard comes to this row. */
  readonly current: boolean;
}

/** A row: where it stands among all, since only some of them are in the page. */
export function GridRow({ row, tab, place, top, selected, current }: GridRowProps) {
  const [, ...others]: readonly ColumnId[] = tableColumns[tab];
  return (
    <tr
      aria-rowindex={place + 2}
      aria-selected={selected}
      tabIndex={current ? 0 : -1}
      data-row={row.id}
      style={{ top: `${top}px` }}
    >
      <th scope="row">
        {"group" in row.mark && <GroupGlyph badge={row.mark.group} size={16} />}
        {"kind" in row.mark && <KindGlyph kind={row.mark.kind} size={16} />}
        <span title={row.cells[0]?.text}>{row.cells[0]?.text}</span>
      </th>
      {others.map((column, i) => (
        <td key={column} class={isNumber(column) ? "number" : undefined}>
          {column === "type" && "type" in row.mark && <LineSample type={row.mark.type} />}
          <span title={row.cells[i + 1]?.text}>{row.cells[i + 1]?.text}</span>
        </td>
      ))}
    </tr>
  );
}
