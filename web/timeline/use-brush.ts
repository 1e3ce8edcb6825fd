import { type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { useExplorer } from "../panels/page-context.ts";
import {
  type Brush,
  brushBetween,
  brushOf,
  type Grip,
  isWhole,
  keyStep,
  movedBrush,
  spanOfBrush,
  wholeBrush,
  withBrush,
} from "../state/brush.ts";
import type { Histogram } from "../state/time-buckets.ts";

/** How near to an edge a pointer takes hold of it, and how far it moves before it draws, in CSS pixels. */
const reach = { mouse: 7, touch: 20 } as const;
const drawAfter = 3;

interface Drag {
  readonly grip: Grip | "new";
  /** The bucket and the place where it began, and the brush there was. */
  readonly index: number;
  readonly x: number;
  readonly start: Brush;
}

type Plot = PointerEvent & { readonly currentTarget: EventTarget | null };

/**
 * A brush over the bars of a histogram: what it is tried at is told (`pointed`) and greyed at once, and becomes the filter
 * when it is let go.
 */
export function useBrush(histogram: Histogram, pointed: Signal<Brush | null>) {
  const explorer = useExplorer();
  const { buckets } = histogram;
  const count = buckets.length;
  const set = brushOf(explorer.signals.state.value.filter, buckets);
  const draft = useSignal<Brush | null>(null);
  const drag = useRef<Drag | null>(null);
  const shown = draft.value ?? set;

  const attempt = (brush: Brush): void => {
    draft.value = brush;
    pointed.value = brush;
    explorer.tryTime(isWhole(brush, count) ? null : spanOfBrush(brush, buckets));
  };
  const abandon = (): void => {
    drag.current = null;
    draft.value = null;
    pointed.value = null;
    explorer.tryTime(null);
  };
  const commit = (): void => {
    const brush = draft.value;
    if (brush === null || drag.current) return;
    if (brush.first === set.first && brush.last === set.last) abandon();
    else {
      void explorer.limitTime(withBrush(set, brush, buckets));
      draft.value = null;
      pointed.value = null;
    }
  };
  const clear = (): void => {
    if (isWhole(set, count)) return;
    draft.value = null;
    void explorer.limitTime(withBrush(set, wholeBrush(count), buckets));
  };
  const boxOf = (event: Plot): DOMRect | null =>
    event.currentTarget instanceof HTMLElement ? event.currentTarget.getBoundingClientRect() : null;
  const indexAt = (event: Plot): number => {
    const box = boxOf(event);
    if (!box) return 0;
    return Math.max(0, Math.min(count - 1, Math.floor(((event.clientX - box.left) / box.width) * count)));
  };
  const gripAt = (event: Plot): Grip | "new" => {
    const box = boxOf(event);
    if (!box) return "new";
    const x = event.clientX - box.left;
    const away = {
      first: Math.abs(x - (shown.first / count) * box.width),
      last: Math.abs(x - ((shown.last + 1) / count) * box.width),
    };
    const nearest = away.first < away.last ? "first" : "last";
    if (away[nearest] <= reach[event.pointerType === "touch" ? "touch" : "mouse"]) return nearest;
    const index = indexAt(event);
    return !isWhole(shown, count) && index >= shown.first && index <= shown.last ? "whole" : "new";
  };
  const dragged = ({ grip, index, start }: Drag, to: number): Brush => {
    if (grip === "new") return brushBetween(index, to, count);
    return movedBrush(start, grip, to - (grip === "whole" ? index : start[grip]), count);
  };

  return {
    shown,
    clear,
    commit,
    abandon,
    onPointerDown(event: Plot): void {
      if (event.button !== 0 || !event.isPrimary) return;
      drag.current = { grip: gripAt(event), index: indexAt(event), x: event.clientX, start: shown };
      if (event.currentTarget instanceof HTMLElement) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: Plot): void {
      const held = drag.current;
      if (!held && draft.value === null) {
        const index = indexAt(event);
        pointed.value = event.pointerType === "touch" ? null : { first: index, last: index };
      }
      if (!held || (draft.value === null && Math.abs(event.clientX - held.x) < drawAfter)) return;
      attempt(dragged(held, indexAt(event)));
    },
    onPointerUp(): void {
      drag.current = null;
      commit();
    },
    onKeyDown(event: KeyboardEvent, end: "first" | "last"): void {
      const step = keyStep(event, histogram);
      if (step !== null) attempt(movedBrush(shown, end, step, count));
      else if (event.key === "Escape" && draft.value) abandon();
      else if (event.key === "Escape" && !isWhole(set, count)) clear();
      else return;
      // The page has its own use for these keys.
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

export type Brushing = ReturnType<typeof useBrush>;
