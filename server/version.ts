import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { packageRoot } from "./package-root.ts";

const packageSchema = z.object({ version: z.string() });

/** Qianshou's version, as its `package.json` has it. */
export const readVersion = (): string =>
  packageSchema.parse(JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8"))).version;
