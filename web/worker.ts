import "./jitless.ts";
import { settle } from "../picture/layout/force.ts";
import {
  type LayoutAnswer,
  type LayoutRequest,
  layoutRequestSchema,
  toPlaced,
  toPositions,
} from "./layout-messages.ts";

/** The layout worker: computes positions away from the page. The newest request wins. */

/** Milliseconds of work between two looks at the queue of messages. */
const slice = 12;

let newest = 0;

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  const request = layoutRequestSchema.parse(event.data);
  newest = request.number;
  work(request, stepsOf(request));
});

function stepsOf({
  entities,
  relations,
  positions,
  frozen,
  seed,
  ticks,
  aspect,
}: LayoutRequest): ReturnType<typeof settle> {
  const options = { positions: toPositions(positions), frozen: new Set(frozen), seed, ticks, aspect };
  return settle({ entities, relations }, options);
}

/** Works for a slice, lets messages in, goes on unless a newer request came. */
function work(request: LayoutRequest, steps: ReturnType<typeof settle>): void {
  if (request.number !== newest) return;
  const until = performance.now() + slice;
  do {
    const step = steps.next();
    if (step.done) {
      const answer: LayoutAnswer = { number: request.number, positions: toPlaced(step.value) };
      self.postMessage(answer);
      return;
    }
  } while (performance.now() < until);
  setTimeout(work, 0, request, steps);
}
