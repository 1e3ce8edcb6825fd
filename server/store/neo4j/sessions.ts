import neo4j, { type Driver, type Transaction as OpenTransaction, type Session } from "neo4j-driver";
import type * as z from "zod";
import { ProblemError } from "../../../model/problem.ts";
import type { Call } from "../graph-store.ts";
import { StoreRefused } from "../refused.ts";
import { parseBookmark, toBookmark } from "./bookmark.ts";
import { toStoreError } from "./errors.ts";
import { type Parameters, toParameters } from "./parameters.ts";
import type { StatementName, Statements } from "./statements.ts";
import { type Watch, watchCall } from "./watch.ts";

/** Statements that read. */
export interface Reader {
  /** All rows of a statement, each as `row` makes it of its columns. */
  rows<Row>(statement: StatementName, parameters: Parameters, row: z.ZodType<Row>): Promise<Row[]>;
}

/** Statements within one transaction. */
export interface Transaction extends Reader {
  run(statement: StatementName, parameters: Parameters): Promise<void>;
  /** Gives way to others now and then; fails once the call must stop. */
  pause(): Promise<void>;
}

type Work<T> = (tx: Transaction) => Promise<T>;

/** An open transaction of the driver, whoever ends it. */
type QueryRunner = Pick<OpenTransaction, "run">;

/**
 * Transactions. What fails in passing (a lost connection, a lock that two want) is tried again for a few seconds, so
 * `work` may run more than once. Fails with `ProblemError`, and the `prepare…` ones with `StoreRefused` too.
 */
export interface Sessions {
  /**
   * A read, which a cluster may send anywhere. Takes `call.timeoutMs`, or the store's own limit; Infinity: none. For rows
   * that are large, `rowsAtOnce` says how many may come in before the event loop goes round.
   */
  read<T>(call: Call | undefined, work: Work<T>, rowsAtOnce?: number): Promise<T>;
  /** A write, and the bookmark by which later reads see it. */
  write<T>(call: Call | undefined, work: Work<T>): Promise<{ readonly value: T; readonly bookmark: string }>;
  /**
   * A write that isn't tried again and that may be long: until all is done nobody sees any of it. Once `work` is done it is
   * no longer stopped, so that nobody is told that it was when it wasn't. `beside` is for reads of what others see
   * meanwhile: an index that has to be searched through all that a long transaction has written is slow.
   */
  writeOnce<T>(
    call: Call | undefined,
    work: (tx: Transaction, beside: Reader) => Promise<T>,
  ): Promise<{ readonly value: T; readonly bookmark: string }>;
  /** A write while the store is made ready. */
  prepare<T>(work: Work<T>): Promise<T>;
  /** Runs the statements of the schema, each in a transaction of its own. */
  prepareSchema(): Promise<void>;
}

export interface SessionOptions {
  readonly driver: Driver;
  readonly statements: Statements;
  readonly where: string;
  readonly database: string | undefined;
  readonly queryTimeoutMs: number;
}

/** Making indexes over data that is there already takes its time. */
const prepareTimeoutMs = 600_000;
/** As the driver has it. */
const usualRowsAtOnce = 1000;

