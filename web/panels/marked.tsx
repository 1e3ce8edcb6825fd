/** A text with the parts that matched marked; ranges are `[start, end)` in UTF-16 units, in order. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}) {
  const parts = partsOf(text, ranges);
  return <>{parts.map((part) => (part.marked ? <mark key={part.start}>{part.text}</mark> : part.text))}</>;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
}

/** Cuts a text at the edges of its ranges; parts that would be empty are left out. */
export function partsOf(text: string, ranges: readonly (readonly [number, number])[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) parts.push({ text: text.slice(at, start), start: at, marked: false });
    if (end > start) parts.push({ text: text.slice(start, end), start, marked: true });
    at = Math.max(at, end);
  }
  if (at < text.length) parts.push({ text: text.slice(at), start: at, marked: false });
  return parts;
}
