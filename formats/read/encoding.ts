import { type Bytes, beginningOf } from "./pieces.ts";
import { FileRefused } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** So much of the beginning tells UTF-16 that has no mark. */
const probe = 4096;

/**
 * How a text is written: by its byte-order mark; else UTF-8 if all of it is; else GB18030, in which almost all older
 * Chinese texts are written (GB 2312 and GBK are parts of it).
 *
 * @param chosen what its owner says
 * @throws FileRefused when it is none of these
 */
export async function encodingOf(bytes: Bytes, chosen: string | undefined): Promise<string> {
  if (chosen !== undefined) {
    const encoding = labelOf(chosen);
    if (!(await fits(bytes, encoding))) throw refusals.encoding();
    return encoding;
  }
  const start = await beginningOf(bytes, probe);
  const marked = markOf(start) ?? unmarkedUtf16(start);
  if (marked !== undefined) {
    if (!(await fits(bytes, marked))) throw refusals.encoding();
    return marked;
  }
  for (const encoding of ["utf-8", "gb18030"]) if (await fits(bytes, encoding)) return encoding;
  throw refusals.encoding();
}

/** The text, piece by piece, without a byte-order mark. */
export async function* textOf(bytes: Bytes, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of bytes()) yield decoder.decode(piece, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw refusals.encoding();
    throw error;
  }
}

function labelOf(chosen: string): string {
  try {
    return new TextDecoder(chosen).encoding;
  } catch {
    throw refusals.unknownEncoding(chosen.slice(0, 40));
  }
}

async function fits(bytes: Bytes, encoding: string): Promise<boolean> {
  try {
    for await (const _text of textOf(bytes, encoding));
    return true;
  } catch (error) {
    if (error instanceof FileRefused && error.message === refusals.encoding().message) return false;
    throw error;
  }
}

/** Whether bytes are no text: control characters that no text has, unless it is UTF-16, where any byte can be. */
export function isBinary(start: Uint8Array): boolean {
  const marked = markOf(start) ?? unmarkedUtf16(start);
  if (marked !== undefined && marked !== "utf-8") return false;
  return start.some((byte) => byte < 9 || (byte > 13 && byte < 26) || (byte > 27 && byte < 32));
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** Separators, digits and line ends have a zero byte in UTF-16, in front of them or behind; no other text has one. */
function unmarkedUtf16(start: Uint8Array): string | undefined {
  const zeros = [0, 0];
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < start.length / 50 || Math.min(even, odd) > Math.max(even, odd) / 10) return undefined;
  return even > odd ? "utf-16be" : "utf-16le";
}
