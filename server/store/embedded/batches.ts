import type { Change } from "../../../model/change.ts";
import type { Writer } from "./apply.ts";
import { createJob, type Job } from "./job.ts";
import { type Report, toFailure } from "./protocol.ts";

/** Writes of many batches that are under way. The store is told when each batch may come. */
export interface Batches {
  begin(call: number, actor: string): void;
  /** The next batch, null at their end. */
  take(call: number, changes: readonly Change[] | null): void;
  /** Nothing of it is written, unless its end has come already. */
  stop(call: number): void;
  stopAll(): void;
}

interface Waiting {
  readonly job: Job;
  /** A batch that has come and isn't taken. */
  come: { readonly changes: readonly Change[] | null } | null;
  wake: () => void;
}

export function openBatches(writer: Writer, report: (message: Report) => void): Batches {
  const open = new Map<number, Waiting>();

  async function write(call: number, actor: string, waiting: Waiting): Promise<void> {
    const { job } = waiting;
    const next = async () => {
      report({ is: "ready", call });
      while (waiting.come === null) {
        await job.wait((wake) => {
          waiting.wake = wake;
        });
      }
      const { changes } = waiting.come;
      waiting.come = null;
      return changes;
    };
    try {
      report({ is: "answer", call, value: await writer.applyAll(job, { next, actor }) });
    } catch (error) {
      report({ is: "failure", call, failure: toFailure(error) });
    } finally {
      open.delete(call);
    }
  }

  return {
    begin(call, actor) {
      const waiting: Waiting = { job: createJob(), come: null, wake: () => {} };
      open.set(call, waiting);
      void write(call, actor, waiting);
    },
    take(call, changes) {
      const waiting = open.get(call);
      if (waiting === undefined) return;
      waiting.come = { changes };
      waiting.wake();
    },
    stop: (call) => open.get(call)?.job.stop(),
    stopAll() {
      for (const { job } of open.values()) job.stop();
    },
  };
}
