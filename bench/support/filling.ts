import { bulkFillEmbedded } from "./bulk-embedded.ts";
import { importNetwork } from "./neo4j-import.ts";
import type { NetworkSize } from "./network.ts";

/**
 * Fills the folder of a store, in a process of its own: both stores are filled at once where there are two cores, and the
 * memory that it takes is no part of what is measured. Arguments: `embedded` or `neo4j`, the folder, the size as JSON.
 */
const [store = "", folder = "", json = ""] = process.argv.slice(2);
const size: NetworkSize = JSON.parse(json);
if (store === "embedded") await bulkFillEmbedded(folder, size);
else await importNetwork(folder, size);
