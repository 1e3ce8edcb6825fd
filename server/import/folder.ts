import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import * as z from "zod";
import { type Import, importSchema } from "../../model/import.ts";

/** One of all problems of an import, of which the record itself holds the first. */
const problemSchema = importSchema.shape.problems.element;
type Problem = Import["problems"][number];

/**
 * Where imports are kept on disk: a folder each, with the file as it came, the record of where it stands, and what was
 * wrong with it.
 */
export function importFolder(root: string) {
  const at = (id: string, ...more: string[]): string => join(root, id, ...more);
  let saved: Promise<unknown> = Promise.resolve();
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
    /** One after the other: what was saved last stands, also where somebody goes on before the one before is on the disk. */
    save(record: Import): Promise<void> {
      const turn = saved.then(() => write(at(record.id, "import.json"), record));
      saved = turn.catch(() => {});
      return turn;
    },
    /** A file for what is looked up while the import is compared; it may be left over from one that was broken off. */
    staging: (id: string) => at(id, "staging"),
    async saveProblems(id: string, batches: AsyncIterable<readonly Problem[]>): Promise<void> {
      const path = at(id, "problems.jsonl");
      await pipeline(linesOf(batches), createWriteStream(`${path}.part`));
      await rename(`${path}.part`, path);
    },
    async *problems(id: string): AsyncGenerator<Problem> {
      const lines = createInterface({ input: createReadStream(at(id, "problems.jsonl")), crlfDelay: Infinity });
      for await (const line of lines) yield problemSchema.parse(JSON.parse(line));
    },
    remove: (id: string) => rm(at(id), { recursive: true, force: true }),
    /** Every import that was kept whole; what is left of one that was still being sent goes. */
    async load(): Promise<Import[]> {
      await mkdir(root, { recursive: true });
      const records: Import[] = [];
      for (const id of await readdir(root)) {
        const record = importSchema.safeParse(await readJson(at(id, "import.json")));
        if (record.success && record.data.id === id) {
          await rm(at(id, "staging"), { force: true });
          records.push(record.data);
        } else if (z.uuid().safeParse(id).success) await rm(at(id), { recursive: true, force: true });
      }
      return records;
    },
  };
}

async function* linesOf(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  for await (const some of batches) if (some.length > 0) yield `${some.map((one) => JSON.stringify(one)).join("\n")}\n`;
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
