import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { exporting } from "./export.ts";
import { importing } from "./import.ts";
import { paths } from "./paths.ts";
import { search } from "./search.ts";
import { serving } from "./serve.ts";
import { stats } from "./stats.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [serving, search, paths, stats, exporting, importing, check];
