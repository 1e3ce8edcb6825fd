import type { Command } from "../command.ts";
import { backup } from "./backup.ts";
import { check } from "./check.ts";
import { exporting } from "./export.ts";
import { importing } from "./import.ts";
import { imports } from "./imports.ts";
import { paths } from "./paths.ts";
import { restore } from "./restore.ts";
import { search } from "./search.ts";
import { serving } from "./serve.ts";
import { stats } from "./stats.ts";
import { verify } from "./verify.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  serving,
  search,
  paths,
  stats,
  exporting,
  importing,
  imports,
  check,
  backup,
  verify,
  restore,
];
