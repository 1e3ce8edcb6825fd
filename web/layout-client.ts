import { type ForceOptions, type LayoutGraph, ticksFor } from "../picture/layout/force.ts";
import type { Positions } from "../picture/point.ts";
import { type LayoutRequest, layoutAnswerSchema, toPlaced, toPositions } from "./layout-messages.ts";

/** Something that lays out graphs, one at a time. */
export interface LayoutRunner {
  /** Positions of all entities, or null when a newer request came in between. */
  run(graph: LayoutGraph, options: Omit<ForceOptions, "ticks">): Promise<Positions | null>;
  stop(): void;
}

/** Lays out in a worker of its own, so that the page stays quick. Rejects when the worker fails. */
export function createLayoutWorker(): LayoutRunner {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let number = 0;
  let waiting: { resolve: (positions: Positions | null) => void; reject: (error: Error) => void } | null = null;

  worker.addEventListener("message", (event: MessageEvent<unknown>) => {
    const answer = layoutAnswerSchema.parse(event.data);
    if (answer.number !== number) return;
    waiting?.resolve(toPositions(answer.positions));
    waiting = null;
  });
  worker.addEventListener("error", (event) => {
    waiting?.reject(new Error(`the layout failed: ${event.message}`));
    waiting = null;
  });

  return {
    run(graph, options) {
      waiting?.resolve(null);
      number += 1;
      worker.postMessage(toRequest(number, graph, options));
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    stop() {
      waiting?.resolve(null);
      waiting = null;
      worker.terminate();
    },
  };
}

/** A request holds only what the layout looks at. */
function toRequest(number: number, graph: LayoutGraph, options: Omit<ForceOptions, "ticks">): LayoutRequest {
  const shown = new Set(graph.entities.map((entity) => entity.id));
  return {
    number,
    seed: options.seed,
    aspect: options.aspect ?? 1,
    ticks: ticksFor(graph.entities.length),
    entities: graph.entities.map(({ id, kind, name, degree }) => ({ id, kind, name, degree })),
    relations: graph.relations.map(({ type, source, target }) => ({ type, source, target })),
    positions: toPlaced(options.positions ?? new Map()).filter(([id]) => shown.has(id)),
    frozen: [...(options.frozen ?? [])].filter((id) => shown.has(id)),
  };
}
