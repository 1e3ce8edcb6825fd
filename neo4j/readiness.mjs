import { createInterface } from "node:readline";

/** @typedef {import("node:stream").Readable} Readable */
/** @typedef {import("node:child_process").ChildProcessByStdio<import("node:stream").Writable, Readable, Readable>} Java */

/**
 * @typedef {object} Waiting
 * @property {string} dataDir
 * @property {number} port the one asked for
 * @property {number} timeoutMs
 * @property {AbortSignal | undefined} signal
 * @property {(line: string) => void} onLog
 */

/**
 * Waits until the launcher says READY and gives the port that it listens on. Rejects when it says FAILED, ends, or
 * takes too long; the message then names what is wrong, or ends with the last lines that it printed.
 * @param {Java} java
 * @param {Waiting} waiting
 * @returns {Promise<number>}
 */
export async function boltPort(java, { dataDir, port, timeoutMs, signal, onLog }) {
  /** @type {string[]} */
  const tail = [];
  let failure = "";
  let started = false;
  const { promise, resolve, reject } = withResolvers();
  const fail = (/** @type {string} */ problem) =>
    reject(new Error(tail.length === 0 ? problem : [`${problem}, after saying:`, ...tail].join("\n")));

  for (const stream of [java.stdout, java.stderr]) {
    createInterface({ input: stream }).on("line", (text) => {
      if (started) return onLog(text);
      tail.push(text);
      if (tail.length > 20) tail.shift();
      if (stream !== java.stdout) return;
      const ready = /^READY (\d+)$/.exec(text)?.[1];
      if (ready !== undefined) resolve(Number(ready));
      failure ||= /^FAILED (.*)$/.exec(text)?.[1] ?? "";
    });
  }
  java.once("error", (error) => fail(`Java not started: ${error.message}`));
  java.once("close", () => {
    const known = explainFailure(failure, { dataDir, port });
    if (known !== undefined) reject(new Error(known));
    else fail("Neo4j ended before it was ready");
  });
  const stopped = () => reject(signal?.reason);
  if (signal?.aborted) stopped();
  signal?.addEventListener("abort", stopped);
  const timer = setTimeout(() => fail(`Neo4j not ready within ${timeoutMs} ms`), timeoutMs);
  try {
    const listening = await promise;
    started = true;
    return listening;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stopped);
  }
}

/**
 * What a person should do about the launcher's FAILED line, where we know.
 * @param {string} failure
 * @param {{dataDir: string, port: number}} asked
 * @returns {string | undefined}
 */
export function explainFailure(failure, { dataDir, port }) {
  if (/^FileLockException/.test(failure)) {
    return `data folder in use: ${dataDir}. Another Neo4j runs on it: stop that one, or choose another folder.`;
  }
  if (/Address already in use|^(Port)?BindException/.test(failure)) {
    return `port in use: ${port}. Choose another, or 0 for a free one.`;
  }
  if (/^UnsupportedLogVersionException/.test(failure)) {
    return `data folder written by a newer Neo4j: ${dataDir}. Start the line that wrote it, or choose another folder; Neo4j can't go back.`;
  }
  return undefined;
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers() {
  /** @type {(port: number) => void} */
  let resolve = () => {};
  /** @type {(reason: unknown) => void} */
  let reject = () => {};
  /** @type {Promise<number>} */
  const promise = new Promise((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
