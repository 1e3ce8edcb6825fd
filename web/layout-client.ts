import { type LayoutGraph, ticksFor } from "../picture/layout/force.ts";
import type { LayoutOptions, Placed } from "../picture/layout/layout.ts";
import type { LayoutId } from "../picture/layout/layout-ids.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-messages.ts";

/** A layout and what it takes. */
export interface LayoutQuestion extends Omit<LayoutOptions, "ticks"> {
  readonly layout: LayoutId;
}

/** Something that lays out graphs, one at a time. */
export interface LayoutRunner {
  /** Positions of all entities, or null when a newer request came in between. */
  run(graph: LayoutGraph, question: LayoutQuestion): Promise<Placed | null>;
  stop(): void;
}

/** Lays out in a worker of its own, so that the page stays quick. Rejects when the worker fails. */
export function createLayoutWorker(): LayoutRunner {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let number = 0;
  let waiting: { resolve: (placed: Placed | null) => void; reject: (error: Error) => void } | null = null;

  worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.number !== number) return;
    waiting?.resolve(data.placed);
    waiting = null;
  });
  worker.addEventListener("error", (event) => {
    waiting?.reject(new Error(`the layout failed: ${event.message}`));
    waiting = null;
  });

  return {
    run(graph, question) {
      waiting?.resolve(null);
      number += 1;
      worker.postMessage(toRequest(number, graph, question));
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

/** A request holds only what a layout looks at. */
function toRequest(number: number, graph: LayoutGraph, { layout, ...options }: LayoutQuestion): LayoutRequest {
  const shown = new Set(graph.entities.map((entity) => entity.id));
  return {
    number,
    layout,
    graph: {
      entities: graph.entities.map(({ id, kind, name, nameEn, degree, from }) => ({
        ...{ id, kind, name, degree },
        ...(nameEn !== undefined && { nameEn }),
        ...(from !== undefined && { from }),
      })),
      relations: graph.relations.map(({ type, source, target, from, event, agreement }) => ({
        ...{ type, source, target },
        ...(from !== undefined && { from }),
        ...(event !== undefined && { event }),
        ...(agreement !== undefined && { agreement }),
      })),
    },
    options: {
      ...options,
      ticks: ticksFor(graph.entities.length),
      positions: new Map([...options.positions].filter(([id]) => shown.has(id))),
      frozen: new Set([...options.frozen].filter((id) => shown.has(id))),
    },
  };
}
