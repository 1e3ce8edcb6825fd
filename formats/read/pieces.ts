import type { HandedIn } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** As many bytes are worked on in one go, before others have their turn. */
export const portion = 1 << 17;

/** Bytes that can be gone through more than once, from the beginning, piece by piece. */
export type Bytes = () => AsyncIterable<Uint8Array>;

/** Lets whatever else waits in this thread have its turn. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A part of a file, or all of it. */
export async function* bytesOf(
  file: HandedIn,
  from = 0,
  length = file.size,
  most = portion,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at < from + length; ) {
    const piece = await file.read(at, Math.min(most, from + length - at));
    if (piece.length === 0) throw refusals.cutOff();
    yield piece;
    at += piece.length;
    if (at < from + length) await pause();
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
