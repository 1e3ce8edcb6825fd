/** Text as programs in China still write it; letters and the common characters, in one and two bytes. */
export function toGb18030(text: string): Buffer {
  const decoder = new TextDecoder("gb18030");
  const bytes = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) bytes.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      const found = code < 0x80 ? [code] : bytes.get(character);
      if (found === undefined) throw new Error(`not in two bytes of GB18030: ${character}`);
      return found;
    }),
  );
}
