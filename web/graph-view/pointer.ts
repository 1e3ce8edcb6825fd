import { drag, select } from "d3";
import { type Hit, tolerances } from "../../picture/hit.ts";
import type { Point } from "../../picture/point.ts";
import type { Scene } from "../../picture/scene.ts";
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
  /** It is likely to rest on this. */
  readonly onApproach: (hit: Hit) => void;
  /** It is dragged to a point of the canvas. */
  readonly onDrag: (hit: Hit, x: number, y: number) => void;
  readonly onDrop: (hit: Hit) => void;
}

/** Milliseconds that the pointer must rest on something, and after which that is likely; pixels that it must move to drag it. */
const restBefore = 150;
const likelyAfter = 60;
const dragAfter = 4;

interface Dragged extends Point {
  readonly hit: Hit;
}

const idOf = (hit: Hit | null): string | null => (hit && hit.what !== "pin" ? hit.id : null);

export interface Listening {
  /** This was painted there: what the pointer rested on may have been hidden or have moved. What came in its place waits until the pointer moves. */
  painted(scene: Scene, x: number, y: number): void;
  stop(): void;
}

/** Mouse and touch on the canvas. To be called before the camera, so that nodes are dragged before the ground. */
export function listenToPointer(canvas: HTMLCanvasElement, options: PointerOptions): Listening {
  const ending = new AbortController();
  const { signal } = ending;
  let touching = false;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let hovered: string | null = null;
  /** The move that the pointer rests after. */
  let last: MouseEvent | null = null;
  let seen: ({ readonly scene: Scene } & Point) | null = null;

  const tolerance = (): number => (touching ? tolerances.touch : tolerances.mouse);
  const hitAt = (event: MouseEvent): Hit | null => {
    const box = canvas.getBoundingClientRect();
    return options.hit(event.clientX - box.left, event.clientY - box.top, tolerance());
  };
  const hover = (hit: Hit | null, event: MouseEvent): void => {
    const id = idOf(hit);
    last = event;
    if (id === hovered) return;
    hovered = id;
    clearTimeout(resting);
    const tell = (): void => options.onHover(id ? hit : null, event.clientX, event.clientY);
    // What is left behind goes dark at once, what is new waits until the pointer rests.
    if (id === null) tell();
    else
      resting = setTimeout(() => {
        if (hit) options.onApproach(hit);
        resting = setTimeout(tell, restBefore - likelyAfter);
      }, likelyAfter);
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
      if (start !== null) clearTimeout(resting);
      start = null;
      canvas.style.cursor = "grabbing";
      options.onDrag(event.subject.hit, event.x, event.y);
    })
    .on("end", (event: { subject: Dragged }) => {
      canvas.style.cursor = "pointer";
      if (start === null) options.onDrop(event.subject.hit);
    });
  const selection = select<HTMLCanvasElement, unknown>(canvas).call(behaviour);

  return {
    painted(scene, x, y) {
      const isSame = seen?.scene === scene && seen.x === x && seen.y === y;
      seen = { scene, x, y };
      if (!isSame && last && hovered !== null && idOf(hitAt(last)) !== hovered) hover(null, last);
    },
    stop() {
      ending.abort();
      clearTimeout(resting);
      selection.on(".drag", null);
    },
  };
}
