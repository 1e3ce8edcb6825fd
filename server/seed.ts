import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { type Change, changeSchema } from "../model/change.ts";

/** The files of a seed, in the order in which they are read, and what each line of them is. */
const files = [
  ["sources.jsonl", "source"],
  ["entities.jsonl", "entity"],
  ["relations.jsonl", "relation"],
  ["claims.jsonl", "claim"],
] as const;

/** Reads a folder of JSON lines as changes. Throws an error that names file, line and what is wrong. */
export async function readSeed(folder: string): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [file, what] of files) {
    const lines = (await readFile(join(folder, file), "utf8")).split("\n");
    for (const [index, line] of lines.entries()) {
      if (line.trim() !== "") changes.push(parseLine(line, what, `${file}, line ${index + 1}`));
    }
  }
  return changes;
}

function parseLine(line: string, what: Change["what"], where: string): Change {
  const parsed = changeSchema.safeParse({ op: "put", what, value: readJson(line, where) });
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${where}: not JSON`, { cause: error });
  }
}
