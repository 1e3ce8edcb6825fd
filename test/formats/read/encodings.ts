/** Bytes of texts in encodings that TextEncoder doesn't write. */

const gb18030 = new Map<string, readonly [number, number]>();

function table(): typeof gb18030 {
  if (gb18030.size > 0) return gb18030;
  const decoder = new TextDecoder("gb18030");
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) gb18030.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return gb18030;
}

/** Characters of one or two bytes, which all usual ones are. */
export const asGb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((sign) => {
      const code = sign.charCodeAt(0);
      const bytes = code < 0x80 ? [code] : table().get(sign);
      if (bytes === undefined) throw new Error(`not two bytes in GB18030: ${sign}`);
      return [...bytes];
    }),
  );

/** @param mark whether a byte-order mark stands first */
export function asUtf16(text: string, end: "le" | "be", mark: boolean): Uint8Array {
  const units = `${mark ? "\ufeff" : ""}${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), end === "le");
  return new Uint8Array(view.buffer);
}
