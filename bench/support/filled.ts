import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bulkFillEmbedded } from "./bulk-embedded.ts";
import { bulkFillNeo4j } from "./bulk-neo4j.ts";
import { markOf, type NetworkSize } from "./network.ts";
import { type Neo4jWay, openEmbeddedIn, openGivenNeo4j, type Subject, startOwnNeo4j } from "./subjects.ts";

/** Says that a network is wholly there, whoever put it there. */
const doneMark = (size: NetworkSize) => `${markOf(size)}.whole`;

/** An embedded store that holds a network; `keep` is a folder in which it stays for the next run. */
export async function openFilledEmbedded(size: NetworkSize, keep: string | undefined): Promise<Subject<string>> {
  const parent = keep ?? (await mkdtemp(join(tmpdir(), "qianshou-bench-")));
  const folder = join(parent, `${markOf(size)}.embedded`);
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    await rm(partial, { recursive: true, force: true });
    await bulkFillEmbedded(partial, size);
    await rename(partial, folder);
  }
  const { close, ...rest } = await openEmbeddedIn(folder);
  const end = async () => {
    await close();
    if (keep === undefined) await rm(parent, { recursive: true });
  };
  return { ...rest, close: end };
}

/** A Neo4j that holds a network: the one that the environment names, or one of the bench's own. */
export async function openFilledNeo4j(size: NetworkSize, keep: string | undefined): Promise<Subject<Neo4jWay>> {
  const dataDir = keep === undefined ? undefined : join(keep, `${markOf(size)}.neo4j`);
  if (dataDir !== undefined) await mkdir(dataDir, { recursive: true });
  const own = { heap: "2g", pageCacheMib: 1024, ...(dataDir !== undefined && { dataDir }) };
  const subject = (await openGivenNeo4j(process.env)) ?? (await startOwnNeo4j(own));
  try {
    await fillOnce(subject, size);
    return subject;
  } catch (error) {
    await subject.close();
    throw error;
  }
}

async function fillOnce({ store, way }: Subject<Neo4jWay>, size: NetworkSize): Promise<void> {
  const mark = doneMark(size);
  if ((await store.sourcesById([mark])).length > 0) return;
  const { entities } = await store.summary();
  if (entities > 0) {
    throw new Error(`not an empty database: ${store.label.where} holds ${entities} entities; give another one`);
  }
  await bulkFillNeo4j(way, size);
  const value = { id: mark, title: "虚构网络到此为止", language: "zh" };
  await store.apply([{ op: "put", what: "source", value }], "bench");
}
