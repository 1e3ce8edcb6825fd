// npm start: install, build (each only if needed), serve. A later start does neither and takes about a second.

import "./build.mjs";
import { pathToFileURL } from "node:url";
import { inRoot } from "./lib/root.mjs";

await import(pathToFileURL(inRoot("dist", "server", "main.js")).href);
