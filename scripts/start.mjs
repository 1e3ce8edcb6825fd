// npm start: install, build (each only if needed), serve. A later start does neither and takes about a second.

import "./lib/node-version.mjs";
import { pathToFileURL } from "node:url";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";

await ensureInstalled();
try {
  await ensureBuilt();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await import(pathToFileURL(inRoot("dist", "server", "main.js")).href);
