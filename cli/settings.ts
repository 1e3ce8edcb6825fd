import { type Config, settings } from "../server/config.ts";
import type { Arguments } from "./arguments.ts";
import { UsageError } from "./failure.ts";
import { type Option, toOptionName } from "./option.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting of the environment as an option. */
export interface Setting {
  readonly name: keyof Config;
  readonly option: string;
}

/** All but the password: what is typed can be seen by everybody on the machine. */
export const serverSettings: readonly Setting[] = settings
  .keyof()
  .options.filter((name) => name !== "NEO4J_PASSWORD")
  .map(toSetting);

const ofStores: readonly (keyof Config)[] = [
  "DATA_DIR",
  "NEO4J_URI",
  "NEO4J_USER",
  "NEO4J_DATABASE",
  "QUERY_TIMEOUT_MS",
  "EXPORT_TIMEOUT_MS",
  "ADOPT",
  "SEED",
];

/** Those that say which store a command opens, and how. */
export const storeSettings: readonly Setting[] = ofStores.map(toSetting);

function toSetting(name: keyof Config): Setting {
  return { name, option: toOptionName(name) };
}

/** The options of some settings; their defaults are the server's. */
export function settingOptions(of: readonly Setting[]): Option[] {
  const usual: Readonly<Record<string, unknown>> = settings.parse({});
  return of.map(({ name, option }) => {
    const value = usual[name];
    const text = typeof value === "string" || typeof value === "number" ? String(value) : null;
    const flag = typeof value === "boolean";
    return {
      name: option,
      value: placeholders[name] ?? (flag ? "0|1" : typeof value === "number" ? "N" : "TEXT"),
      repeats: false,
      choices: [],
      usual: flag ? "0" : text,
    };
  });
}

const placeholders: Readonly<Partial<Record<keyof Config, string>>> = {
  HOST: "ADDRESS",
  DATA_DIR: "FOLDER",
  NEO4J_URI: "ADDRESS",
  NEO4J_USER: "NAME",
  NEO4J_DATABASE: "NAME",
  LOG_LEVEL: "LEVEL",
  ALLOWED_ORIGINS: "ORIGINS",
  EMBED_ORIGINS: "ORIGINS",
  SEED: "articles|none",
};

/**
 * The environment as far as it concerns `of` (and the password), with what was typed in its place. A store that is typed
 * replaces the one that is set: `--data-dir` puts a set `NEO4J_URI` out of force.
 */
export function settingsFrom(env: Environment, { given }: Arguments, of: readonly Setting[]): Environment {
  const typed = of.flatMap(({ name, option }): [string, string][] => {
    const [value, ...more] = given.get(option) ?? [];
    if (more.length > 0) throw new UsageError(`--${option} is given twice: give it once`);
    return value === undefined ? [] : [[name, value]];
  });
  const names: readonly string[] = [...of.map(({ name }) => name), "NEO4J_PASSWORD"];
  const set = Object.fromEntries(Object.entries(env).filter(([name]) => names.includes(name)));
  if (given.has("data-dir") && !given.has("neo4j-uri")) delete set["NEO4J_URI"];
  if (given.has("data-dir") && given.has("neo4j-uri")) {
    throw new UsageError("--data-dir and --neo4j-uri exclude each other: a store is one or the other");
  }
  return { ...set, ...Object.fromEntries(typed) };
}

/** A complaint about a setting under the name by which it was typed. */
export function underTypedName(message: string, { given }: Arguments): string {
  const [name = ""] = /^[A-Z0-9_]+/.exec(message) ?? [];
  const option = toOptionName(name);
  return name !== "" && given.has(option) ? `--${option}${message.slice(name.length)}` : message;
}
