import { openSync, readdirSync, readSync } from "node:fs";

const tasks = "/proc/self/task";

/** The threads of this process by name; none where the system doesn't tell. */
export function threads(): string[] {
  try {
    return readdirSync(tasks);
  } catch {
    return [];
  }
}

/** Milliseconds that threads have had a processor, and that they have waited for one, all together. */
export interface ProcessorTime {
  readonly used: number;
  readonly queued: number;
}

/** Tells of some threads of this process, as Linux counts it (Documentation/scheduler/sched-stats.rst). */
export function openProcessorTime(names: readonly string[]): () => ProcessorTime {
  const files = names.map((name) => openSync(`${tasks}/${name}/schedstat`, "r"));
  const buffer = Buffer.alloc(100);
  return () => {
    const time = { used: 0, queued: 0 };
    for (const file of files) {
      const length = readSync(file, buffer, 0, buffer.length, 0);
      const [used, queued] = buffer.toString("latin1", 0, length).split(" ").map(Number);
      time.used += (used ?? 0) / 1e6;
      time.queued += (queued ?? 0) / 1e6;
    }
    return time;
  };
}
