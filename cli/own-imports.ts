import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Config } from "../server/config.ts";
import { type Imports, openImports } from "../server/import/imports.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Opens the imports of a store that is opened here. Beside an embedded store they are remembered, as the server does it; a
 * Neo4j may have servers that do that while this runs, so here they are forgotten when it ends.
 */
export async function openOwnImports(
  store: GraphStore,
  { DATA_DIR, NEO4J_URI, EXPORT_TIMEOUT_MS }: Config,
  terminal: Terminal,
): Promise<Imports> {
  const isOwn = NEO4J_URI === undefined;
  const folder = isOwn ? join(DATA_DIR, "imports") : await mkdtemp(join(tmpdir(), "qianshou-imports-"));
  const onFault = (error: unknown) =>
    terminal.note(error instanceof Error ? (error.stack ?? error.message) : `${error}`);
  const imports = await openImports({ store, folder, timeoutMs: EXPORT_TIMEOUT_MS, onFault });
  return {
    ...imports,
    close: async () => {
      await imports.close();
      if (!isOwn) await rm(folder, { recursive: true, force: true });
    },
  };
}
