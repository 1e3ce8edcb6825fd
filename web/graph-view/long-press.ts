/** Milliseconds that a finger must rest, and pixels that it may tremble meanwhile. */
const pressAfter = 500;
const tremble = 8;

export interface LongPress {
  /** Whether the touch of just now was one: what follows from it (a click, a drag) means nothing more. */
  readonly wasTold: () => boolean;
  /** The browser told of it by itself. */
  readonly told: () => void;
}

/** Tells of a finger that rests on the element: some browsers have no event for that. Ends with `signal`. */
export function listenToLongPress(
  element: HTMLElement,
  onPress: (event: PointerEvent) => void,
  signal: AbortSignal,
): LongPress {
  let start: PointerEvent | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isTold = false;
  const giveUp = (): void => {
    clearTimeout(waiting);
    start = null;
  };
  const on = (name: "pointerdown" | "pointermove" | "pointerup" | "pointercancel", run: (e: PointerEvent) => void) =>
    element.addEventListener(name, run, { signal });

  on("pointerdown", (event) => {
    giveUp();
    isTold = false;
    // A second finger means zooming.
    if (event.pointerType !== "touch" || !event.isPrimary) return;
    start = event;
    waiting = setTimeout(() => {
      isTold = true;
      start = null;
      onPress(event);
    }, pressAfter);
  });
  on("pointermove", (event) => {
    if (start && Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) > tremble) giveUp();
  });
  on("pointerup", giveUp);
  on("pointercancel", giveUp);
  signal.addEventListener("abort", giveUp);
  return {
    wasTold: () => isTold,
    told() {
      giveUp();
      isTold = true;
    },
  };
}
