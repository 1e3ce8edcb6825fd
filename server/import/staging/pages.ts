import type { Staging } from "./staging.ts";
import type { Statement } from "./statement.ts";

/** All rows of a table in the order of their `n`, page by page. The statement takes what comes `:after`, at most `:size`. */
export function* pages<Row extends { readonly n: number }>(
  staging: Staging,
  statement: Statement<Row>,
  size: number,
): Generator<Row[]> {
  let after = 0;
  for (;;) {
    const page = staging.all(statement, { after, size });
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.n;
  }
}
