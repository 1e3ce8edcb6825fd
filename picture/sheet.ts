import { type Caption, captionHeight, drawCaption, leastCaptionWidth, wrapCaption } from "./caption.ts";
import { paintScene } from "./draw.ts";
import { type Box, overlap } from "./labels.ts";
import type { Measure } from "./names.ts";
import type { Scene } from "./scene.ts";
import { drawKey, type Key, type KeyItem, layKey } from "./sheet-key.ts";
import type { OutlineOf, Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** A scene, or a part of it, as it is taken away: on whole CSS pixels, with a caption in its lower left corner. */
export interface Sheet {
  readonly scene: Scene;
  readonly box: Box;
  readonly caption: Caption | null;
  /** Below all that. */
  readonly key: Key | null;
  /** How much of it, from below, has a ground of its own, over what the picture goes on with there. */
  readonly covered: number;
  /** Without a ground: what lies behind shows through. */
  readonly bare: boolean;
}

export interface SheetOptions {
  /** The part that is wanted; without one it is everything. */
  readonly part?: Box | null;
  /** What the caption says, in parts that stay together where there is room. */
  readonly caption?: readonly string[];
  /** What the symbols mean, in groups, and what stands below them. */
  readonly key?: { readonly groups: readonly (readonly KeyItem[])[]; readonly texts: readonly string[] } | null;
  readonly bare?: boolean;
}

/** Room around the outermost names and nodes, in CSS pixels. */
const margin = 20;

export function toSheet(
  scene: Scene,
  measure: Measure,
  { part = null, caption = [], key = null, bare = false }: SheetOptions = {},
): Sheet {
  const box = part ? onWholePixels(part) : boundsOf(scene);
  if (caption.length === 0 && !key) return { scene, box, caption: null, key: null, covered: 0, bare };
  // Everything is what it is, so the caption gets room of its own; in a part it lies over the picture.
  const lacking = part ? 0 : Math.max(0, leastCaptionWidth - (box.right - box.left));
  const wide = { ...box, left: box.left - Math.floor(lacking / 2), right: box.right + Math.ceil(lacking / 2) };
  const width = wide.right - wide.left;
  const lines = wrapCaption(caption, width, measure);
  const laid = key && layKey(key.groups, key.texts, width, measure);
  const isOver = lines.length === 0 || (part !== null && laid === null);
  const told = isOver ? 0 : captionHeight(lines) - (part ? 0 : margin / 2);
  const below = told + Math.ceil(laid?.height ?? 0);
  const covered = part ? below : 0;
  const shown = lines.length === 0 ? null : { lines };
  return { scene, box: { ...wide, bottom: wide.bottom + below }, caption: shown, key: laid, covered, bare };
}

/** Width and height in CSS pixels. */
export function sizeOf({ box }: Pick<Sheet, "box">): { readonly width: number; readonly height: number } {
  return { width: Math.max(1, box.right - box.left), height: Math.max(1, box.bottom - box.top) };
}

/** Paints a sheet at `ratio` pixels of the surface per CSS pixel. */
export function paintSheet<Outline>(
  surface: Surface<Outline>,
  { scene, box, caption, key, covered, bare }: Sheet,
  theme: Theme,
  ratio: number,
  outlineOf: OutlineOf<Outline>,
): void {
  const size = sizeOf({ box });
  paintScene(surface, scene, theme, { x: -box.left, y: -box.top, k: 1, ...size, ratio, bare }, outlineOf);
  surface.setTransform(ratio, 0, 0, ratio, 0, 0);
  const top = size.height - Math.ceil(key?.height ?? 0);
  if (covered > 0) {
    surface.globalAlpha = 1;
    surface.fillStyle = theme.ground;
    surface.fillRect(0, size.height - covered, size.width, covered);
  }
  if (key) drawKey(surface, key, theme, top, outlineOf);
  if (caption) drawCaption(surface, caption, theme, top);
}

/**
 * What browsers draw without failing: Chromium and Safari end at 16,384 pixels a side, and at 2^28 pixels in all, which
 * take a gigabyte; half of that is left to everything else.
 */
const mostPixels = { side: 16_384, all: 2 ** 27 } as const;

/** How many pixels a picture of this size can have per CSS pixel: those wanted, or fewer where it would be too large. */
export function factorFor(
  { width, height }: { readonly width: number; readonly height: number },
  wanted: number,
): number {
  const most = Math.min(
    mostPixels.side / width,
    mostPixels.side / height,
    Math.sqrt(mostPixels.all / (width * height)),
  );
  return most >= wanted ? wanted : Math.floor(most * 100) / 100;
}

/** The box around all that is painted, with a margin; on whole pixels, so that hairlines stay crisp. */
export function boundsOf({ nodes, labels, lines, guides, notes = [] }: Scene): Box {
  const boxes = [
    ...nodes
      .map(({ x, y, radius }) => ({ left: x, top: y, reach: 1.3 * radius }))
      .map(({ left, top, reach }) => ({
        left: left - reach,
        top: top - reach,
        right: left + reach,
        bottom: top + reach,
      })),
    ...labels.map(({ box }) => box),
    ...notes.map(({ box }) => box),
    ...guides.flatMap((guide) => (guide.caption ? [guide, guide.caption.box] : [guide])),
    // A curve stays inside its control point.
    ...lines.flatMap(({ control }) =>
      control ? [{ left: control.x, top: control.y, right: control.x, bottom: control.y }] : [],
    ),
  ];
  const edge = (pick: (a: number, b: number) => number, of: keyof Box): number =>
    boxes.map((box) => box[of]).reduce((a, b) => pick(a, b), boxes[0]?.[of] ?? 0);
  return {
    left: Math.floor(edge(Math.min, "left")) - margin,
    top: Math.floor(edge(Math.min, "top")) - margin,
    right: Math.ceil(edge(Math.max, "right")) + margin,
    bottom: Math.ceil(edge(Math.max, "bottom")) + margin,
  };
}

function onWholePixels({ left, top, right, bottom }: Box): Box {
  return { left: Math.round(left), top: Math.round(top), right: Math.round(right), bottom: Math.round(bottom) };
}

/**
 * How many entities and relations can be seen in a part of a scene, but those in `except`; a relation counts when an end of
 * it can be.
 */
export function countIn(
  { nodes, lines }: Scene,
  part: Box | null,
  except: ReadonlySet<string> = new Set(),
): { readonly entities: number; readonly relations: number } {
  const isIn = ({ id, x, y }: { readonly id: string; readonly x: number; readonly y: number }): boolean =>
    !except.has(id) && (part === null || (x >= part.left && x <= part.right && y >= part.top && y <= part.bottom));
  const inside = nodes.filter(isIn);
  const seen = new Set(inside.map(({ id }) => id));
  const ofSeen = lines.filter(({ source, target }) => seen.has(source) || seen.has(target));
  const leaving = ofSeen.filter(({ id, source, target }) => ![id, source, target].some((one) => except.has(one)));
  // A group counts as its members, a line between groups as its relations.
  return {
    entities: inside.reduce((sum, { group = 1 }) => sum + group, 0),
    relations: leaving.reduce((sum, { count }) => sum + count, 0),
  };
}

/** How many notes can be seen in a part of a scene. */
export function notesIn({ notes = [] }: Scene, part: Box | null): number {
  return notes.filter(({ box }) => part === null || overlap(box, part)).length;
}
