import { Zip, ZipDeflate } from "fflate";

/** Level 6 takes a quarter longer and saves a twentieth. */
const level = 3;

/** As much text is compressed at once, in UTF-16 units. */
const portion = 1 << 16;

const encoder = new TextEncoder();

/** A zip archive whose members are written one after the other; none is kept. */
export interface ZipWriter {
  /** Begins a member; the one before has ended. */
  readonly open: (name: string, options?: { executable?: boolean }) => void;
  readonly write: (text: string) => void;
  readonly close: () => void;
  /** Ends the archive. */
  readonly end: () => void;
  /** What has become of the archive since this was last called. */
  readonly take: () => Uint8Array;
}

/**
 * @param at when the members were made: a point in time
 * @param most bytes of a member, and of the archive: sizes and places are kept in 32 bits
 * @throws a RangeError when there are more
 */
export function createZip(at: string, most = 2 ** 32 - 1): ZipWriter {
  let ready: Uint8Array[] = [];
  let total = 0;
  let member: ZipDeflate | undefined;
  let memberSize = 0;
  let pending = "";

  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    total += bytes.length;
    guard(total, most);
    ready.push(bytes);
  });

  const flush = (final: boolean) => {
    const bytes = encoder.encode(pending);
    pending = "";
    memberSize += bytes.length;
    guard(memberSize, most);
    member?.push(bytes, final);
  };

  return {
    open(name, { executable = false } = {}) {
      member = new ZipDeflate(name, { level });
      member.mtime = at;
      // Made on Unix, where an archive keeps who may run a file.
      member.os = 3;
      member.attrs = (executable ? 0o100755 : 0o100644) << 16;
      memberSize = 0;
      zip.add(member);
    },
    write(text) {
      pending += text;
      if (pending.length >= portion) flush(false);
    },
    close() {
      flush(true);
      member = undefined;
    },
    end: () => zip.end(),
    take() {
      const bytes = joined(ready);
      ready = [];
      return bytes;
    },
  };
}

function guard(size: number, most: number): void {
  if (size > most) throw new RangeError(`too large for a zip: more than ${most} bytes; choose a format without one`);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
