import type { GraphView } from "../graph-view/interface.ts";

/** Frames after which nobody waits any longer for something to have its place: about ten seconds. */
const mostFrames = 600;

/** Shows the whole picture, as soon as all of these have their places in it. */
export function fitOnceShown(view: GraphView, ids: readonly string[]): void {
  let frames = 0;
  const look = (): void => {
    const placed = view.positions();
    frames += 1;
    if (ids.every((id) => placed.has(id))) view.fit();
    else if (frames < mostFrames) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
