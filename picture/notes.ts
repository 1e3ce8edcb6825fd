import type { Note } from "../model/note.ts";
import { type Box, overlap } from "./labels.ts";
import type { SceneLine } from "./lines.ts";
import type { Measure } from "./names.ts";
import { type WrappedNote, wrapNote } from "./note-text.ts";
import type { Point } from "./point.ts";
import type { SceneNode } from "./scene.ts";
import { extentOf, reachOf } from "./shapes.ts";

/** A note as it is drawn, in CSS pixels: a card, or (`flag`) a small flag where there is no room for its words. */
export interface SceneNote {
  readonly id: string;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly flag: boolean;
  /** All of its words can be read. */
  readonly whole: boolean;
  /** From the outline of the entity that it is about to its card; null for a note on the ground. */
  readonly leader: { readonly from: Point; readonly to: Point } | null;
  readonly opacity: number;
}

export interface NoteOptions {
  readonly scale: number;
  readonly lines: readonly Pick<SceneLine, "source" | "target">[];
}

/** Between a card's edge and its words, and the cut-off corner that marks it. */
export const notePadding = { x: 9, y: 7 } as const;
export const noteCorner = 10;
const flagSize = 16;

/** Between a node's outline and the card: near, or farther where something is in the way. */
const distances = [22, 58, 104] as const;
/** Between two cards, and between a card and a node. */
const gap = 4;

/** Below this zoom notes on the ground make way for each other. */
const crowdedBelow = 0.45;

/** Opacity of a note whose entity is dimmed: its words can still be made out. */
export const dimmedNote = 0.35;

const sides = [
  { x: 1, y: -1, side: "above", cost: 0 },
  { x: 1, y: 0, side: "right", cost: 0.3 },
  { x: -1, y: -1, side: "above", cost: 0.4 },
  { x: 1, y: 1, side: "below", cost: 0.8 },
  { x: 0, y: -1, side: "above", cost: 0.9 },
  { x: -1, y: 0, side: "left", cost: 1 },
  { x: -1, y: 1, side: "below", cost: 1.2 },
  { x: 0, y: 1, side: "below", cost: 1.4 },
] as const;

/**
 * Places notes. One on the ground stands where it was put; one on an entity where it was moved to, or else beside it where
 * it covers no other note and fewest entities. Never does one cover the entity that it is about. Places follow from the
 * scene alone, so that the same view shows the same everywhere. What has no room among the notes before it is a flag.
 */
export function toSceneNotes(
  notes: readonly Note[],
  nodes: ReadonlyMap<string, SceneNode>,
  measure: Measure,
  options: NoteOptions,
): SceneNote[] {
  const placed: SceneNote[] = [];
  for (const note of notes) {
    const node = note.on === undefined ? undefined : nodes.get(note.on);
    if (note.on !== undefined && !node) continue;
    const made = node
      ? besideNode(note, node, nodes, placed, measure, options)
      : onGround(note, placed, measure, options);
    if (made) placed.push(made);
  }
  return placed;
}

function cardSize(note: Note, measure: Measure): WrappedNote {
  const { lines, width, height, whole } = wrapNote(note.text, measure);
  return { lines, whole, width: Math.ceil(width) + 2 * notePadding.x + 2, height: height + 2 * notePadding.y };
}

const boxAt = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

function onGround(
  note: Note,
  placed: readonly SceneNote[],
  measure: Measure,
  { scale }: NoteOptions,
): SceneNote | null {
  if (!note.at) return null;
  const { lines, whole, width, height } = cardSize(note, measure);
  const [left, top] = [note.at.x * scale, note.at.y * scale];
  const card = boxAt(left, top, width, height);
  const flag = scale < crowdedBelow && placed.some(({ box }) => overlap(box, card));
  const box = flag ? boxAt(left, top, flagSize, flagSize) : card;
  return { id: note.id, lines, box, flag, whole: whole && !flag, leader: null, opacity: 1 };
}

