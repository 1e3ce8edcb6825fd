import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Milliseconds from starting a process of this Node until it ended by itself. */
export async function timeToEnd(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await endOf(args);
  return performance.now() - start;
}

/** Runs a process of this Node; fails when it ends with an error, after it has said which. */
export async function endOf(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`node ${args.join(" ")} ended with ${code}`);
}

/** Milliseconds from starting a server until it printed a line that `says` knows; it is then stopped, and waited for. */
export async function timeToReady(args: readonly string[], says: RegExp, env: NodeJS.ProcessEnv): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env });
  const ended = once(child, "exit");
  try {
    await lineOf(child, says);
    return performance.now() - start;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

async function lineOf(child: ChildProcess, says: RegExp): Promise<void> {
  const { stdout } = child;
  if (stdout === null) throw new Error("no output to read");
  for await (const line of createInterface({ input: stdout })) if (says.test(line)) return;
  throw new Error(`ended before it said ${says}`);
}
