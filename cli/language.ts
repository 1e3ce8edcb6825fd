import type { Language } from "../model/sentences/index.ts";
import { UsageError } from "./failure.ts";
import type { Environment } from "./settings.ts";

/** The language that was typed, or that the environment asks for; English where it asks for neither. */
export function languageIn(typed: readonly string[] | undefined, env: Environment): Language {
  const given = typed?.at(-1);
  if (given !== undefined) {
    if (given === "zh" || given === "en") return given;
    throw new UsageError(`--lang cannot be ${JSON.stringify(given)}; expected one of zh, en`);
  }
  const set = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return /^zh/i.test(set) ? "zh" : "en";
}
