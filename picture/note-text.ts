import type { Measure } from "./names.ts";

/** Widths of a note's lines (a longer note is wider), the most lines, and a line's height, in CSS pixels. */
export const noteType = { narrow: 156, wide: 228, mostLines: 12, lineHeight: 16 } as const;

/** Notes whose text on one line would take more than this are wide. */
const wideFrom = 4 * noteType.narrow;

/** A Latin word with the room behind it, or another character with what may not begin a line. */
const token = /[\p{Script=Latin}\p{N}][^\s\p{Script=Han}]*\s*|\s+|.[，。、；：！？）》”’」』,.;:!?)]*/gsu;

export interface WrappedNote {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Nothing of it is left out. */
  readonly whole: boolean;
}

/** Breaks a note into lines at its own line breaks, between words and between Chinese characters. The rest of one that is too long is an ellipsis. */
export function wrapNote(text: string, measure: Measure): WrappedNote {
  const known = memory.get(measure) ?? new Map<string, WrappedNote>();
  memory.set(measure, known);
  const found = known.get(text);
  if (found) return found;
  const width = (part: string): number => measure(part, false);
  const paragraphs = text.replaceAll("\t", " ").split("\n");
  const isLong = paragraphs.reduce((sum, paragraph) => sum + width(paragraph), 0) > wideFrom;
  const room = isLong ? noteType.wide : noteType.narrow;
  const all = paragraphs.flatMap((paragraph) => breakLine(paragraph, room, width));
  const lines = all.slice(0, noteType.mostLines);
  if (all.length > lines.length) lines.push(shortened(lines.pop() ?? "", room, width));
  const made = {
    lines,
    width: Math.max(...lines.map(width)),
    height: lines.length * noteType.lineHeight,
    whole: all.length === lines.length,
  };
  known.set(text, made);
  return made;
}

/** Notes are wrapped at every zoom step: remembered for as long as their measure lives. */
const memory = new WeakMap<Measure, Map<string, WrappedNote>>();

function breakLine(paragraph: string, room: number, width: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (text: string): boolean => width(text.trimEnd()) <= room;
  for (const piece of paragraph.match(token) ?? []) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
    // What is longer than a line on its own is broken anywhere.
    for (const character of piece.trimStart()) {
      if (!fits(line + character)) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()];
}

function shortened(line: string, room: number, width: (text: string) => number): string {
  const characters = [...line];
  while (characters.length > 0 && width(`${characters.join("")}…`) > room) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
