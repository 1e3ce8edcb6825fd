import type { Window } from "./draw.ts";
import { labelFont } from "./draw-labels.ts";
import type { Box } from "./labels.ts";
import { noteType } from "./note-text.ts";
import { noteCorner, notePadding, type SceneNote } from "./notes.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

const round = 3;

/**
 * Paints notes above everything else: paper of a colour of their own with a cut-off corner and a dashed leader, unlike
 * anything that the network says. Notes are text only; nothing in them is ever read as markup.
 */
export function drawNotes(context: Surface<unknown>, notes: readonly SceneNote[], theme: Theme, window: Window): void {
  for (const note of notes) {
    const { box, leader } = note;
    const [x, y] = leader ? [leader.from.x, leader.from.y] : [box.left, box.top];
    if (Math.min(box.left, x) > window.right || Math.max(box.right, x) < window.left) continue;
    if (Math.min(box.top, y) > window.bottom || Math.max(box.bottom, y) < window.top) continue;
    context.globalAlpha = note.opacity;
    if (leader) drawLeader(context, leader, theme);
    drawPaper(context, box, note.flag ? 5 : noteCorner, theme);
    if (!note.flag) drawWords(context, note, theme);
  }
  context.globalAlpha = 1;
}

function drawLeader(context: Surface<unknown>, { from, to }: NonNullable<SceneNote["leader"]>, theme: Theme): void {
  context.strokeStyle = theme.note.edge;
  context.lineWidth = 1.5;
  context.lineCap = "round";
  context.setLineDash([1, 4]);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = "butt";
}

function drawPaper(context: Surface<unknown>, { left, top, right, bottom }: Box, corner: number, theme: Theme): void {
  context.beginPath();
  context.moveTo(left + round, top);
  context.lineTo(right - corner, top);
  context.lineTo(right, top + corner);
  context.arcTo(right, bottom, left, bottom, round);
  context.arcTo(left, bottom, left, top, round);
  context.arcTo(left, top, right, top, round);
  context.closePath();
  context.fillStyle = theme.note.paper;
  context.fill();
  context.strokeStyle = theme.note.edge;
  context.lineWidth = 1;
  context.lineJoin = "round";
  context.stroke();
  // The corner that is folded over.
  context.beginPath();
  context.moveTo(right - corner, top);
  context.lineTo(right - corner, top + corner);
  context.lineTo(right, top + corner);
  context.stroke();
}

function drawWords(context: Surface<unknown>, { lines, box }: SceneNote, theme: Theme): void {
  context.font = labelFont(false);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.fillStyle = theme.note.ink;
  const top = box.top + notePadding.y;
  for (const [i, line] of lines.entries()) {
    context.fillText(line, box.left + notePadding.x, top + noteType.lineHeight * (i + 0.5));
  }
}
