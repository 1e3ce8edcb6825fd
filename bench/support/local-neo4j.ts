import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { packageRoot } from "../../server/package-root.ts";

/** The module that starts a local Neo4j; read where it lies and not built in, for it looks for its launcher beside itself. */
export function loadLocal(): Promise<typeof import("../../neo4j/local.mjs")> {
  const url = pathToFileURL(join(packageRoot(), "neo4j", "local.mjs")).href;
  return import(/* @vite-ignore */ url);
}
