import { labelFont } from "./draw-labels.ts";
import { labelType, type Measure } from "./names.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** What stands in the corner of a picture that is taken away. */
export interface Caption {
  readonly lines: readonly string[];
}

/** From the edges to the caption, and between its parts, in CSS pixels and as text. */
const inset = 14;
const between = " · ";

/** A narrower picture is widened, so that its caption has a line that can be read. */
export const leastCaptionWidth = 360;

/** A word with the room behind it, or a Chinese character with what may not begin a line. */
const token = /[^\p{Script=Han}\s]+\s*|\p{Script=Han}[，。、；：）》”？！]*|\s+/gu;

/** Breaks a caption into lines for a picture of this width: between its parts where that does, otherwise within them. */
export function wrapCaption(parts: readonly string[], width: number, measure: Measure): string[] {
  const room = Math.max(1, width - 2 * inset);
  const fits = (text: string): boolean => measure(text.trimEnd(), false) <= room;
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    const longer = line === "" ? part : `${line}${between}${part}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const piece of part.match(token) ?? []) {
      if (line === "" || fits(line + piece)) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece;
      }
    }
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/** What a caption takes at the bottom, in CSS pixels. */
export function captionHeight(lines: readonly string[]): number {
  return lines.length * labelType.lineHeight + inset;
}

/** Paints a caption into the lower left corner of a picture of this height. */
export function drawCaption(surface: Surface<unknown>, { lines }: Caption, theme: Theme, height: number): void {
  surface.globalAlpha = 1;
  surface.font = labelFont(false);
  surface.textAlign = "left";
  surface.textBaseline = "middle";
  surface.lineJoin = "round";
  surface.setLineDash([]);
  surface.lineWidth = 4;
  surface.strokeStyle = theme.ground;
  surface.fillStyle = theme.muted;
  const top = height - inset - lines.length * labelType.lineHeight;
  for (const [i, line] of lines.entries()) {
    const y = top + (i + 0.5) * labelType.lineHeight;
    surface.strokeText(line, inset, y);
    surface.fillText(line, inset, y);
  }
}
