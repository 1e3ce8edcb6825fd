import type { Driver } from "neo4j-driver";
import * as z from "zod";
import { inBatches, networkChanges } from "../../bench/support/network.ts";
import { toBounds } from "../../model/filter.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { createReferenceStore } from "./reference-store.ts";

/** A made-up network large enough for two batches and for agreements with a crowd of parties. */
export const bulkSize = { entities: 900, relations: 3500, seed: 3, hub: 700 };

/** What a store holds, all but its history, once the network was applied to it. */
export async function contentsOfApplied() {
  const reference = createReferenceStore();
  for (const batch of inBatches(networkChanges(bulkSize), 5000)) await reference.apply(batch, "test");
  return contentsOf(reference);
}

/** All that a store holds but its history. */
export async function contentsOf(store: GraphStore) {
  const all = toBounds({ agreements: "both", status: ["reviewed", "unreviewed", "rejected"] });
  const found = [];
  for (const bounds of [all, toBounds({ agreements: "both" })]) {
    for await (const one of store.scan(bounds)) found.push(one);
  }
  const statuses = ["reviewed", "unreviewed", "rejected"] as const;
  const claims = await store.evidence({ about: null, source: null, statuses, limit: 20_000, after: null });
  const sources = await store.sources({ limit: 1000, after: null });
  const hits = await store.search({ q: "beijing", kinds: null, topics: null, limit: 50, skip: 0 });
  const stats = await store.stats(toBounds({}), "year");
  return { found, claims, sources, hits, stats };
}

const typeRow = z.object({ of: z.array(z.string()), key: z.string(), type: z.string(), n: z.int() });

/** How many nodes of which labels, and relationships of which type, have a property of which type. */
export async function typesIn(driver: Driver) {
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:ChangeSet AND NOT n:QianshouMeta UNWIND keys(n) AS key
     RETURN labels(n) AS of, key, valueType(n[key]) AS type, count(*) AS n
     UNION ALL MATCH ()-[r]->() UNWIND keys(r) AS key
     RETURN [type(r)] AS of, key, valueType(r[key]) AS type, count(*) AS n`,
  );
  const rows = records.map((record) => typeRow.parse(record.toObject()));
  return rows.map(({ of, key, type, n }) => `${of.toSorted().join(" ")} ${key} ${type} ${n}`).sort();
}
