import { type Area, entitiesIn, moved } from "../../picture/area.ts";
import type { Point } from "../../picture/point.ts";
import type { Scene } from "../../picture/scene.ts";
import type { GraphViewEvents } from "./events.ts";

export interface AreaOptions {
  readonly scene: () => Scene;
  /** How far the scene is moved on the canvas. */
  readonly at: () => Point;
  /** The area grew, or is gone. */
  readonly invalidate: () => void;
  readonly events: Pick<GraphViewEvents, "onArea">;
}

export interface AreaSelection {
  /** The area that is being drawn, in CSS pixels of the canvas. */
  readonly drawn: () => Area | null;
  /** The next drag is a lasso, by finger too and without a key. */
  readonly expect: () => void;
  readonly stop: () => void;
}

/** Pixels that the pointer must move before it is drawing. */
const drawAfter = 4;

/** A box by dragging under Shift, a lasso by dragging under Alt; with both, a lasso that adds. Escape leaves it. */
export function listenToArea(canvas: HTMLCanvasElement, { scene, at, invalidate, events }: AreaOptions): AreaSelection {
  const ending = new AbortController();
  const { signal } = ending;
  let start: (Point & { readonly pointer: number; readonly lasso: boolean }) | null = null;
  let area: Area | null = null;
  let isExpected = false;
  // The click that ends a drag selects nothing by itself.
  let wasDrawing = false;

  const placeOf = (event: MouseEvent): Point => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const leave = (): void => {
    start = null;
    area = null;
    isExpected = false;
    invalidate();
  };
  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    capture = false,
  ): void => canvas.addEventListener(name, listener, { signal, capture });

  on("pointerdown", (event) => {
    wasDrawing = false;
    const isAsked = isExpected || (event.pointerType !== "touch" && (event.shiftKey || event.altKey));
    if (event.button !== 0 || !event.isPrimary || !isAsked) return;
    start = { ...placeOf(event), pointer: event.pointerId, lasso: event.altKey || isExpected };
  });
  // Shift would mark the page's text up to here; the picture isn't moved, nor anything in it.
  const takeOver = (event: Event): void => {
    if (!start) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  on("mousedown", takeOver, true);
  on("touchstart", takeOver, true);
  on("pointermove", (event) => {
    if (!start || event.pointerId !== start.pointer) return;
    const to = placeOf(event);
    if (!area && Math.hypot(to.x - start.x, to.y - start.y) < drawAfter) return;
    if (!area) canvas.setPointerCapture(event.pointerId);
    wasDrawing = true;
    const { x, y, lasso } = start;
    if (!lasso) area = { what: "box", from: { x, y }, to };
    else area = { what: "lasso", points: [...(area?.what === "lasso" ? area.points : [{ x, y }]), to] };
    canvas.style.cursor = "crosshair";
    invalidate();
  });
  on("pointerup", (event) => {
    const drawn = area;
    leave();
    if (!drawn) return;
    const { x, y } = at();
    events.onArea?.(entitiesIn(scene(), moved(drawn, -x, -y)), event.shiftKey);
  });
  on("pointercancel", leave);
  on("click", (event) => wasDrawing && event.stopImmediatePropagation(), true);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !(start || isExpected)) return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    },
    { signal, capture: true },
  );
  const expect = (): void => {
    isExpected = true;
    canvas.style.cursor = "crosshair";
  };
  return { drawn: () => area, expect, stop: () => ending.abort() };
}
