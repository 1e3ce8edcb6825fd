import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll } from "vitest";
import * as z from "zod";
import type { Format, Heading } from "../../formats/format.ts";
import { fileOf } from "./files.ts";
import { hostilePartsFor } from "./hostile.ts";
import { places } from "./places.ts";
import { partsFor } from "./tiny.ts";

/** A Python with the libraries; `npm test` makes one and names it. Without it the tests that need it count as skipped. */
export const python = process.env["TEST_PYTHON"] ?? "";

/** What a reader says of a node, an edge or a row. */
export const values = z.record(z.string(), z.unknown());

let folder = "";

/** Gives the tests of a block a folder for their files. */
export function useFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "qianshou-readers-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** Writes both networks in a format, and tells where. */
export function write(format: Format, change: Partial<Heading> = {}): { tiny: string; hostile: string } {
  const at = (name: string): string => join(folder, `${name}.${format.extension}`);
  writeFileSync(at("tiny"), fileOf(format, partsFor(format), { positions: places, ...change }));
  writeFileSync(at("hostile"), fileOf(format, hostilePartsFor(format), change));
  return { tiny: at("tiny"), hostile: at("hostile") };
}

/** What a reader's script, given files, says of each. */
export async function read<Answer>(script: string, files: readonly string[], answer: z.ZodType<Answer>) {
  const path = join(import.meta.dirname, "readers", script);
  const { stdout } = await promisify(execFile)(python, [path, ...files], { maxBuffer: 2 ** 26 });
  const answers = z.record(z.string(), answer).parse(JSON.parse(stdout));
  return (file: string): Answer => {
    const found = answers[file];
    if (found === undefined) throw new Error(`the reader says nothing of ${file}`);
    return found;
  };
}
