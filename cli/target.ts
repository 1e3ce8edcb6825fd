import { existsSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Chunk } from "../model/endpoint.ts";
import { Failure, UsageError } from "./failure.ts";

/** Where a file is written to. */
export interface Target {
  readonly write: (chunk: Chunk) => Promise<void>;
  /** Everything is written: the file gets its name. */
  readonly finish: () => Promise<void>;
  /** Nothing is left of it. */
  readonly abandon: () => Promise<void>;
}

/** The path of a file to be written: as it was given, in a folder that was given, or here; null: standard output. */
export function pathOf(output: string | undefined, name: () => string): string | null {
  if (output === "-") return null;
  if (output === undefined) return name();
  return isFolder(output) ? join(output, name()) : output;
}

/** Whether files are to be put in there under their own names. */
export const isFolder = (output: string): boolean => existsSync(output) && statSync(output).isDirectory();

/** Fails with `UsageError` when there is such a file, and it may not be written over. */
export function refuseExisting(path: string, force: boolean): void {
  if (!existsSync(path)) return;
  if (!statSync(path).isFile()) throw new UsageError(`${path} is there already, and no file: write to another`);
  if (!force) throw new UsageError(`${path} is there already: --force writes over it`);
}

/** Writes under another name beside it, so that half a file is never taken for a whole one. */
export async function openFileTarget(path: string, force: boolean): Promise<Target> {
  refuseExisting(path, force);
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const handle = await open(part, "w").catch((error: Error) => {
    throw new Failure(`${path} cannot be written: ${error.message}`);
  });
  const abandon = async () => {
    await handle.close();
    await rm(part, { force: true });
  };
  return {
    write: async (chunk) => void (await handle.writeFile(chunk)),
    finish: async () => {
      await handle.sync();
      // Somebody else may have written it meanwhile.
      refuseExisting(path, force);
      await rename(part, path);
      await handle.close();
    },
    abandon,
  };
}
