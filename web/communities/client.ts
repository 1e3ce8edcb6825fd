import type { Community } from "./louvain.ts";
import type { CommunityAnswer, CommunityRequest } from "./messages.ts";

/** Something that finds the communities of a network. */
export interface CommunityFinder {
  /** The communities, or null when a newer question came in between. Rejects when they could not be found in time. */
  find(question: Omit<CommunityRequest, "number">): Promise<readonly Community[] | null>;
}

/** Milliseconds until a network is given up; the largest picture takes a tenth of it (see docs/performance.md). */
const patience = 20_000;

/** Finds communities in a worker, which is made for the first question and ended where it fails. */
export function createCommunityFinder(): CommunityFinder {
  let worker: Worker | null = null;
  let number = 0;
  let waiting: { resolve: (found: readonly Community[] | null) => void; reject: (error: Error) => void } | null = null;
  let giveUp: ReturnType<typeof setTimeout> | undefined;

  const end = (message: string): void => {
    worker?.terminate();
    worker = null;
    waiting?.reject(new Error(message));
    waiting = null;
  };
  const make = (): Worker => {
    const made = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    made.addEventListener("message", ({ data }: MessageEvent<CommunityAnswer>) => {
      if (data.number !== number) return;
      clearTimeout(giveUp);
      waiting?.resolve(data.communities);
      waiting = null;
    });
    made.addEventListener("error", (event) => end(`communities could not be found: ${event.message}`));
    return made;
  };

  return {
    find({ entities, relations }) {
      waiting?.resolve(null);
      clearTimeout(giveUp);
      number += 1;
      worker ??= make();
      const request: CommunityRequest = {
        number,
        entities: entities.map(({ id, degree }) => ({ id, degree })),
        relations: relations.map(({ source, target }) => ({ source, target })),
      };
      worker.postMessage(request);
      giveUp = setTimeout(() => end(`communities took too long: ${entities.length} entities`), patience);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
  };
}
