import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const runningSchema = z.object({ pid: z.int(), url: z.url() });

/** A server that has a data folder to itself. */
export type Running = z.output<typeof runningSchema>;

const fileIn = (dataDir: string): string => join(dataDir, "qianshou.running.json");

/**
 * Leaves a note in a data folder that says at which address its store can be asked, for whoever finds it in use. Returns
 * what takes the note away. It is only a note: what keeps others out is the lock.
 */
export function tellRunning(dataDir: string, url: string): () => void {
  const { protocol, hostname, port } = new URL(url);
  // What listens on every address is reached on this machine's own.
  const host = hostname === "0.0.0.0" ? "127.0.0.1" : hostname === "[::]" ? "[::1]" : hostname;
  const running: Running = { pid: process.pid, url: `${protocol}//${host}:${port}` };
  writeFileSync(fileIn(dataDir), `${JSON.stringify(running)}\n`);
  return () => rmSync(fileIn(dataDir), { force: true });
}

/** The note that was left in a data folder, null without one; its server may have died since. */
export function readRunning(dataDir: string): Running | null {
  try {
    return runningSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), "utf8")));
  } catch {
    return null;
  }
}
