import type { Change } from "../model/change.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import { parseArguments } from "./support/arguments.ts";
import { type BareWriter, openBareNeo4j, openBareSqlite } from "./support/bare-writers.ts";
import { inBatches, networkChanges } from "./support/network.ts";
import { machine, toRates } from "./support/report.ts";
import { openEmbedded, type Subject, startOwnNeo4j } from "./support/subjects.ts";

/**
 * npm run bench import: how fast a network goes into an empty store in one transaction, as a file that is brought in does,
 * beside bare batches of its records; and how long others wait for the store meanwhile.
 */

const { size, neo4j } = parseArguments(process.argv.slice(2), 1);
const batchSize = 2000;
const timeoutMs = 7_200_000;

/** Looks something up again and again, as other people do, until it is stopped. Milliseconds. */
function watchOthers(store: GraphStore) {
  const taken: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const start = performance.now();
      await store.entities(["city.0"]);
      taken.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    taken.sort((a, b) => a - b);
    const at = (share: number) => (taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? 0).toFixed(1);
    return `others' look-ups: median ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
  };
}

async function measure<Way>(
  { name, store, way }: Subject<Way>,
  openBare: (way: Way) => BareWriter | Promise<BareWriter>,
): Promise<void> {
  const bare = await openBare(way);
  let theirs = 0;
  let changes = 0;
  let ended = 0;
  /** By turns with ours, so that what else the machine does meets both alike. */
  async function* batches(): AsyncGenerator<readonly Change[]> {
    for (const batch of inBatches(networkChanges(size), batchSize)) {
      const start = performance.now();
      await bare.write(batch);
      theirs += performance.now() - start;
      changes += batch.length;
      yield batch;
    }
    ended = performance.now();
  }
  try {
    const others = watchOthers(store);
    const start = performance.now();
    await store.applyAll(batches(), "bench", { timeoutMs });
    const end = performance.now();
    const { entities, relations } = await store.summary();
    console.log(
      `\n${name}: ${changes} changes in batches of ${batchSize}; ${entities} entities, ${relations} relations; counting degrees and committing ${Math.round(end - ended)} ms; resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB\n`,
    );
    console.log(toRates({ changes, ours: end - start - theirs, theirs, known: bare.how }));
    console.log(await others());
  } finally {
    bare.close();
  }
}

console.log(machine());
const embedded = await openEmbedded();
await measure(embedded, openBareSqlite).finally(embedded.close);
if (neo4j) {
  const own = await startOwnNeo4j({ heap: "2g", pageCacheMib: 512 });
  await measure(own, openBareNeo4j).finally(own.close);
}
