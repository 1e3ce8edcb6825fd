import { parseArguments } from "./support/arguments.ts";
import { type BareWriter, openBareNeo4j, openBareSqlite } from "./support/bare-writers.ts";
import { batchSize } from "./support/fill.ts";
import { inBatches, networkChanges } from "./support/network.ts";
import { machine, toRates } from "./support/report.ts";
import { openEmbedded, type Subject, startOwnNeo4j } from "./support/subjects.ts";

/** npm run bench writes: how fast a network goes into an empty store, beside writing its records as they are. */

const { size, neo4j } = parseArguments(process.argv.slice(2), 1);

async function measure<Way>(
  { name, store, way }: Subject<Way>,
  openBare: (way: Way) => BareWriter | Promise<BareWriter>,
): Promise<void> {
  const bare = await openBare(way);
  const taken = { ours: 0, theirs: 0 };
  let changes = 0;
  let turn = 0;
  try {
    for (const batch of inBatches(networkChanges(size), batchSize)) {
      const write = { ours: () => store.apply(batch, "bench"), theirs: () => bare.write(batch) };
      // First by turns, so that what else the machine does meets both alike.
      for (const side of turn++ % 2 === 0 ? (["ours", "theirs"] as const) : (["theirs", "ours"] as const)) {
        const start = performance.now();
        await write[side]();
        taken[side] += performance.now() - start;
      }
      changes += batch.length;
    }
    const { entities, relations } = await store.summary();
    console.log(
      `\n${name}: ${changes} changes in batches of ${batchSize}; ${entities} entities, ${relations} relations\n`,
    );
    console.log(toRates({ changes, ours: taken.ours, theirs: taken.theirs, known: bare.how }));
  } finally {
    bare.close();
  }
}

console.log(machine());
const embedded = await openEmbedded();
await measure(embedded, openBareSqlite).finally(embedded.close);
if (neo4j) {
  const own = await startOwnNeo4j();
  await measure(own, openBareNeo4j).finally(own.close);
}
