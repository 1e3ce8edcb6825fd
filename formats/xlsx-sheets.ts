import type { Cell } from "./table.ts";
import {
  columnLetters,
  contentTypes,
  packageRels,
  sheetHead,
  sheetRels,
  styleOf,
  styles,
  workbook,
  workbookRels,
} from "./xlsx-parts.ts";
import { linkTarget, xlsxText } from "./xlsx-text.ts";
import type { ZipWriter } from "./zip.ts";

/** What a sheet holds at most: rows with the headings, UTF-16 units in a cell, cells that are links. */
export interface SheetLimits {
  readonly rows: number;
  readonly characters: number;
  readonly links: number;
}

export interface SheetColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  /** Whether its cells are addresses to be followed. */
  readonly link: boolean;
}

interface Sheets {
  /** Before the first sheet. */
  readonly begin: () => void;
  /** Begins a sheet with a row of headings, which stays in sight; the one before is closed. */
  readonly open: (name: string, columns: readonly SheetColumn[]) => void;
  readonly row: (cells: readonly Cell[]) => void;
  readonly close: () => void;
  /** After the last sheet. */
  readonly end: () => void;
  /** How many cells were cut off. */
  readonly cutCells: () => number;
}

/** Writes the members of a workbook (ECMA-376, texts in their cells) into a zip. */
export function createSheets(zip: ZipWriter, limits: SheetLimits): Sheets {
  const names: string[] = [];
  let columns: readonly SheetColumn[] = [];
  let letters: readonly string[] = [];
  let rows = 0;
  let part = 1;
  let title = "";
  let links: { readonly cell: string; readonly target: string }[] = [];
  let cut = 0;

  const openSheet = (name: string) => {
    names.push(name);
    links = [];
    rows = 0;
    zip.open(`xl/worksheets/sheet${names.length}.xml`);
    zip.write(sheetHead(columns, names.length === 1));
    writeRow(columns.map(({ heading }) => heading));
  };

  const writeRow = (cells: readonly Cell[]) => {
    rows++;
    let xml = `<row r="${rows}">`;
    for (let at = 0; at < cells.length; at++) {
      const value = cells[at];
      if (value === undefined) continue;
      const cell = `${letters[at]}${rows}`;
      if (typeof value === "number") {
        xml += `<c r="${cell}"><v>${value}</v></c>`;
        continue;
      }
      const text = value.length > limits.characters ? shortened(value) : value;
      const style = rows === 1 ? styleOf.heading : isLink(at, cell, value) ? styleOf.link : styleOf.text;
      xml += `<c r="${cell}" s="${style}" t="inlineStr"><is><t>${xlsxText(text)}</t></is></c>`;
    }
    zip.write(`${xml}</row>\n`);
  };

  const isLink = (at: number, cell: string, value: string): boolean => {
    if (columns[at]?.link !== true || links.length >= limits.links) return false;
    const target = linkTarget(value);
    if (target === undefined) return false;
    links.push({ cell, target });
    return true;
  };

  const shortened = (text: string): string => {
    cut++;
    const end = limits.characters - 1;
    // Not between the halves of a character.
    const low = text.charCodeAt(end) >> 10 === 0x37;
    return `${text.slice(0, low ? end - 1 : end)}…`;
  };

  const close = () => {
    const last = `${letters.at(-1)}${rows}`;
    const list = links.map(({ cell }, index) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`).join("");
    zip.write(`</sheetData><autoFilter ref="A1:${last}"/>`);
    zip.write(`${list === "" ? "" : `<hyperlinks>${list}</hyperlinks>`}</worksheet>`);
    zip.close();
    if (links.length > 0) member(`xl/worksheets/_rels/sheet${names.length}.xml.rels`, sheetRels(links));
  };

  const member = (name: string, text: string) => {
    zip.open(name);
    zip.write(text);
    zip.close();
  };

  return {
    begin() {
      member("_rels/.rels", packageRels);
      member("xl/styles.xml", styles);
    },
    open(name, itsColumns) {
      title = name;
      columns = itsColumns;
      letters = columnLetters(columns.length);
      part = 1;
      openSheet(name);
    },
    row(cells) {
      if (rows === limits.rows) {
        close();
        part++;
        openSheet(`${title} ${part}`);
      }
      writeRow(cells);
    },
    close,
    end() {
      member("xl/workbook.xml", workbook(names));
      member("xl/_rels/workbook.xml.rels", workbookRels(names.length));
      member("[Content_Types].xml", contentTypes(names.length));
    },
    cutCells: () => cut,
  };
}
