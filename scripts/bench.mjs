// npm run bench [name [arguments]]: builds bench/<name>.ts the way the server is built, and runs it. Without a name: lists them.

import "./lib/node-version.mjs";
import { existsSync, readdirSync } from "node:fs";
import { ensureInstalled } from "./lib/install.mjs";
import { runNode } from "./lib/processes.mjs";
import { inRoot } from "./lib/root.mjs";

const [name, ...args] = process.argv.slice(2);
const names = existsSync(inRoot("bench"))
  ? readdirSync(inRoot("bench")).flatMap((file) => (file.endsWith(".ts") ? [file.slice(0, -".ts".length)] : []))
  : [];

if (name === undefined || !names.includes(name)) {
  if (name !== undefined) console.error(`No such benchmark: ${name}`);
  console.log(
    names.length > 0
      ? `npm run bench <name>, with one of:\n${names.map((each) => `  ${each}`).join("\n")}`
      : "There is no benchmark yet.",
  );
  process.exit(name === undefined ? 0 : 1);
}

await ensureInstalled();
const { build } = await import("vite");
const outDir = inRoot(".cache", "bench");
await build({
  configFile: inRoot("vite.server.config.ts"),
  mode: "production",
  logLevel: "warn",
  build: { outDir, rolldownOptions: { input: { [name]: `bench/${name}.ts`, filling: "bench/support/filling.ts" } } },
});
const { code } = await runNode([`${outDir}/${name}.js`, ...args], { env: { NODE_ENV: "production" } });
process.exitCode = code;
