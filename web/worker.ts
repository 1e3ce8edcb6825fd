import { force } from "../picture/layout/force.ts";
import { layOutBy } from "../picture/layout/lay-out.ts";
import type { LayoutOptions, Placed } from "../picture/layout/layout.ts";
import type { LayoutId } from "../picture/layout/layout-ids.ts";
import type { LayoutGraph } from "../picture/layout/simulation.ts";
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
  const steps = stepsOf(question.layout, graph, { ...question.options, ...known });
  steps.then((ready) => work(number, question.graph.ids, ready, 0)).catch(fail);
});

/** The page hears of what nobody caught, and not of promises. */
function fail(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}

type Steps = Generator<number, Placed>;

/** The free layout comes with the worker, as the first picture needs it; all others come when one of them is wanted. */
async function stepsOf(layout: LayoutId, graph: LayoutGraph, options: LayoutOptions): Promise<Steps> {
  if (layout === force.id) return layOutBy(force, graph, options);
  const { layOut } = await import("../picture/layout/layouts.ts");
  return layOut(layout, graph, options);
}

/** Works for a slice, lets messages in, goes on unless a newer request came. */
function work(number: number, ids: readonly string[], steps: Steps, told: number): void {
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
