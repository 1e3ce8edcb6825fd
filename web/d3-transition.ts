import { selection } from "d3";

/**
 * What `d3-transition` is in the browser (`vite.config.ts`). d3-zoom asks for it to stop transitions of elements before
 * it moves them, and nothing on the page starts one: what moves in the picture moves on its canvas.
 */
export function interrupt(): void {}

selection.prototype.interrupt = function () {
  return this;
};
