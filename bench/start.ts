import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../server/package-root.ts";
import { openEmbeddedStore } from "../server/store/embedded/index.ts";
import { parseArguments } from "./support/arguments.ts";
import { fill } from "./support/fill.ts";
import { timeToEnd, timeToReady } from "./support/processes.ts";
import { machine, toTable } from "./support/report.ts";
import { timesOf } from "./support/timing.ts";

/** npm run bench start: from starting the process to ready on a filled embedded store, beside Node that does nothing. */

const { size, rounds } = parseArguments(process.argv.slice(2), 10);
const main = join(packageRoot(), "dist", "server", "main.js");
const ready = /is ready at/;
if (!existsSync(main)) throw new Error(`not built: ${main}; npm start builds it`);

console.log(machine());
const dataDir = await mkdtemp(join(tmpdir(), "qianshou-bench-"));
try {
  const store = await openEmbeddedStore({ dataDir, queryTimeoutMs: 120_000 });
  await fill(store, size).finally(() => store.close());
  const env = {
    ...process.env,
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: "0",
    DATA_DIR: dataDir,
    NEO4J_URI: "",
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  // The first one is the first start of this store and of these files on this machine: not what is asked.
  await timeToReady([main], ready, env);
  for (let round = 0; round < rounds; round++) {
    theirs.push(await timeToEnd(["-e", "0"]));
    ours.push(await timeToReady([main], ready, env));
  }
  const known = "node -e 0, from start to end";
  console.log(`\nembedded: ${size.entities} entities, ${size.relations} stated relations; ${rounds} rounds, ms\n`);
  console.log(
    toTable([{ what: "start to ready", known, ours: timesOf(ours, rounds), theirs: timesOf(theirs, rounds) }]),
  );
} finally {
  await rm(dataDir, { recursive: true });
}
