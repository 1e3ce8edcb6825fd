import neo4j from "neo4j-driver";
import type { GraphStore } from "../graph-store.ts";
import { recordsOf } from "../scan.ts";
import { apply, applyAll, merge, seed } from "./apply.ts";
import { toStoreError } from "./errors.ts";
import { evidence, sources } from "./evidence.ts";
import { expand, portionsAtOnce, relationsAmong } from "./expand.ts";
import { history } from "./history.ts";
import { count, list } from "./list.ts";
import { merges, mergesOf } from "./merges.ts";
import { linkCounts, neighbours } from "./neighbours.ts";
import { common, paths } from "./paths.ts";
import { prepare } from "./prepare.ts";
import { readEntities, readRelations, readSources } from "./records.ts";
import { scan } from "./scan.ts";
import { search } from "./search.ts";
import { createSessions } from "./sessions.ts";
import { loadStatements } from "./statements.ts";
import { stats, summary } from "./stats.ts";
import { deleteView, putView, view, views } from "./views.ts";

export interface Neo4jOptions {
  /** Such as `neo4j://127.0.0.1:7687`. */
  readonly uri: string;
  readonly user: string;
  /** Undefined for a database without authentication. */
  readonly password: string | undefined;
  /** Undefined for the user's own. */
  readonly database: string | undefined;
  /** Milliseconds after which a question without a time of its own fails. */
  readonly queryTimeoutMs: number;
  /** Live beside data that Qianshou didn't make. */
  readonly adopt: boolean;
}

/** A database that is gone is noticed within a few seconds; a connection is checked after it lay idle. All in milliseconds. */
const driverConfig = {
  disableLosslessIntegers: true,
  connectionTimeout: 3000,
  connectionAcquisitionTimeout: 4000,
  maxTransactionRetryTime: 2500,
  connectionLivenessCheckTimeout: 30_000,
  notificationFilter: { minimumSeverityLevel: "OFF" },
  telemetryDisabled: true,
  userAgent: "qianshou",
} as const;

/** Opens the store that is a Neo4j of 5.26 or newer. Connects when it is prepared or first asked. */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const { user, password, database, queryTimeoutMs, adopt } = options;
  const { protocol, host, search: routing } = new URL(options.uri);
  const where = `${protocol}//${host}`;
  const auth = password === undefined ? undefined : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(`${where}${routing}`, auth, driverConfig);
  const sessions = createSessions({ driver, statements: loadStatements(), where, database, queryTimeoutMs });
  const { read } = sessions;

  async function serverInfo() {
    try {
      return await driver.getServerInfo(database === undefined ? {} : { database });
    } catch (error) {
      throw toStoreError(error, { where, database, timeoutMs: undefined, bookmark: undefined });
    }
  }

  return {
    label: { kind: "neo4j", where },
    prepare: () => prepare({ sessions, serverInfo, where, adopt }),
    apply: (changes, actor, call) => apply(sessions, changes, actor, call),
    applyAll: (batches, actor, call) => applyAll(sessions, batches, actor, call),
    seed: (changes, actor) => seed(sessions, changes, actor),
    merge: (order, actor, call) => merge(sessions, order, actor, call),
    mergesOf: (ids, call) => read(call, (tx) => mergesOf(tx, ids)),
    merges: (question, call) => read(call, (tx) => merges(tx, question)),
    entities: (ids, call) => read(call, (tx) => readEntities(tx, ids)),
    relations: (ids, call) => read(call, (tx) => readRelations(tx, ids)),
    search: (question, call) => read(call, (tx) => search(tx, question)),
    list: (question, call) => read(call, (tx) => list(tx, question)),
    count: (bounds, call) => read(call, (tx) => count(tx, bounds)),
    neighbours: (question, call) => read(call, (tx) => neighbours(tx, question)),
    linkCounts: (id, bounds, call) => read(call, (tx) => linkCounts(tx, id, bounds)),
    expand: (reach, call) => read(call, (tx) => expand(tx, reach), portionsAtOnce),
    relationsAmong: (ids, bounds, limit, call) => read(call, (tx) => relationsAmong(tx, ids, bounds, limit)),
    common: (question, call) => read(call, (tx) => common(tx, question), portionsAtOnce),
    paths: (question, call) => read(call, (tx) => paths(tx, question), portionsAtOnce),
    evidence: (question, call) => read(call, (tx) => evidence(tx, question)),
    sources: (question, call) => read(call, (tx) => sources(tx, question)),
    sourcesById: (ids, call) => read(call, (tx) => readSources(tx, ids)),
    stats: (bounds, bucket, call) => read(call, (tx) => stats(tx, bounds, bucket)),
    summary: (call) => read(call, summary),
    scan: (bounds, call) => recordsOf(scan(sessions, { bounds, claims: false }, call), call),
    scanPages: (asked, call) => scan(sessions, asked, call),
    history: (question, call) => read(call, (tx) => history(tx, question)),
    views: (question, call) => read(call, (tx) => views(tx, question)),
    view: (id, call) => read(call, (tx) => view(tx, id)),
    putView: (wanted, call) => putView(sessions, wanted, call),
    deleteView: (asked, call) => deleteView(sessions, asked, call),
    ping: (call) => read(call, (tx) => tx.run("ping", {})),
    close: () => driver.close(),
  };
}
