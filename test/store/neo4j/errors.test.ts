import { Neo4jError } from "neo4j-driver";
import { describe, expect, test } from "vitest";
import { ProblemError } from "../../../model/problem.ts";
import { errorTable, toStoreError } from "../../../server/store/neo4j/errors.ts";
import { StoreRefused } from "../../../server/store/refused.ts";

const context = { where: "neo4j://db.example:7687", database: "partners", timeoutMs: 250, bookmark: "abc" };
const failure = (code: string, message = "as the server says") => new Neo4jError(message, code, "50N42", "general");

const cases = [
  {
    row: "ServiceUnavailable",
    is: "store-unavailable",
    says: /no Neo4j answers at neo4j:\/\/db.example:7687: check that it runs/,
  },
  { row: "SessionExpired", is: "store-unavailable", says: /no Neo4j answers/ },
  {
    row: "N/A",
    message: "Connection acquisition timed out in 4000 ms.",
    is: "store-unavailable",
    says: /no Neo4j answers/,
  },
  {
    row: "Neo.ClientError.Security.",
    code: "Neo.ClientError.Security.Unauthorized",
    is: "refused",
    says: /NEO4J_USER with NEO4J_PASSWORD/,
  },
  { row: "Neo.ClientError.Security.Forbidden", is: "refused", says: /the user of NEO4J_USER may not do/ },
  {
    row: "Neo.ClientError.Database.DatabaseNotFound",
    is: "refused",
    says: /no database partners: check NEO4J_DATABASE/,
  },
  {
    row: "Neo.ClientError.Transaction.TransactionTimedOut",
    is: "query-timeout",
    says: /longer than 250 ms: narrow the filter/,
  },
  {
    row: "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration",
    is: "query-timeout",
    says: /longer than 250 ms/,
  },
  {
    row: "Neo.ClientError.Transaction.InvalidBookmark",
    is: "invalid-request",
    says: /not a bookmark of this database: abc/,
  },
  { row: "Neo.ClientError.Transaction.InvalidBookmarkMixture", is: "invalid-request", says: /not a bookmark/ },
  { row: "Neo.ClientError.Schema.ConstraintValidationFailed", is: "conflict", says: /contradicts/ },
  {
    row: "Neo.ClientError.Cluster.",
    code: "Neo.ClientError.Cluster.NotALeader",
    is: "store-unavailable",
    says: /try again/,
  },
  { row: "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", is: "store-unavailable", says: /try again/ },
  {
    row: "Neo.TransientError.",
    code: "Neo.TransientError.Transaction.DeadlockDetected",
    is: "store-unavailable",
    says: /try again/,
  },
  { row: "Neo.TransientError.General.OutOfMemoryError", is: "query-budget", says: /more memory/ },
  { row: "Neo.TransientError.General.MemoryPoolOutOfMemoryError", is: "query-budget", says: /more memory/ },
  { row: "Neo.TransientError.General.TransactionOutOfMemoryError", is: "query-budget", says: /more memory/ },
];

test("every row of the table has a case here", () => {
  expect(cases.map(({ row }) => row).sort()).toEqual(Object.keys(errorTable).sort());
});

describe("an error with the code", () => {
  test.each(cases)("$row is $is", ({ row, code = row, message, is, says }) => {
    const error = toStoreError(failure(code, message), context);
    expect(error).toBeInstanceOf(is === "refused" ? StoreRefused : ProblemError);
    if (error instanceof ProblemError) expect(error.code).toBe(is);
    expect(error).toHaveProperty("message", expect.stringMatching(says));
  });
});

test.each([
  failure("Neo.ClientError.Statement.SyntaxError"),
  failure("N/A", "Cannot run a query in this transaction"),
  new TypeError("a fault of ours"),
  new ProblemError("conflict", "in use"),
])("what is no matter of the database stays as it is: %s", (error) => {
  expect(toStoreError(error, context)).toBe(error);
});
