import type { Findable, Finding } from "../model/findable.ts";
import { type FindRequest, findAnswerSchema } from "./find-messages.ts";

/** Something that finds things by their names, one question at a time. */
export interface Finder {
  /** What there is to find from now on. */
  tell(things: readonly Findable[]): void;
  /** The best first, or null when a newer question came in between. Rejects when the finder could not be loaded. */
  find(q: string): Promise<readonly Finding[] | null>;
}

/** A finder in a worker of its own: its tables take a moment to load. */
export function createFindWorker(): Finder {
  const worker = new Worker(new URL("./find-worker.ts", import.meta.url), { type: "module" });
  const send = (request: FindRequest): void => worker.postMessage(request);
  let number = 0;
  let failure: Error | null = null;
  let waiting: { resolve: (findings: readonly Finding[] | null) => void; reject: (error: Error) => void } | null = null;

  worker.addEventListener("message", (event: MessageEvent<unknown>) => {
    const answer = findAnswerSchema.parse(event.data);
    if (answer.number !== number) return;
    waiting?.resolve(answer.findings);
    waiting = null;
  });
  worker.addEventListener("error", (event) => {
    failure = new Error(`the finder failed: ${event.message}`);
    waiting?.reject(failure);
    waiting = null;
  });

  return {
    tell: (things) => send({ things: [...things] }),
    find(q) {
      waiting?.resolve(null);
      if (failure) return Promise.reject(failure);
      number += 1;
      send({ number, q });
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
  };
}
