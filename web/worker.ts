import { layOut } from "../picture/layout/layouts.ts";
import { fromColumns, placesIn } from "./layout-columns.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-messages.ts";

/** The layout worker: computes positions away from the page. The newest request wins. */

/** Milliseconds of work between two looks at the queue of messages, and between two words on how far it is. */
const slice = 12;
const telling = 100;

let newest = 0;

self.addEventListener("message", ({ data: { number, question } }: MessageEvent<LayoutRequest>) => {
  newest = number;
  if (question === null) return;
  const { graph, ...known } = fromColumns(question.graph);
  work(number, question.graph.ids, layOut(question.layout, graph, { ...question.options, ...known }), 0);
});

/** Works for a slice, lets messages in, goes on unless a newer request came. */
function work(number: number, ids: readonly string[], steps: ReturnType<typeof layOut>, told: number): void {
  if (number !== newest) return;
  const until = performance.now() + slice;
  let progress = 0;
  do {
    const step = steps.next();
    if (step.done) {
      const places = placesIn(ids, step.value.positions);
      tell({ number, places, guides: step.value.guides });
      return;
    }
    progress = step.value;
  } while (performance.now() < until);
  const isTime = until - told > telling;
  if (isTime) tell({ number, progress });
  setTimeout(work, 0, number, ids, steps, isTime ? until : told);
}

function tell(answer: LayoutAnswer): void {
  self.postMessage(answer);
}
