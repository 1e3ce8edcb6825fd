import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { type Import, importSchema } from "../../model/import.ts";

/** All problems of an import, of which the record itself holds the first. */
const problemsSchema = importSchema.shape.problems;

/**
 * Where imports are kept on disk: a folder each, with the file as it came, the record of where it stands, and what was
 * wrong with it.
 */
export function importFolder(root: string) {
  const at = (id: string, ...more: string[]): string => join(root, id, ...more);
  /** Whole or not at all, whatever ends the process meanwhile. */
  const write = async (path: string, value: unknown): Promise<void> => {
    await writeFile(`${path}.part`, JSON.stringify(value));
    await rename(`${path}.part`, path);
  };
  return {
    file: (id: string) => at(id, "file"),
    async receive(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
      await mkdir(at(id), { recursive: true });
      await pipeline(pieces, createWriteStream(at(id, "file")));
    },
    save: (record: Import) => write(at(record.id, "import.json"), record),
    saveProblems: (id: string, problems: Import["problems"]) => write(at(id, "problems.json"), problems),
    async problems(id: string): Promise<Import["problems"]> {
      return problemsSchema.parse(JSON.parse(await readFile(at(id, "problems.json"), "utf8")));
    },
    remove: (id: string) => rm(at(id), { recursive: true, force: true }),
    /** Every import that was kept whole; what is left of one that was still being sent goes. */
    async load(): Promise<Import[]> {
      await mkdir(root, { recursive: true });
      const records: Import[] = [];
      for (const id of await readdir(root)) {
        const record = importSchema.safeParse(await readJson(at(id, "import.json")));
        if (record.success && record.data.id === id) records.push(record.data);
        else if (z.uuid().safeParse(id).success) await rm(at(id), { recursive: true, force: true });
      }
      return records;
    },
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";
