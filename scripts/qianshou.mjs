#!/usr/bin/env node
// npx qianshou, npm run qianshou: the command line. In a clone it is installed and built first (each only if needed), in the
// npm package both are done. Its answer alone goes to standard output, so whatever is said on the way goes to standard error.

import "./lib/node-version.mjs";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./lib/root.mjs";

// The package doesn't carry the sources.
if (existsSync(inRoot("vite.server.config.ts"))) await import("./build.mjs");
await import(pathToFileURL(inRoot("dist", "server", "cli.js")).href);
