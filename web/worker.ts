import { layOut } from "../picture/layout/layouts.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-messages.ts";

/** The layout worker: computes positions away from the page. The newest request wins. */

/** Milliseconds of work between two looks at the queue of messages. */
const slice = 12;

let newest = 0;

self.addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  newest = data.number;
  work(data.number, layOut(data.layout, data.graph, data.options));
});

/** Works for a slice, lets messages in, goes on unless a newer request came. */
function work(number: number, steps: ReturnType<typeof layOut>): void {
  if (number !== newest) return;
  const until = performance.now() + slice;
  do {
    const step = steps.next();
    if (step.done) {
      const answer: LayoutAnswer = { number, placed: step.value };
      self.postMessage(answer);
      return;
    }
  } while (performance.now() < until);
  setTimeout(work, 0, number, steps);
}
