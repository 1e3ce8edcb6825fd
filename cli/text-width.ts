import stringWidth from "string-width";

/** Fills a text up with blanks to so many columns; a Chinese character takes two. */
export function pad(text: string, columns: number, side: "left" | "right" = "left"): string {
  const blanks = " ".repeat(Math.max(0, columns - stringWidth(text)));
  return side === "left" ? `${text}${blanks}` : `${blanks}${text}`;
}

const characters = new Intl.Segmenter();

/** A text cut to so many columns, with an ellipsis where something was cut off. */
export function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = "";
  let width = 1;
  for (const { segment } of characters.segment(text)) {
    width += stringWidth(segment);
    if (width > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Between these a line may end: Chinese characters and signs, words, blanks. */
const pieces = /[\p{Script=Han}，。；：、！？（）《》]|[^\s\p{Script=Han}，。；：、！？（）《》]+|\s+/gu;
/** No line begins with them. */
const closing = /^[，。；：、！？）》]/u;

/** A text broken into lines of at most so many columns: at blanks, and between Chinese characters. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(pieces) ?? []) {
    if (line !== "" && stringWidth(line + piece.trimEnd()) > columns && !closing.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

export { stringWidth as widthOf };
