import type { ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** A row as it stands between separators. */
export interface TextRow {
  /** Counted from 1: where it begins. */
  readonly line: number;
  readonly cells: string[];
}

/** Cuts a text that comes in pieces into rows. */
export interface RowCutter {
  /** The rows that have ended by now. */
  readonly push: (text: string) => TextRow[];
  /** The last row, where no line end follows it. */
  readonly end: () => TextRow[];
}

/** At the start of a cell, in a cell without quotation marks, between them, or behind the second. */
type State = "start" | "bare" | "quoted" | "closing";

const [quote, blank, lineFeed, carriageReturn] = [0x22, 0x20, 0x0a, 0x0d];

/**
 * RFC 4180, and what people make of it: any line ends, also mixed; quotation marks inside a cell that doesn't begin with
 * one; blanks around a quoted cell; text behind the closing mark. A row without any cell, an empty line, has one empty
 * cell.
 *
 * @throws FileRefused for a quotation mark that is never closed, too many columns, a cell too long
 */
export function createRowCutter(separator: string, limits: Pick<ReadLimits, "cell" | "columns">): RowCutter {
  const between = separator.charCodeAt(0);
  let state: State = "start";
  let rows: TextRow[] = [];
  let cells: string[] = [];
  /** Of the cell, what came before the place that is looked at. */
  let kept = "";
  let line = 1;
  let rowLine = 1;
  let quoteLine = 1;
  let afterReturn = false;
  /** Behind the closing mark. */
  let blanks = 0;

  const endCell = (): void => {
    if (kept.length > limits.cell) throw refusals.cell(limits.cell, line);
    cells.push(kept);
    if (cells.length > limits.columns) throw refusals.columns(limits.columns, rowLine);
    kept = "";
    state = "start";
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: rowLine, cells });
    cells = [];
  };

  const push = (text: string): TextRow[] => {
    rows = [];
    /** Where what isn't kept yet begins. */
    let from = 0;
    const keep = (to: number): void => {
      if (to > from) kept += text.slice(from, to);
    };
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (state === "quoted") {
        if (unit === quote) {
          keep(at);
          blanks = 0;
          state = "closing";
        } else if (unit === lineFeed ? !afterReturn : unit === carriageReturn) line++;
        afterReturn = unit === carriageReturn;
        continue;
      }
      if (state === "closing" && unit === quote) {
        // Two of them are one.
        from = at;
        state = "quoted";
        continue;
      }
      if (unit === between || unit === lineFeed || unit === carriageReturn) {
        if (unit === lineFeed && afterReturn) {
          afterReturn = false;
          from = at + 1;
          rowLine = line;
          continue;
        }
        if (state === "bare") keep(at);
        if (unit === between) endCell();
        else {
          endRow();
          line++;
          rowLine = line;
        }
        afterReturn = unit === carriageReturn;
        from = at + 1;
        continue;
      }
      afterReturn = false;
      if (unit === quote && (state === "start" || (state === "bare" && isBlank(kept + text.slice(from, at))))) {
        kept = "";
        from = at + 1;
        quoteLine = line;
        state = "quoted";
      } else if (state === "start") {
        from = at;
        state = "bare";
      } else if (state === "closing") {
        // Text behind the closing mark belongs to the cell; blanks don't.
        if (unit === blank) {
          blanks++;
          continue;
        }
        kept += " ".repeat(blanks);
        from = at;
        state = "bare";
      }
    }
    if (state === "bare" || state === "quoted") keep(text.length);
    if (kept.length > limits.cell)
      throw state === "quoted" ? refusals.quote(quoteLine) : refusals.cell(limits.cell, line);
    return rows;
  };

  return {
    push,
    end() {
      rows = [];
      if (state === "quoted") throw refusals.quote(quoteLine);
      if (cells.length > 0 || kept !== "" || state !== "start") endRow();
      return rows;
    },
  };
}

const isBlank = (text: string): boolean => text.trim() === "";
