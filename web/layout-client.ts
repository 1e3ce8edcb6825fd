import { type LayoutGraph, ticksFor } from "../picture/layout/force.ts";
import type { LayoutOptions, Placed } from "../picture/layout/layout.ts";
import type { LayoutId } from "../picture/layout/layout-ids.ts";
import { positionsIn, toColumns } from "./layout-columns.ts";
import type { LayoutAnswer, LayoutRequest } from "./layout-messages.ts";

/** A layout and what it takes. */
export interface LayoutQuestion extends Omit<LayoutOptions, "ticks"> {
  readonly layout: LayoutId;
}

/** Something that lays out graphs, one at a time. */
export interface LayoutRunner {
  /** Positions of all entities, or null when it was given up or a newer request came in between. `tell` hears how far it is, 0 to 1. */
  run(graph: LayoutGraph, question: LayoutQuestion, tell?: (progress: number) => void): Promise<Placed | null>;
  /** Gives up what is under way. */
  cancel(): void;
  stop(): void;
}

/** Lays out in a worker of its own, so that the page stays quick. Rejects when the worker fails. */
export function createLayoutWorker(): LayoutRunner {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  let number = 0;
  let waiting: {
    readonly ids: readonly string[];
    readonly resolve: (placed: Placed | null) => void;
    readonly reject: (error: Error) => void;
    readonly tell: (progress: number) => void;
  } | null = null;
  const send = (question: LayoutRequest["question"]): void => {
    waiting?.resolve(null);
    waiting = null;
    number += 1;
    const request: LayoutRequest = { number, question };
    worker.postMessage(request);
  };

  worker.addEventListener("message", ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.number !== number || !waiting) return;
    if ("progress" in data) return waiting.tell(data.progress);
    waiting.resolve({ positions: positionsIn(waiting.ids, data.places), guides: data.guides });
    waiting = null;
  });
  worker.addEventListener("error", (event) => {
    waiting?.reject(new Error(`the layout failed: ${event.message}`));
    waiting = null;
  });

  return {
    run(graph, { layout, positions, frozen, ...options }, tell = () => {}) {
      const columns = toColumns(graph, { positions, frozen });
      send({ layout, graph: columns, options: { ...options, ticks: ticksFor(graph.entities.length) } });
      return new Promise((resolve, reject) => {
        waiting = { ids: columns.ids, resolve, reject, tell };
      });
    },
    cancel: () => send(null),
    stop() {
      waiting?.resolve(null);
      waiting = null;
      worker.terminate();
    },
  };
}
