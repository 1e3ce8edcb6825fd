import type { Drafted } from "../../../formats/read/drafts.ts";
import { open } from "../../../formats/read/open.ts";
import type { Choices, HandedIn, Item, Opened, ReadLimits } from "../../../formats/read/reader.ts";
import { records } from "../../../formats/read/records.ts";
import { suggest } from "../../../formats/read/suggest.ts";
import type { ImportMapping } from "../../../model/import-mapping.ts";

const limits: ReadLimits = { unpacked: 50_000_000, cell: 100_000, depth: 30, columns: 200 };

const encoder = new TextEncoder();

/** A file as somebody hands it in; a text is UTF-8. */
function handIn(content: string | Uint8Array, name = "file"): HandedIn {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return { name, size: bytes.length, read: async (from, length) => bytes.subarray(from, from + length) };
}

export const opened = (
  content: string | Uint8Array,
  choices: Choices = {},
  change: Partial<ReadLimits> = {},
): Promise<Opened> => open(handIn(content), choices, { ...limits, ...change });

/** All rows of a file. */
export async function rowsOf(file: Opened): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of file.rows()) items.push(item);
  return items;
}

/** What a file comes to as it is suggested to be understood, or otherwise. */
export async function drafted(content: string | Uint8Array, change: Partial<ImportMapping> = {}): Promise<Drafted[]> {
  const file = await opened(content);
  const all: Drafted[] = [];
  for await (const one of records(file, { ...suggest(file).mapping, ...change })) all.push(one);
  return all;
}

/** What the refusal of a file says in English; the test fails where it isn't refused. */
export async function refusal(content: string | Uint8Array, change: Partial<ReadLimits> = {}): Promise<string> {
  try {
    await opened(content, {}, change);
  } catch (error) {
    if (error instanceof Error && error.name === "FileRefused") return error.message;
    throw error;
  }
  throw new Error("the file was taken");
}
