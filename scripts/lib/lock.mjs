import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "./root.mjs";

const HEARTBEAT_MS = 1000;
const STALE_MS = 10_000;

/**
 * Does `work` while no other process does work of the same name in this repository: `npm start` in one terminal and
 * `npm test` in another must not install into the same folder at once. Who waits can find, when it is its turn, that
 * nothing is left to do. The lock of a process that was killed counts for nothing.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {(line: string) => void} [say] tells the person who waits
 * @returns {Promise<T>}
 */
export async function withLock(name, work, say = console.log) {
  const file = inRoot(".cache", `${name}.lock`);
  mkdirSync(inRoot(".cache"), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (isStale(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) say(`Waiting for another process that is busy with the same thing (${name}) …`);
    told = true;
    await sleep(100);
  }
  const heartbeat = setInterval(() => utimesSync(file, new Date(), new Date()), HEARTBEAT_MS);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off("exit", release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/**
 * A lock that is gone by now is not stale: the next attempt will get it.
 *
 * @param {string} file
 */
function isStale(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > STALE_MS || !isAlive(Number(readFileSync(file, "utf8")));
  } catch {
    return false;
  }
}

/** @param {number} pid 0 while the lock's owner is still writing its number, which counts as alive */
function isAlive(pid) {
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
