import { Inflate } from "fflate";
import { createCrc } from "./crc.ts";
import { type Bytes, bytesOf, createTurns, portion } from "./pieces.ts";
import type { HandedIn, ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";
import { type Entry, readDirectory } from "./zip-directory.ts";

/** Deflate packs at most 1032 to 1, so this many bytes unpack to 8 MB at the worst. */
const packedAtOnce = 1 << 13;

/** A zip that is read by random access: its members' names, and each member's bytes, unpacked while they are read. */
export interface ZipReader {
  /** In the archive's order, without folders. */
  readonly names: readonly string[];
  /** @throws FileRefused when there is no such member */
  readonly member: (name: string) => Bytes;
}

/** @throws FileRefused for an archive that is cut off, has a password, or would unpack to more than the limit */
export async function openZip(file: HandedIn, limits: ReadLimits): Promise<ZipReader> {
  const entries = await readDirectory(file, limits);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    names: [...byName.keys()],
    member: (name) => {
      const entry = byName.get(name);
      if (entry === undefined) throw refusals.damaged(`no ${name}`);
      return () => unpacked(file, entry);
    },
  };
}

/** The bytes of a member. That they are as many as declared, and the same, is known once all were read. */
async function* unpacked(file: HandedIn, entry: Entry): AsyncGenerator<Uint8Array> {
  const crc = createCrc();
  let size = 0;
  const checked = (piece: Uint8Array): Uint8Array => {
    size += piece.length;
    if (size > entry.size) throw refusals.damaged(entry.name);
    crc.add(piece);
    return piece;
  };
  const from = await beginningOfData(file, entry);
  if (entry.method === 0) {
    for await (const piece of bytesOf(file, from, entry.packed)) yield checked(piece);
  } else {
    for await (const piece of inflated(file, from, entry)) yield checked(piece);
  }
  if (size !== entry.size || crc.value() !== entry.crc) throw refusals.damaged(entry.name);
}

async function* inflated(file: HandedIn, from: number, entry: Entry): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => ready.push(bytes));
  const turn = createTurns();
  let pushed = 0;
  for await (const packed of bytesOf(file, from, entry.packed))
    for (let at = 0; at < packed.length; at += packedAtOnce) {
      const part = packed.subarray(at, at + packedAtOnce);
      pushed += part.length;
      try {
        inflate.push(part, pushed === entry.packed);
      } catch {
        throw refusals.damaged(entry.name);
      }
      const pieces = ready;
      ready = [];
      for (const piece of pieces)
        for (let start = 0; start < piece.length; start += portion) {
          yield piece.subarray(start, start + portion);
          await turn();
        }
    }
}

/** Behind the member's own heading, whose length only it says (APPNOTE 4.3.7). */
async function beginningOfData(file: HandedIn, entry: Entry): Promise<number> {
  const bytes = await file.read(entry.at, 30);
  if (bytes.length < 30) throw refusals.cutOff();
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (head.getUint32(0, true) !== 0x04034b50) throw refusals.damaged(entry.name);
  return entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
}
