import type { HandedIn } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** As many bytes are read, and worked on, in one go. */
export const portion = 1 << 16;

/** Bytes that can be gone through more than once, from the beginning, piece by piece. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** So long others wait at the most, in ms, but for one piece. */
const longestTurn = 10;

/** Lets whatever else waits in this thread have its turn, once enough time has gone by. */
export function createTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longestTurn) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** A part of a file, or all of it. */
export async function* bytesOf(file: HandedIn, from = 0, length = file.size): AsyncGenerator<Uint8Array> {
  const turn = createTurns();
  for (let at = from; at < from + length; ) {
    const piece = await file.read(at, Math.min(portion, from + length - at));
    if (piece.length === 0) throw refusals.cutOff();
    yield piece;
    at += piece.length;
    await turn();
  }
}

/** The first bytes, up to `length` of them. */
export async function beginningOf(bytes: Bytes, length: number): Promise<Uint8Array> {
  const start = new Uint8Array(length);
  let held = 0;
  for await (const piece of bytes()) {
    const part = piece.subarray(0, length - held);
    start.set(part, held);
    held += part.length;
    if (held === length) break;
  }
  return start.subarray(0, held);
}
