import { easeCubicOut, interpolateZoom, select, timer, type ZoomTransform, zoom, zoomIdentity } from "d3";
import type { Point } from "../../picture/point.ts";

/** Room that panels take at the edges of the canvas, in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A part of the layout. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CameraOptions {
  /** The camera moved: by hand, by key or by itself. */
  readonly onMove: (transform: ZoomTransform) => void;
  readonly insets: () => Insets;
  /** Milliseconds of a move of its own; 0 with reduced motion. */
  readonly duration: () => number;
}

export interface Camera {
  transform(): ZoomTransform;
  /** Where a move of its own ends, or ended; null once somebody moved it by hand. */
  goal(): ZoomTransform | null;
  moveTo(transform: ZoomTransform, animated?: boolean): void;
  zoomBy(factor: number): void;
  panBy(x: number, y: number): void;
  /** Shows the bounds between the insets; gives the goal. */
  fit(bounds: Bounds, animated?: boolean): ZoomTransform;
  /** The part of the layout between the insets when the camera rests, its middle, and how many CSS pixels one of its units takes. */
  free(): { readonly area: Bounds; readonly middle: Point; readonly scale: number };
  /** The middle of what no panel covers, in CSS pixels of the canvas. */
  middle(): Point;
  /** Brings a point of the layout to the middle, or only into sight. */
  centre(point: Point): void;
  reveal(point: Point): void;
  destroy(): void;
}

/** Least and greatest zoom; nothing is fitted larger than `fitted`. */
const scales = { least: 0.01, most: 6, fitted: 1.3 } as const;

/**
 * How far one turn of the wheel zooms, as a power of 2, as d3-zoom has it. With Ctrl that is meant for two fingers on a
 * trackpad; a mouse's wheel would be at four times the size with one notch.
 */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const delta = -deltaY * (deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002) * (ctrlKey ? 10 : 1);
  return Math.max(-mostTurn, Math.min(mostTurn, delta));
}

const mostTurn = 0.5;

/** Room for names around the outermost nodes, in CSS pixels, but no more than this share of the space. */
const margin = { x: 64, y: 48, share: 0.13 } as const;

/** Where we look at, and from where: d3-zoom on a canvas, with moves of its own by key and button. */
export function createCamera(canvas: HTMLCanvasElement, { onMove, insets, duration }: CameraOptions): Camera {
  const selection = select<HTMLCanvasElement, unknown>(canvas);
  let current: ZoomTransform = zoomIdentity;
  let goal: ZoomTransform | null = null;
  let moving: ReturnType<typeof timer> | null = null;

  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([scales.least, scales.most])
    .clickDistance(4)
    .wheelDelta(wheelDelta)
    // Shift- and Alt-drag belong to selecting an area.
    .filter(
      (event: MouseEvent) =>
        (!event.ctrlKey || event.type === "wheel") && !event.button && !event.shiftKey && !event.altKey,
    )
    .on("start", (event: { sourceEvent: Event | null }) => {
      if (!event.sourceEvent) return;
      moving?.stop();
      if (current !== goal) goal = null;
    })
    .on("zoom", (event: { transform: ZoomTransform; sourceEvent: Event | null }) => {
      if (event.sourceEvent) goal = null;
      current = event.transform;
      onMove(current);
    });
  // A double click expands or fits; it doesn't zoom.
  selection.call(behaviour).on("dblclick.zoom", null);

  /** The part of the canvas that no panel covers. */
  const free = (): Bounds & { width: number; height: number } => {
    const { left, top, right, bottom } = insets();
    const [width, height] = [
      Math.max(1, canvas.clientWidth - left - right),
      Math.max(1, canvas.clientHeight - top - bottom),
    ];
    return { left, top, right: left + width, bottom: top + height, width, height };
  };
  /** Where a move by key or button begins: pressed again, it goes on from the last one's goal. */
  const begin = (): ZoomTransform => goal ?? current;
  const jump = (transform: ZoomTransform): void => {
    selection.call(behaviour.transform, transform);
  };
  const middle = (): [number, number] => {
    const { left, top, width, height } = free();
    return [left + width / 2, top + height / 2];
  };
  const moveTo = (target: ZoomTransform, animated = true): void => {
    moving?.stop();
    goal = target;
    const time = animated ? duration() : 0;
    if (time === 0) {
      jump(target);
      return;
    }
    // The way between two views: van Wijk and Nuij, Smooth and efficient zooming and panning.
    const [x, y] = middle();
    const width = Math.max(1, canvas.clientWidth);
    const viewOf = (t: ZoomTransform): [number, number, number] => [...t.invert([x, y]), width / t.k];
    const way = interpolateZoom(viewOf(current), viewOf(target));
    moving = timer((elapsed) => {
      const t = Math.min(1, elapsed / time);
      const [cx, cy, w] = way(easeCubicOut(t));
      const k = width / w;
      jump(t === 1 ? target : zoomIdentity.translate(x - cx * k, y - cy * k).scale(k));
      if (t === 1) moving?.stop();
    });
  };
  const centreOn = (point: Point, k: number): ZoomTransform => {
    const [x, y] = middle();
    return zoomIdentity.translate(x - point.x * k, y - point.y * k).scale(k);
  };

  return {
    middle() {
      const [x, y] = middle();
      return { x, y };
    },
    transform: () => current,
    goal: () => goal,
    moveTo,
    zoomBy(factor) {
      const from = begin();
      const [x, y] = from.invert(middle());
      moveTo(centreOn({ x, y }, Math.min(scales.most, Math.max(scales.least, from.k * factor))));
    },
    panBy(x, y) {
      const from = begin();
      moveTo(zoomIdentity.translate(from.x + x, from.y + y).scale(from.k));
    },
    fit(bounds, animated) {
      const { width, height } = free();
      const across = width - 2 * Math.min(margin.x, width * margin.share);
      const down = height - 2 * Math.min(margin.y, height * margin.share);
      const [w, h] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
      const k = Math.min(scales.fitted, Math.max(scales.least, Math.min(across / w, down / h)));
      const target = centreOn({ x: bounds.left + w / 2, y: bounds.top + h / 2 }, k);
      moveTo(target, animated);
      return target;
    },
    free() {
      const { left, top, right, bottom } = free();
      const at = goal ?? current;
      const [a, b] = [at.invert([left, top]), at.invert([right, bottom])];
      const middle = { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2 };
      return { area: { left: a[0], top: a[1], right: b[0], bottom: b[1] }, middle, scale: at.k };
    },
    centre(point) {
      moveTo(centreOn(point, Math.max(0.8, current.k)));
    },
    reveal(point) {
      const [x, y] = current.apply([point.x, point.y]);
      const { left, top, right, bottom } = free();
      const edge = 48;
      const dx = Math.max(0, left + edge - x) + Math.min(0, right - edge - x);
      const dy = Math.max(0, top + edge - y) + Math.min(0, bottom - edge - y);
      if (dx !== 0 || dy !== 0) moveTo(zoomIdentity.translate(current.x + dx, current.y + dy).scale(current.k));
    },
    destroy() {
      moving?.stop();
      selection.on(".zoom", null);
    },
  };
}