function besideNode(
  note: Note,
  node: SceneNode,
  nodes: ReadonlyMap<string, SceneNode>,
  placed: readonly SceneNote[],
  measure: Measure,
  { lines: relations }: NoteOptions,
): SceneNote {
  const { lines, whole, width, height } = cardSize(note, measure);
  const opacity = node.emphasis === "dimmed" || node.emphasis === "faded" ? dimmedNote : 1;
  const made = (box: Box, flag = false): SceneNote => ({
    id: note.id,
    lines,
    box,
    flag,
    whole: whole && !flag,
    leader: leaderTo(box, node),
    opacity,
  });
  if (note.at) {
    const own = boxAt(node.x + note.at.x - width / 2, node.y + note.at.y - height / 2, width, height);
    if (!covers(own, node)) return made(own);
  }
  const reach = extentOf(node.shape, node.radius);
  const far = { x: reach + distances[2] + width, y: reach + distances[2] + height };
  const near = [...nodes.values()].filter(
    (other) =>
      other !== node &&
      Math.abs(other.x - node.x) < far.x + other.radius &&
      Math.abs(other.y - node.y) < far.y + other.radius,
  );
  const leaving = linesBySide(node, relations, nodes);
  let best: { readonly box: Box; readonly cost: number } | null = null;
  for (const [i, distance] of distances.entries()) {
    for (const { x, y, side, cost } of sides) {
      const box = cardBeside(node, reach, distance, x, y, width, height);
      if (placed.some((other) => overlap(widened(other.box, gap), box))) continue;
      const covered = near.filter((other) => covers(widened(box, gap), other)).length;
      const total = 10 * covered + 2.5 * i + 0.5 * leaving[side] + cost;
      if (!best || total < best.cost) best = { box, cost: total };
    }
  }
  if (best) return made(best.box);
  return made(boxAt(node.x + reach * 0.7 + 4, node.y - reach * 0.7 - 4 - flagSize, flagSize, flagSize), true);
}

/** How many lines leave a node on each of its sides, whatever is selected: selecting something moves no note. */
function linesBySide(
  node: SceneNode,
  lines: NoteOptions["lines"],
  nodes: ReadonlyMap<string, Point>,
): Readonly<Record<(typeof sides)[number]["side"], number>> {
  const counts = { above: 0, right: 0, below: 0, left: 0 };
  for (const { source, target } of lines) {
    const other = source === node.id ? nodes.get(target) : target === node.id ? nodes.get(source) : undefined;
    if (!other) continue;
    const [dx, dy] = [other.x - node.x, other.y - node.y];
    counts[Math.abs(dy) > 0.4 * Math.abs(dx) ? (dy > 0 ? "below" : "above") : dx > 0 ? "right" : "left"] += 1;
  }
  return counts;
}

function cardBeside(
  node: Point,
  reach: number,
  distance: number,
  x: number,
  y: number,
  width: number,
  height: number,
): Box {
  // To a corner the card stands askew, so that its leader is short.
  const away = reach + distance * (x !== 0 && y !== 0 ? 0.75 : 1);
  const left = x > 0 ? node.x + away : x < 0 ? node.x - away - width : node.x - width / 2;
  const top = y > 0 ? node.y + away : y < 0 ? node.y - away - height : node.y - height / 2;
  return boxAt(left, top, width, height);
}

/** Whether a box covers a part of a node. */
function covers(box: Box, { x, y, radius, shape }: SceneNode): boolean {
  const reach = extentOf(shape, radius) + 2;
  const dx = Math.max(box.left - x, 0, x - box.right);
  const dy = Math.max(box.top - y, 0, y - box.bottom);
  return Math.hypot(dx, dy) < reach;
}

/** From the node's outline to the nearest point of the card. */
function leaderTo(box: Box, node: SceneNode): SceneNote["leader"] {
  const to = {
    x: Math.min(box.right - 4, Math.max(box.left + 4, node.x)),
    y: Math.min(box.bottom - 4, Math.max(box.top + 4, node.y)),
  };
  const [dx, dy] = [to.x - node.x, to.y - node.y];
  const length = Math.hypot(dx, dy) || 1;
  const reach = reachOf(node.shape, node.radius, dx, dy) + 3;
  return { from: { x: node.x + (dx / length) * reach, y: node.y + (dy / length) * reach }, to };
}
