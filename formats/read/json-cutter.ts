import type { Cell, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** A value out of a JSON text: an element of a list, or a member of the objects around the lists. */
export interface Cut {
  /** The names of the objects that it stands in, outermost first. */
  readonly path: readonly string[];
  /** Whether it is an element of the list of that name. */
  readonly listed: boolean;
  /** Where it begins, from 1. */
  readonly line: number;
  readonly value: Cell;
}

/** Cuts a JSON text that comes in pieces into values. */
export interface JsonCutter {
  readonly push: (text: string) => Cut[];
  /** @throws FileRefused where the text isn't over */
  readonly end: () => void;
}

/** Objects within so many others are gone into, to find lists in them; what lies deeper is a value. */
const outermost = 3;

/** The longest text of one value, in UTF-16 units. */
const longestValue = 2 ** 24;

/** What can come next outside of values. */
type Next = "value" | "key" | "first key" | "first value" | "colon" | "comma" | "nothing";

interface Around {
  readonly list: boolean;
  readonly path: readonly string[];
}

/**
 * Finds out where the elements of a file's lists begin and end, and hands each to `JSON.parse`, which is six times as quick
 * as parsers that take the whole text in pieces.
 *
 * @throws FileRefused for what isn't JSON, is nested too deep or too long
 */
export function createJsonCutter({ depth: deepest }: Pick<ReadLimits, "depth">): JsonCutter {
  let cuts: Cut[] = [];
  let line = 1;
  let next: Next = "value";
  const around: Around[] = [];
  let key: string | null = null;
  /** The value that has begun: its text up to the current piece, and what it is. */
  let held = "";
  let kind: "none" | "nested" | "text" | "plain" = "none";
  let isKey = false;
  let valueLine = 1;
  let depth = 0;
  let inText = false;
  let escaped = false;

  const wrong = (why: string) => refusals.malformed("JSON", line, why);

  const finish = (): void => {
    kind = "none";
    const value = parsed(held, valueLine);
    held = "";
    if (isKey) {
      isKey = false;
      key = String(value);
      next = "colon";
      return;
    }
    const inside = around.at(-1);
    const path = inside === undefined || inside.list || key === null ? (inside?.path ?? []) : [...inside.path, key];
    cuts.push({ path, listed: inside?.list ?? false, line: valueLine, value });
    next = inside === undefined ? "nothing" : "comma";
  };

  /** A character outside of values; answers whether a value begins with it. */
  const outside = (sign: string): boolean => {
    if (sign === " " || sign === "\n" || sign === "\r" || sign === "\t") return false;
    const inside = around.at(-1);
    if (sign === "," && next === "comma") next = inside?.list ? "value" : "key";
    else if (sign === ":" && next === "colon") next = "value";
    else if (sign === "]" && inside?.list && (next === "comma" || next === "first value")) leave();
    else if (sign === "}" && inside && !inside.list && (next === "comma" || next === "first key")) leave();
    else if (sign === '"' && (next === "key" || next === "first key")) return begin("text", true);
    else if (next !== "value" && next !== "first value") throw wrong(sign);
    else if (inside?.list)
      return begin(sign === "{" || sign === "[" ? "nested" : sign === '"' ? "text" : "plain", false);
    else if (sign === "[" || (sign === "{" && around.length < outermost)) enter(sign === "[");
    else return begin(sign === "{" ? "nested" : sign === '"' ? "text" : "plain", false);
    return false;
  };

  const enter = (list: boolean): void => {
    const path = around.at(-1)?.path ?? [];
    around.push({ list, path: key === null ? path : [...path, key] });
    key = null;
    next = list ? "first value" : "first key";
  };

  const leave = (): void => {
    around.pop();
    key = null;
    next = around.length === 0 ? "nothing" : "comma";
  };

  const begin = (what: "nested" | "text" | "plain", asKey: boolean): true => {
    kind = what;
    isKey = asKey;
    valueLine = line;
    depth = 0;
    inText = false;
    escaped = false;
    return true;
  };

  /** Goes on in a value; answers where it ends in this piece, or undefined where it goes on in the next. */
  const within = (text: string, from: number): number | undefined => {
    for (let at = from; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (kind === "plain" && isPlainEnd(unit)) return at;
      if (unit === lineFeed) line++;
      if (kind === "plain") continue;
      if (inText) {
        if (escaped) escaped = false;
        else if (unit === backslash) escaped = true;
        else if (unit === quote) {
          inText = false;
          if (kind === "text") return at + 1;
        }
      } else if (unit === quote) inText = true;
      else if (unit === openBrace || unit === openBracket) {
        if (++depth + around.length > deepest) throw refusals.deep(deepest, line);
      } else if ((unit === closeBrace || unit === closeBracket) && --depth === 0) return at + 1;
    }
    return undefined;
  };

  return {
    push(text) {
      cuts = [];
      let at = 0;
      while (at < text.length) {
        if (kind === "none") {
          const sign = text.charAt(at);
          if (!outside(sign)) {
            if (sign === "\n") line++;
            at++;
            continue;
          }
        }
        const end = within(text, at);
        held += text.slice(at, end);
        if (held.length > longestValue) throw refusals.cell(longestValue, valueLine);
        if (end === undefined) break;
        finish();
        at = end;
      }
      return cuts;
    },
    end() {
      if (kind === "plain" && around.length === 0) finish();
      if (kind !== "none" || next !== "nothing") throw refusals.cutOff(line);
    },
  };
}

const lineFeed = 0x0a;
const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Blanks, commas and closing brackets. */
const isPlainEnd = (unit: number): boolean =>
  unit <= 0x20 || unit === 0x2c || unit === closeBrace || unit === closeBracket;

function parsed(text: string, line: number): Cell {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.malformed("JSON", line, text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text);
  }
}
