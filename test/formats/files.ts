import type { Chunk, Ending, Format, Heading, Part } from "../../formats/format.ts";

const encoder = new TextEncoder();

export const heading: Heading = {
  language: "zh",
  exportedAt: "2026-11-23T08:00:00.000Z",
  revision: 7,
  selection: [],
  positions: new Map(),
};

/** The file that a format makes of these parts, given `atOnce` at a time. */
export function fileOf(
  format: Format,
  parts: readonly Part[],
  { atOnce = 2, ...change }: Partial<Heading> & { atOnce?: number } = {},
): Uint8Array {
  const writer = format.open({ ...heading, ...change });
  const chunks: Chunk[] = [writer.head()];
  for (let from = 0; from < parts.length; from += atOnce) chunks.push(writer.write(parts.slice(from, from + atOnce)));
  chunks.push(writer.end(endingOf(parts)));
  const bytes = chunks.map((chunk) => (typeof chunk === "string" ? encoder.encode(chunk) : chunk));
  const file = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of bytes) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

export function endingOf(parts: readonly Part[]): Ending {
  const count = (what: Part["what"]): number => parts.filter((part) => part.what === what).length;
  const counts = {
    entities: count("entity"),
    relations: count("relation"),
    claims: count("claim"),
    sources: count("source"),
  };
  return { counts, revision: heading.revision };
}

export const textOf = (file: Uint8Array): string => new TextDecoder("utf-8", { fatal: true }).decode(file);
