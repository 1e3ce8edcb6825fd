/** The CRC-32 of every byte (ISO 3309, polynomial 0xedb88320 reversed). */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** A check sum of pieces, as zip archives keep it. */
export function createCrc(): { readonly add: (piece: Uint8Array) => void; readonly value: () => number } {
  let crc = 0xffffffff;
  return {
    add(piece) {
      for (const byte of piece) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    },
    value: () => ~crc >>> 0,
  };
}
