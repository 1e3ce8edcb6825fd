import { searchKeys } from "../../model/search-keys.ts";
import { indexTokens } from "../../model/search-tokens.ts";
import { createSessions } from "../../server/store/neo4j/sessions.ts";
import { loadStatements } from "../../server/store/neo4j/statements.ts";
import { recountDegrees, writeAll } from "../../server/store/neo4j/write.ts";
import { networkWrites } from "./bulk.ts";
import type { NetworkSize } from "./network.ts";
import type { Neo4jWay } from "./subjects.ts";

const indexer = { keys: searchKeys, tokens: indexTokens };

/** Fills a prepared, empty database with a network, as `apply` would but for the history. */
export async function bulkFillNeo4j({ driver, database }: Neo4jWay, size: NetworkSize): Promise<void> {
  const statements = loadStatements();
  const sessions = createSessions({ driver, statements, where: "the bench", database, queryTimeoutMs: 600_000 });
  for await (const writes of networkWrites(size)) {
    await sessions.write({}, async (tx) => {
      // Nothing is there that would have to go first.
      const run: typeof tx.run = async (statement, parameters) => {
        if (!statement.startsWith("apply-remove-")) await tx.run(statement, parameters);
      };
      await writeAll({ ...tx, run }, writes, indexer);
      await recountDegrees(tx, writes.recount);
    });
  }
}
