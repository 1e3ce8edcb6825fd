import * as z from "zod";

const number = (most: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from 0 to ${most}`)
    .transform(Number)
    .refine((value) => value <= most, `a whole number from 0 to ${most}`);

const milliseconds = number(86_400_000).refine((value) => value > 0, "a number of milliseconds, at least 1");
const flag = z.enum(["0", "1"], "0 or 1").transform((value) => value === "1");

const list = z.string().transform((text) =>
  text
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== ""),
);
const origins = list.refine((all) => all.every(isOrigin), "origins such as https://example.org, separated by commas");
const framers = list.refine(
  (all) => all.every(isFramer),
  "origins such as https://example.org, separated by commas; no paths, no wildcards, no keywords",
);

/** Every setting, its default and what it takes. `docs/deployment.md` lists the same, and a test compares them. */
export const settings = z.object({
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: number(65_535).default(8080),
  DATA_DIR: z.string().min(1).default("./data"),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/]+$/, "an address such as neo4j://127.0.0.1:7687")
    .optional(),
  NEO4J_USER: z.string().min(1).default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).optional(),
  QUERY_TIMEOUT_MS: milliseconds.default(10_000),
  EXPORT_TIMEOUT_MS: milliseconds.default(3_600_000),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  ALLOWED_ORIGINS: origins.default([]),
  EMBED_ORIGINS: framers.default([]),
  PUBLIC_READ: flag.default(false),
  ADOPT: flag.default(false),
  SEED: z.enum(["articles", "none"]).default("articles"),
});

export type Config = z.output<typeof settings>;

/** A setting that cannot be used: one line that names the variable. */
export class ConfigError extends Error {
  override name = "ConfigError";
}

/** Reads the configuration. Throws `ConfigError` naming the variable, its value and what would be right. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? "");
    const value = /PASSWORD/.test(name) ? "(not shown)" : JSON.stringify(env[name] ?? "");
    throw new ConfigError(`${name} cannot be ${value}: ${issue?.message ?? "not understood"}`);
  }
  const config = parsed.data;
  if (!isLoopback(config.HOST) && !config.PUBLIC_READ) {
    throw new ConfigError(
      `HOST cannot be ${JSON.stringify(config.HOST)}: anybody who reaches it could read everything; keep 127.0.0.1, or set PUBLIC_READ=1 to serve reads to everybody`,
    );
  }
  return config;
}

/** Whether an address of a server, or a name in a Host header, means this machine alone. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  return bare === "localhost" || bare === "::1" || /^127(\.\d{1,3}){3}$/.test(bare);
}

/** An origin that can stand in a Content-Security-Policy as it is: nothing in it ends a directive or means more than itself. */
function isFramer(text: string): boolean {
  return isOrigin(text) && /^https?:\/\/[a-z0-9.-]+(:\d+)?$/.test(text);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text);
}
