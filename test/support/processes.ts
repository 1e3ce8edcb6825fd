import { readFileSync } from "node:fs";

/** A process that has ended may stay in Linux's table until its new parent asks for it; that isn't running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}
