import { type Bytes, portion } from "./pieces.ts";

/** For a cell that is merged with those above it, where the merged cell begins: by column from 0, then by row from 1. */
export type Merges = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** So many rows that are merged into others are looked after; a sheet that has more is drawn, not a list. */
const mostMerged = 500_000;

const element = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)"/g;

/**
 * Cells of one column that were merged: people write what several rows have in common once. A sheet says so behind its
 * rows, so this is looked for before they are read.
 */
export async function mergesOf(bytes: Bytes): Promise<Merges> {
  const merges = new Map<number, Map<number, number>>();
  const decoder = new TextDecoder();
  let held = "";
  let count = 0;
  for await (const piece of bytes()) {
    const text = held + decoder.decode(piece, { stream: true });
    for (const [, left = "", top, right, bottom] of text.matchAll(element)) {
      const [first, last] = [Number(top), Number(bottom)];
      if (left !== right || last - first > mostMerged) continue;
      const column = columnOf(left);
      const rows = merges.get(column) ?? new Map<number, number>();
      merges.set(column, rows);
      for (let row = first + 1; row <= last && count < mostMerged; row++, count++) rows.set(row, first);
    }
    // An element that is cut in two is found with the next piece; none is as long as this, and none is found twice.
    const last = text.lastIndexOf("<");
    held = last === -1 || text.length - last > portion || text.indexOf(">", last) !== -1 ? "" : text.slice(last);
  }
  return merges;
}

/** A is 0, Z is 25, AA is 26. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}
