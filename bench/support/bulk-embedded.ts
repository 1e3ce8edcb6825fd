import { searchKeys } from "../../model/search-keys.ts";
import { openDatabase } from "../../server/store/embedded/database.ts";
import { writeAll } from "../../server/store/embedded/write.ts";
import { networkWrites } from "./bulk.ts";
import type { NetworkSize } from "./network.ts";

/** Fills the empty file of a data folder with a network, as `apply` would but for the history. Nobody else may have it open. */
export async function bulkFillEmbedded(dataDir: string, size: NetworkSize): Promise<void> {
  const database = openDatabase(dataDir);
  try {
    database.writer.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -262144");
    for await (const writes of networkWrites(size)) {
      database.writer.exec("BEGIN IMMEDIATE");
      writeAll(database.writer, writes, searchKeys);
      database.writer.exec("COMMIT");
    }
  } finally {
    database.close();
  }
}
