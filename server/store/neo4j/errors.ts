import { Neo4jError } from "neo4j-driver";
import { ProblemError } from "../../../model/problem.ts";
import { StoreRefused } from "../refused.ts";
import { unusableBookmark } from "./bookmark.ts";

/** What an error's explanation may name. */
export interface ErrorContext {
  /** Address of the database, without credentials. */
  readonly where: string;
  readonly database: string | undefined;
  readonly timeoutMs: number | undefined;
  readonly bookmark: string | undefined;
}

type Explain = (context: ErrorContext, error: Neo4jError) => ProblemError | StoreRefused | undefined;

const refused =
  (explain: (context: ErrorContext) => string): Explain =>
  (context) =>
    new StoreRefused(explain(context));

const unavailable =
  (explain: (context: ErrorContext) => string): Explain =>
  (context, cause) =>
    new ProblemError("store-unavailable", explain(context), { cause });

const unreachable = unavailable(
  ({ where }) =>
    `no Neo4j answers at ${where}: check that it runs, that NEO4J_URI has the right host and port (7687 as a rule), and that no firewall is in between`,
);

const busy = unavailable(({ where }) => `Neo4j at ${where} is not ready for this now: try again shortly`);

const unauthorised = refused(
  ({ where }) => `Neo4j at ${where} does not accept NEO4J_USER with NEO4J_PASSWORD: check both`,
);

const timedOut: Explain = ({ timeoutMs }) => queryTimeout(timeoutMs);

/** The driver's own errors have no code; most are a fault in the call, two say that no connection can be had. */
const withoutCode: Explain = (context, error) =>
  /^(Connection acquisition timed out|Pool is closed)/.test(error.message) ? unreachable(context, error) : undefined;

const tooMuchMemory: Explain = (_context, cause) =>
  new ProblemError(
    "query-budget",
    "the question needs more memory than the database grants it: narrow the filter (kinds, types, time) or ask for less (limit, maxLength)",
    { cause },
  );

const badBookmark: Explain = ({ bookmark }) => unusableBookmark(bookmark);

/**
 * What errors of the driver and the database mean, by the beginning of their code; the longest that fits counts. What is
 * in no row is a fault of our own and stays as it is.
 */
export const errorTable: Readonly<Record<string, Explain>> = {
  ServiceUnavailable: unreachable,
  SessionExpired: unreachable,
  "N/A": withoutCode,
  "Neo.ClientError.Security.": unauthorised,
  "Neo.ClientError.Security.Forbidden": refused(
    ({ where }) =>
      `the user of NEO4J_USER may not do at ${where} what Qianshou needs: read, write, create indexes and constraints`,
  ),
  "Neo.ClientError.Database.DatabaseNotFound": refused(
    ({ where, database }) =>
      `Neo4j at ${where} has no database ${database ?? "of its default name"}: check NEO4J_DATABASE`,
  ),
  "Neo.ClientError.Transaction.TransactionTimedOut": timedOut,
  "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": timedOut,
  "Neo.ClientError.Transaction.InvalidBookmark": badBookmark,
  "Neo.ClientError.Transaction.InvalidBookmarkMixture": badBookmark,
  "Neo.ClientError.Schema.ConstraintValidationFailed": (_context, cause) =>
    new ProblemError(
      "conflict",
      "the database holds something that this write contradicts: read again, then try again",
      {
        cause,
      },
    ),
  "Neo.ClientError.Cluster.": busy,
  "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase": busy,
  "Neo.TransientError.": busy,
  "Neo.TransientError.General.OutOfMemoryError": tooMuchMemory,
  "Neo.TransientError.General.MemoryPoolOutOfMemoryError": tooMuchMemory,
  "Neo.TransientError.General.TransactionOutOfMemoryError": tooMuchMemory,
};

/** The error that the store's caller gets for one of the driver's. Anything else passes unchanged. */
export function toStoreError(error: unknown, context: ErrorContext): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const [row] = Object.keys(errorTable)
    .filter((start) => code.startsWith(start))
    .sort((a, b) => b.length - a.length);
  return (row === undefined ? undefined : errorTable[row]?.(context, error)) ?? error;
}

/** The problem of a question that took too long. */
export function queryTimeout(timeoutMs: number | undefined): ProblemError {
  const longer = timeoutMs === undefined ? "the database allows" : `${timeoutMs} ms`;
  return new ProblemError(
    "query-timeout",
    `the question took longer than ${longer}: narrow the filter (kinds, types, time) or ask for less (limit, maxLength)`,
  );
}
