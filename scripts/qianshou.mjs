#!/usr/bin/env node
// npx qianshou, npm run qianshou: the command line, installed and built first (each only if needed). Its answer alone goes
// to standard output, so whatever is said on the way goes to standard error.

import "./lib/node-version.mjs";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";

await ensureInstalled(console.error);
try {
  await ensureBuilt(console.error);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import(pathToFileURL(inRoot("dist", "server", "cli.js")).href);
