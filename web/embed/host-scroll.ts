/** By what somebody tried to zoom or to move the picture that scrolls the page around it. */
export type Attempt = "wheel" | "touch";

/** A finger that goes farther than this, in CSS pixels, wants to move something. */
const tremble = 10;

/** Milliseconds that the mouse may rest before the wheel is the page's again. */
const lapse = 5000;

/**
 * Leaves the wheel and a single finger to the page around the frame, as maps do: the picture takes the wheel with Ctrl or
 * ⌘, or from a click into it until the mouse leaves the frame, and two fingers always. Some browsers don't tell a frame
 * that the mouse has left, so it also has to move there now and then. `root`: an ancestor of the picture
 * that hears of everything first; `tell` is called for what was left to the page. Returns a function that ends it.
 */
export function leaveScrolling(
  root: Pick<Document, "addEventListener">,
  isPicture: (target: EventTarget | null) => boolean,
  tell: (attempt: Attempt) => void,
): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  /** When the mouse that clicked into the picture was last heard of, in milliseconds of the page. */
  let heard = Number.NEGATIVE_INFINITY;
  let start: Pick<Touch, "clientX" | "clientY"> | null = null;

  const on = <Name extends keyof DocumentEventMap>(
    name: Name,
    listener: (event: DocumentEventMap[Name]) => void,
  ): void => root.addEventListener(name, listener, options);
  const isIn = (now: number): boolean => now - heard < lapse;
  on("pointerdown", ({ target, pointerType, timeStamp }) => {
    if (isPicture(target) && pointerType !== "touch") heard = timeStamp;
  });
  on("pointermove", ({ timeStamp }) => {
    if (isIn(timeStamp)) heard = timeStamp;
  });
  on("mouseout", ({ relatedTarget }) => {
    if (relatedTarget === null) heard = Number.NEGATIVE_INFINITY;
  });
  on("wheel", (event) => {
    if (!isPicture(event.target) || event.ctrlKey || event.metaKey) return;
    if (isIn(event.timeStamp)) {
      heard = event.timeStamp;
      return;
    }
    event.stopImmediatePropagation();
    tell("wheel");
  });
  const alone = (event: TouchEvent): Touch | null => {
    const [touch] = event.touches;
    if (!isPicture(event.target) || event.touches.length !== 1 || !touch) return null;
    event.stopImmediatePropagation();
    return touch;
  };
  on("touchstart", (event) => {
    start = alone(event);
  });
  on("touchmove", (event) => {
    const touch = alone(event);
    if (!touch || !start) return;
    if (Math.hypot(touch.clientX - start.clientX, touch.clientY - start.clientY) > tremble) tell("touch");
  });
  return () => ending.abort();
}
