import { drag, select } from "d3";
import { type Hit, tolerances } from "../../picture/hit.ts";
import type { Point } from "../../picture/point.ts";
import { listenToLongPress } from "./long-press.ts";

export interface PointerOptions {
  /** What lies at a point of the canvas. */
  readonly hit: (x: number, y: number, tolerance: number) => Hit | null;
  /** Where an entity or a note lies on the canvas; null for what can't be dragged. */
  readonly placeOf: (hit: Hit) => Point | null;
  readonly onClick: (hit: Hit | null, add: boolean) => void;
  readonly onDoubleClick: (hit: Hit | null) => void;
  /** `x`, `y` on the page. */
  readonly onContext: (hit: Hit | null, x: number, y: number) => void;
  /** The pointer rests on something, or on nothing any more. `x`, `y` on the page. */
  readonly onHover: (hit: Hit | null, x: number, y: number) => void;
  /** It is dragged to a point of the canvas. */
  readonly onDrag: (hit: Hit, x: number, y: number) => void;
  readonly onDrop: (hit: Hit) => void;
}

/** Milliseconds that the pointer must rest on something, and pixels that it must move to drag it. */
const restBefore = 150;
const dragAfter = 4;

interface Dragged extends Point {
  readonly hit: Hit;
}

/** Mouse and touch on the canvas. Returns a function that ends it. To be called before the camera, so that nodes are dragged before the ground. */
export function listenToPointer(canvas: HTMLCanvasElement, options: PointerOptions): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  let touching = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let hovered: string | null = null;

  const tolerance = (): number => (touching ? tolerances.touch : tolerances.mouse);
  const hitAt = (event: MouseEvent): Hit | null => {
    const box = canvas.getBoundingClientRect();
    return options.hit(event.clientX - box.left, event.clientY - box.top, tolerance());
  };
  const hover = (hit: Hit | null, event: MouseEvent): void => {
    const id = hit && hit.what !== "pin" ? hit.id : null;
    if (id === hovered) return;
    hovered = id;
    clearTimeout(resting);
    const tell = (): void => options.onHover(id ? hit : null, event.clientX, event.clientY);
    // What is left behind goes dark at once, what is new waits until the pointer rests.
    if (id === null) tell();
    else resting = setTimeout(tell, restBefore);
  };

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ): void => canvas.addEventListener(name, listener, { signal });
  on("pointerdown", (event) => {
    touching = event.pointerType === "touch";
    // The ring around the picture is for those who come by keyboard.
    canvas.focus({ preventScroll: true, focusVisible: false });
  });
  on("pointermove", (event) => {
    if (event.pointerType === "touch" || event.buttons !== 0) return;
    const hit = hitAt(event);
    canvas.style.cursor = hit ? "pointer" : "grab";
    hover(hit, event);
  });
  on("pointerleave", (event) => hover(null, event));
  // A double click means what its first click met: that may have opened a panel there, or moved the camera.
  let first: { readonly hit: Hit | null } | null = null;
  on("click", (event) => {
    if (pressing.wasTold() || (event.detail === 2 && first)) return;
    const hit = hitAt(event);
    options.onClick(hit, event.shiftKey);
    first = { hit };
  });
  on("dblclick", () => {
    if (first) options.onDoubleClick(first.hit);
  });
  const elsewhere = (event: MouseEvent): void => {
    if (event.target === canvas || !first) return;
    if (event.detail !== 2) {
      first = null;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "click") options.onDoubleClick(first.hit);
  };
  document.addEventListener("mousedown", elsewhere, { capture: true, signal });
  document.addEventListener("click", elsewhere, { capture: true, signal });
  const askForMenu = (event: MouseEvent): void => options.onContext(hitAt(event), event.clientX, event.clientY);
  const pressing = listenToLongPress(canvas, askForMenu, signal);
  on("contextmenu", (event) => {
    event.preventDefault();
    // Some browsers tell of a finger that rests, too.
    if (touching && pressing.wasTold()) return;
    if (touching) pressing.told();
    askForMenu(event);
  });

  let start: Point | null = null;
  const behaviour = drag<HTMLCanvasElement, unknown, Dragged | undefined>()
    .container(canvas)
    .clickDistance(dragAfter)
    .filter((event: MouseEvent) => !event.ctrlKey && !event.button && !event.shiftKey && !event.altKey)
    .subject((event: Point) => {
      const hit = options.hit(event.x, event.y, tolerance());
      const at = hit && options.placeOf(hit);
      return hit && at ? { hit, ...at } : undefined;
    })
    .on("start", (event: Point) => {
      start = { x: event.x, y: event.y };
    })
    .on("drag", (event: Point & { subject: Dragged }) => {
      if (pressing.wasTold()) return;
      if (start && Math.hypot(event.x - start.x, event.y - start.y) < dragAfter) return;
      start = null;
      canvas.style.cursor = "grabbing";
      options.onDrag(event.subject.hit, event.x, event.y);
    })
    .on("end", (event: { subject: Dragged }) => {
      canvas.style.cursor = "pointer";
      if (start === null) options.onDrop(event.subject.hit);
    });
  const selection = select<HTMLCanvasElement, unknown>(canvas).call(behaviour);

  return () => {
    ending.abort();
    clearTimeout(resting);
    selection.on(".drag", null);
  };
}
