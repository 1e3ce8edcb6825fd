import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { bulkFillNeo4j } from "./bulk-neo4j.ts";
import { putEmptyLists } from "./neo4j-rows.ts";
import { markOf, type NetworkSize } from "./network.ts";
import { endOf } from "./processes.ts";
import { type Neo4jWay, openEmbeddedIn, openGivenNeo4j, type Subject, startOwnNeo4j } from "./subjects.ts";

/** Says that a network is wholly there, whoever put it there. */
const doneMark = (size: NetworkSize) => `${markOf(size)}.whole`;

/** A folder that is filled with a network, unless it is there already. Without `keep` a temporary one. */
async function filledFolder(store: "embedded" | "neo4j", size: NetworkSize, keep: string | undefined) {
  const parent = keep ?? (await mkdtemp(join(tmpdir(), "qianshou-bench-")));
  const folder = join(parent, `${markOf(size)}.${store}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await mkdir(parent, { recursive: true });
    await endOf([`--max-old-space-size=${mostHeapMib}`, filling, store, partial, JSON.stringify(size)]);
    await rename(partial, folder);
  }
  const removeUnlessKept = async () => {
    if (keep === undefined) await rm(parent, { recursive: true });
  };
  return { folder, removeUnlessKept };
}

/** A million entities were seen to take up to 4 GB, which is where Node usually stops. */
const mostHeapMib = 6144;

/** Built beside this file; see scripts/bench.mjs. */
const filling = fileURLToPath(new URL("filling.js", import.meta.url));

/** An embedded store that holds a network; `keep` is a folder in which it stays for the next run. */
export async function openFilledEmbedded(size: NetworkSize, keep: string | undefined): Promise<Subject<string>> {
  const { folder, removeUnlessKept } = await filledFolder("embedded", size, keep);
  return closedWith(await openEmbeddedIn(folder), removeUnlessKept);
}

/** A Neo4j that holds a network: the one that the environment names, or one of the bench's own. */
export async function openFilledNeo4j(size: NetworkSize, keep: string | undefined): Promise<Subject<Neo4jWay>> {
  const given = await openGivenNeo4j(process.env);
  if (given !== undefined) return finish(given, size, (way) => fillGiven(given.store, way, size));
  const { folder, removeUnlessKept } = await filledFolder("neo4j", size, keep);
  const own = await startOwnNeo4j({ ...memoryFor(size), dataDir: folder });
  return finish(closedWith(own, removeUnlessKept), size, putEmptyLists);
}

function closedWith<Way>(subject: Subject<Way>, last: () => Promise<void>): Subject<Way> {
  const close = async () => {
    await subject.close();
    await last();
  };
  return { ...subject, close };
}

/** A network of a million entities takes more than 4 GB of pages. */
const memoryFor = ({ entities }: NetworkSize) =>
  entities > 500_000 ? { heap: "4g", pageCacheMib: 4096 } : { heap: "2g", pageCacheMib: 1024 };

/** Does what is left to do, unless the database says that it is done; closes it when that fails. */
async function finish(
  subject: Subject<Neo4jWay>,
  size: NetworkSize,
  fill: (way: Neo4jWay) => Promise<void>,
): Promise<Subject<Neo4jWay>> {
  const { store, way } = subject;
  try {
    const mark = doneMark(size);
    if ((await store.sourcesById([mark])).length > 0) return subject;
    await fill(way);
    const { entities } = await store.summary();
    if (entities !== size.entities) {
      throw new Error(
        `not this network: ${store.label.where} holds ${entities} entities; give another database or folder`,
      );
    }
    const value = { id: mark, title: "虚构网络到此为止", language: "zh" };
    await store.apply([{ op: "put", what: "source", value }], "bench");
    return subject;
  } catch (error) {
    await subject.close();
    throw error;
  }
}

async function fillGiven(store: GraphStore, way: Neo4jWay, size: NetworkSize): Promise<void> {
  const { entities } = await store.summary();
  if (entities > 0) {
    throw new Error(`not an empty database: ${store.label.where} holds ${entities} entities; give another one`);
  }
  await bulkFillNeo4j(way, size);
}
