import { Neo4jError, type ServerInfo } from "neo4j-driver";
import * as z from "zod";
import { StoreRefused } from "../refused.ts";
import type { Sessions, Transaction } from "./sessions.ts";

/** The newest layout of the data that this Qianshou knows; the mark says which one a database has. */
export const schemaVersion = 1;

const oldestVersion = [5, 26] as const;
const sampleSize = 10_000;
const indexSeconds = 580;

const markRow = z.object({ schemaVersion: z.int() });
const lookRow = z.object({ nodes: z.int(), labels: z.array(z.string()), taken: z.int() });

export interface PrepareOptions {
  readonly sessions: Sessions;
  /** Asks for the server's name, such as `Neo4j/5.26.30`; fails as the driver does. */
  readonly serverInfo: () => Promise<ServerInfo>;
  readonly where: string;
  readonly adopt: boolean;
}

/**
 * Makes a database fit to serve, or refuses it. Somebody else's is only looked at: constraints, indexes and the mark are
 * made where there was the mark, no node at all, or leave to adopt what there is.
 */
export async function prepare({ sessions, serverInfo, where, adopt }: PrepareOptions): Promise<void> {
  checkVersion((await serverInfo()).agent ?? "", where);
  const found = await sessions.prepare(async (tx) => {
    const [mark] = await tx.rows("prepare-mark", {}, markRow);
    return mark ?? (await refuseForeign(tx, where, adopt));
  });
  if (found !== null) checkSchema(found.schemaVersion, where);
  await makeSchema(sessions);
  const [mark] = await sessions.prepare((tx) => tx.rows("prepare-take", { schemaVersion }, markRow));
  if (mark !== undefined) checkSchema(mark.schemaVersion, where);
  await sessions.prepare((tx) => tx.run("prepare-await", { seconds: indexSeconds }));
}

/** The server names itself `Neo4j/<version>`. */
export function checkVersion(agent: string, where: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  const [oldestMajor, oldestMinor] = oldestVersion;
  const isFit = Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  if (!isFit) {
    throw new StoreRefused(
      `the database at ${where} is ${agent || "of an unknown version"}: Qianshou needs Neo4j ${oldestVersion.join(".")} or newer`,
    );
  }
}

function checkSchema(version: number, where: string): void {
  if (version <= schemaVersion) return;
  throw new StoreRefused(
    `the data at ${where} has schema version ${version}, newer than this Qianshou knows (${schemaVersion}): update Qianshou`,
  );
}

/** Null when the database may be taken: it is empty, or its owner says so. */
async function refuseForeign(tx: Transaction, where: string, adopt: boolean): Promise<null> {
  const [look] = await tx.rows("prepare-look", { sample: sampleSize }, lookRow);
  if (look === undefined || look.nodes === 0) return null;
  // Another server may have marked and filled it between the two statements.
  const [mark] = await tx.rows("prepare-mark", {}, markRow);
  if (mark !== undefined) return null;
  const { nodes, labels, taken } = look;
  const what = `${nodes} ${nodes === 1 ? "node" : "nodes"}${labels.length > 0 ? ` (${labels.join(", ")} …)` : ""}`;
  if (!adopt) {
    throw new StoreRefused(
      `the database at ${where} holds data that Qianshou didn't make: ${what}. Choose an empty one, or set ADOPT=1 to live beside it`,
    );
  }
  if (taken > 0) {
    throw new StoreRefused(
      `the database at ${where} cannot be adopted: ${taken} of its ${what} bear a label that Qianshou uses itself (Entity, Claim, Source, ChangeSet, Touched)`,
    );
  }
  return null;
}

/** Of two servers that make the same constraint at once, one may be told that it exists in spite of IF NOT EXISTS. */
async function makeSchema(sessions: Sessions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sessions.prepareSchema();
    } catch (error) {
      const raced = error instanceof Neo4jError && /^Neo\.ClientError\.Schema\.\w*AlreadyExists$/.test(error.code);
      if (!raced || attempt === 5) throw error;
    }
  }
}
