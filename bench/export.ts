import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseArguments } from "./support/arguments.ts";
import { exportAs, graphologyOf, measure, type Took, writeWithGraphology } from "./support/export-tasks.ts";
import { openFilledEmbedded, openFilledNeo4j } from "./support/filled.ts";
import { machine } from "./support/report.ts";
import { type Neo4jWay, openEmbeddedIn } from "./support/subjects.ts";

/**
 * npm run bench export: how long a whole network takes into a file and how much memory, beside graphology-gexf and NetworkX
 * writing the same graph; with --neo4j also beside streaming the same rows through the driver alone. Each in a process
 * of its own.
 */

const [task, ...given] = process.argv.slice(2);
if (task === "ours" || task === "graphology") process.stdout.write(JSON.stringify(await inThisProcess(task, given)));
else await compare();

async function inThisProcess(what: "ours" | "graphology", [folder = "", format = "", path = ""]: readonly string[]) {
  if (what === "graphology") {
    const graph = await graphologyOf(folder);
    return measure(() => writeWithGraphology(graph, path));
  }
  const { store, close } = await openEmbeddedIn(folder);
  const took = await measure(() => exportAs(format === "gexf" ? "gexf" : "graphml", store, path));
  await close();
  return took;
}

async function compare(): Promise<void> {
  const { size, rounds, neo4j, keep } = parseArguments(process.argv.slice(2), 3);
  console.log(machine());
  const files = await mkdtemp(join(tmpdir(), "qianshou-bench-"));
  const embedded = await openFilledEmbedded(size, keep);
  const folder = embedded.way;
  // One process has the store at a time.
  await embedded.store.close();
  const self = fileURLToPath(import.meta.url);
  const node = (...args: string[]) => childTook(process.execPath, ["--max-old-space-size=8192", self, ...args]);
  const graphml = join(files, "ours.graphml");
  const python = await pythonWithNetworkX();
  const script = fileURLToPath(new URL("../../bench/support/export-networkx.py", import.meta.url));
  console.log("\n| file | who | seconds | of the processor | peak MiB |\n| --- | --- | --- | --- | --- |");
  try {
    for (const format of ["graphml", "gexf"] as const) {
      const ours = await best(rounds, () => node("ours", folder, format, join(files, `ours.${format}`)));
      row(format, "Qianshou, embedded store", ours);
      if (format === "gexf") {
        row(
          format,
          "graphology-gexf",
          await best(1, () => node("graphology", folder, format, join(files, "theirs"))),
          ours,
        );
      }
      if (python !== null) {
        const theirs = await best(1, () => childTook(python, [script, graphml, format, join(files, "theirs")]));
        row(format, "NetworkX", theirs, ours);
      }
    }
    if (neo4j) await onNeo4j(files);
  } finally {
    await rm(files, { recursive: true });
    if (keep === undefined) await rm(folder, { recursive: true, force: true });
  }

  async function onNeo4j(target: string): Promise<void> {
    const own = await openFilledNeo4j(size, keep);
    try {
      const dropped = await best(rounds, () => measure(() => dropRows(own.way)));
      row("rows", "driver, dropped", dropped);
      for (const format of ["graphml", "gexf"] as const) {
        const ours = await best(rounds, () => measure(() => exportAs(format, own.store, join(target, "neo4j"))));
        row(format, "Qianshou, Neo4j", ours, dropped);
      }
    } finally {
      await own.close();
    }
  }
}

/** The quickest of some runs: what else the machine did only ever makes it slower. */
async function best(rounds: number, run: () => Promise<Took>): Promise<Took> {
  let quickest = await run();
  for (let round = 1; round < rounds; round++) {
    const took = await run();
    if (took.ms < quickest.ms) quickest = took;
  }
  return quickest;
}

/** With `beside`, the ratio of it to this, or of this to it, as the reader needs it: seconds and memory of both. */
function row(file: string, who: string, took: Took, beside?: Took): void {
  const ratio = (ours: number, theirs: number) => ` (${(ours / theirs).toPrecision(2)})`;
  const cells = [
    `${(took.ms / 1000).toPrecision(3)}${beside ? ratio(beside.ms, took.ms) : ""}`,
    (took.cpuMs / 1000).toPrecision(3),
    `${Math.round(took.peakMib)}${beside ? ratio(beside.peakMib, took.peakMib) : ""}`,
  ];
  console.log(`| ${[file, who, ...cells].join(" | ")} |`);
}

/** Runs a process that says at its end what it took. */
async function childTook(program: string, args: readonly string[]): Promise<Took> {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  const took: Took = JSON.parse(said);
  return took;
}

/** The Python that the tests of formats read files with; null where they haven't made it. */
async function pythonWithNetworkX(): Promise<string | null> {
  const path = fileURLToPath(new URL("../python/bin/python", import.meta.url));
  if (existsSync(path)) return path;
  console.log("Without NetworkX: `npm test -- test/formats` makes the Python that has it.");
  return null;
}

/** Streams all entities, relations, claims and sources through the driver and keeps nothing. */
async function dropRows({ driver, database }: Neo4jWay): Promise<void> {
  const session = driver.session({ defaultAccessMode: "READ", ...(database !== undefined && { database }) });
  const rows = [
    "MATCH (e:Entity) RETURN e {.*, tokens: null, keys: null} AS row",
    "MATCH (a:Entity)-[r]->(b:Entity) RETURN r {.*, mentions: null, type: type(r), source: a.id, target: b.id} AS row",
    "MATCH (c:Claim) RETURN c {.*} AS row",
    "MATCH (s:Source) RETURN s {.*} AS row",
  ];
  let count = 0;
  for (const statement of rows) for await (const _record of session.run(statement)) count += 1;
  await session.close();
  if (count === 0) throw new Error("there were no rows");
}
