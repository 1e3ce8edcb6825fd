import type { HandedIn, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";

/** A member of an archive, as its directory says. */
export interface Entry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where it begins in the archive. */
  readonly at: number;
}

/** Beyond this many times its packed size, what is larger than `suspicious` bytes is a bomb. Tables reach about 50. */
const mostRatio = 250;
const suspicious = 100 * 2 ** 20;

const mostMembers = 10_000;

/** Bytes. */
const longestDirectory = 2 ** 24;

/** Lengths of the end record, of the longest comment behind it, of the pointer to its 64-bit form, and of that (APPNOTE 4.3). */
const [endLength, commentLength, pointerLength, end64Length] = [22, 65_535, 20, 56];

/** The directory at the end of a zip, without folders, in its order. */
export async function readDirectory(file: HandedIn, limits: ReadLimits): Promise<Entry[]> {
  const { at, length, count } = await placeOfDirectory(file);
  if (count > mostMembers || length > longestDirectory || at + length > file.size) throw refusals.damaged("zip");
  const bytes = await viewOf(file, at, length);
  const entries: Entry[] = [];
  let from = 0;
  for (let i = 0; i < count; i++) {
    if (from + 46 > bytes.byteLength || bytes.getUint32(from, true) !== 0x02014b50) throw refusals.damaged("zip");
    const [nameLength, extraLength, comment] = [28, 30, 32].map((field) => bytes.getUint16(from + field, true));
    const next = from + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (comment ?? 0);
    if (next > bytes.byteLength) throw refusals.damaged("zip");
    const entry = entryAt(bytes, from, nameLength ?? 0, extraLength ?? 0);
    if (!entry.name.endsWith("/")) entries.push(entry);
    from = next;
  }
  guard(entries, file, limits);
  return entries;
}

/** Members that share bytes, or grow beyond measure, are how bombs are made. */
function guard(entries: readonly Entry[], file: HandedIn, limits: ReadLimits): void {
  const sum = (of: (entry: Entry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  const [packed, size] = [sum((one) => one.packed), sum((one) => one.size)];
  if (packed > file.size) throw refusals.ratio();
  if (size > limits.unpacked) throw refusals.bomb(limits.unpacked);
  if (size > suspicious && size > packed * mostRatio) throw refusals.ratio();
}

function entryAt(bytes: DataView, from: number, nameLength: number, extraLength: number): Entry {
  const flags = bytes.getUint16(from + 8, true);
  const method = bytes.getUint16(from + 10, true);
  const name = nameOf(new Uint8Array(bytes.buffer, bytes.byteOffset + from + 46, nameLength));
  if (flags & 1) throw refusals.password();
  if (method !== 0 && method !== 8) throw refusals.damaged(name);
  let [packed = 0, size = 0, at = 0] = [20, 24, 42].map((field) => bytes.getUint32(from + field, true));
  // What doesn't fit 32 bits stands in the extra field 1, in this order (APPNOTE 4.5.3).
  const wide = extraField(bytes, from + 46 + nameLength, extraLength, 1);
  let next = wide;
  const wideNumber = (): number => {
    if (next === undefined || next + 8 > bytes.byteLength) throw refusals.damaged("zip");
    const value = Number(bytes.getBigUint64(next, true));
    next += 8;
    return value;
  };
  if (size === 0xffffffff) size = wideNumber();
  if (packed === 0xffffffff) packed = wideNumber();
  if (at === 0xffffffff) at = wideNumber();
  return { name, method, crc: bytes.getUint32(from + 16, true), packed, size, at };
}

/** Where the content of an extra field begins. */
function extraField(bytes: DataView, from: number, length: number, id: number): number | undefined {
  for (let at = from; at + 4 <= from + length; at += 4 + bytes.getUint16(at + 2, true))
    if (bytes.getUint16(at, true) === id) return at + 4;
  return undefined;
}

/** In UTF-8, or as Chinese Windows writes them. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

async function placeOfDirectory(file: HandedIn): Promise<{ at: number; length: number; count: number }> {
  const tail = Math.min(file.size, endLength + commentLength);
  const start = file.size - tail;
  const bytes = await viewOf(file, start, tail);
  for (let from = tail - endLength; from >= 0; from--) {
    if (bytes.getUint32(from, true) !== 0x06054b50) continue;
    const [count = 0] = [bytes.getUint16(from + 10, true)];
    const [length = 0, at = 0] = [12, 16].map((field) => bytes.getUint32(from + field, true));
    if (count < 0xffff && length < 0xffffffff && at < 0xffffffff) return { at, length, count };
    return wideDirectory(file, start + from - pointerLength);
  }
  throw refusals.cutOff();
}

async function wideDirectory(file: HandedIn, pointer: number): Promise<{ at: number; length: number; count: number }> {
  if (pointer < 0) throw refusals.damaged("zip");
  const place = Number((await viewOf(file, pointer, pointerLength)).getBigUint64(8, true));
  if (place + end64Length > file.size) throw refusals.damaged("zip");
  const end = await viewOf(file, place, end64Length);
  if (end.getUint32(0, true) !== 0x06064b50) throw refusals.damaged("zip");
  const [count = 0, length = 0, at = 0] = [32, 40, 48].map((field) => Number(end.getBigUint64(field, true)));
  return { at, length, count };
}

async function viewOf(file: HandedIn, from: number, length: number): Promise<DataView> {
  const bytes = await file.read(from, length);
  if (bytes.length < length) throw refusals.cutOff();
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
