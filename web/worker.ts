import "./jitless.ts";
import { layOut } from "../picture/layout/layouts.ts";
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

type Steps = ReturnType<typeof layOut>;

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  const request = layoutRequestSchema.parse(event.data);
  newest = request.number;
  work(request, stepsOf(request));
});

function stepsOf({ layout, entities, relations, positions, frozen, ...options }: LayoutRequest): Steps {
  const known = { positions: toPositions(positions), frozen: new Set(frozen) };
  return layOut(layout, { entities, relations }, { ...options, ...known });
}

/** Works for a slice, lets messages in, goes on unless a newer request came. */
function work(request: LayoutRequest, steps: Steps): void {
  if (request.number !== newest) return;
  const until = performance.now() + slice;
  do {
    const step = steps.next();
    if (step.done) {
      const answer: LayoutAnswer = {
        number: request.number,
        positions: toPlaced(step.value.positions),
        guides: [...step.value.guides],
      };
      self.postMessage(answer);
      return;
    }
  } while (performance.now() < until);
  setTimeout(work, 0, request, steps);
}