export function createSessions(options: SessionOptions): Sessions {
  const { driver, statements, where, database, queryTimeoutMs } = options;
  // Whatever this server has written, its own later reads see.
  const bookmarkManager = neo4j.bookmarkManager();

  async function inSession<T>(
    mode: "READ" | "WRITE",
    call: Call,
    timeoutMs: number,
    work: (session: Session, watch: Watch) => Promise<T>,
    fetchSize = usualRowsAtOnce,
  ): Promise<T> {
    const { bookmark } = call;
    const bookmarks = bookmark === undefined ? [] : parseBookmark(bookmark);
    const watch = watchCall(call, timeoutMs);
    const session = open(mode, bookmarks, fetchSize);
    try {
      return await watch.race(work(session, watch));
    } catch (error) {
      throw toStoreError(error, { where, database, timeoutMs, bookmark });
    } finally {
      watch.end();
      // Ends a statement that is still running. Nothing waits for it: a database that is gone doesn't answer.
      session.close().catch(() => {});
    }
  }

  function open(mode: "READ" | "WRITE", bookmarks: string[] = [], fetchSize = usualRowsAtOnce): Session {
    return driver.session({
      ...(database !== undefined && { database }),
      defaultAccessMode: mode,
      bookmarks,
      bookmarkManager,
      fetchSize,
    });
  }

  function wrap(tx: QueryRunner, watch: Watch): Transaction {
    return {
      async rows(statement, parameters, row) {
        const { records } = await tx.run(statements.text(statement), toParameters(parameters));
        const rows = [];
        for (const record of records) {
          await watch.pause();
          rows.push(row.parse(record.toObject()));
        }
        return rows;
      },
      async run(statement, parameters) {
        await tx.run(statements.text(statement), toParameters(parameters));
      },
      pause: watch.pause,
    };
  }

  return {
    async read(call = {}, work, rowsAtOnce) {
      const timeoutMs = call.timeoutMs ?? queryTimeoutMs;
      const inTransaction = (session: Session, watch: Watch) =>
        readIn(session, (tx) => work(wrap(tx, watch)), limit(timeoutMs));
      return inSession("READ", call, timeoutMs, inTransaction, rowsAtOnce).catch(failAsProblem);
    },
    async write(call = {}, work) {
      const timeoutMs = call.timeoutMs ?? queryTimeoutMs;
      return inSession("WRITE", call, timeoutMs, async (session, watch) => {
        const value = await session.executeWrite((tx) => work(wrap(tx, watch)), limit(timeoutMs));
        return { value, bookmark: toBookmark(session.lastBookmarks()) };
      }).catch(failAsProblem);
    },
    async writeOnce(call = {}, work) {
      const timeoutMs = call.timeoutMs ?? queryTimeoutMs;
      return inSession("WRITE", call, timeoutMs, async (session, watch) => {
        // Where writes go: elsewhere in a cluster, others' last writes may not have come yet.
        const other = open("WRITE");
        const beside: Reader = {
          rows: (statement, parameters, row) =>
            other.executeWrite((tx) => wrap(tx, watch).rows(statement, parameters, row), limit(timeoutMs)),
        };
        try {
          const tx = await session.beginTransaction(limit(timeoutMs));
          const value = await watch.race(work(wrap(tx, watch), beside));
          watch.end();
          await tx.commit();
          return { value, bookmark: toBookmark(session.lastBookmarks()) };
        } finally {
          other.close().catch(() => {});
        }
      }).catch(failAsProblem);
    },
    prepare: (work) =>
      inSession("WRITE", {}, prepareTimeoutMs, (session, watch) =>
        session.executeWrite((tx) => work(wrap(tx, watch)), limit(prepareTimeoutMs)),
      ),
    prepareSchema: () =>
      inSession("WRITE", {}, prepareTimeoutMs, async (session) => {
        for (const statement of statements.schema) await session.executeWrite((tx) => tx.run(statement));
      }),
  };
}

/**
 * As `session.executeRead`, in one round trip less before the first statement and another after the last one: that takes 2
 * to 3 ms each. The transaction begins together with its first statement, and nothing waits for its end, which is that of
 * the session: what was read was read. Where that fails in passing, `executeRead` tries again.
 */
async function readIn<T>(
  session: Session,
  work: (tx: QueryRunner) => Promise<T>,
  config: { timeout?: number },
): Promise<T> {
  const tx = session.beginTransaction(config);
  try {
    return await work(tx);
  } catch (error) {
    if (!neo4j.isRetryableError(error)) throw error;
    await tx.close().catch(() => {});
    return session.executeRead(work, config);
  }
}

function limit(timeoutMs: number): { timeout?: number } {
  return Number.isFinite(timeoutMs) ? { timeout: Math.max(1, Math.ceil(timeoutMs)) } : {};
}

/** Once the store serves, what would have refused it (a password that was changed) may be mended while it runs. */
function failAsProblem(error: unknown): never {
  if (error instanceof StoreRefused) throw new ProblemError("store-unavailable", error.message, { cause: error });
  throw error;
}
