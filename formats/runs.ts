/** Gathers rows that belong together and come mixed with others. */
interface Runs<K> {
  /** @returns what became of the rows of this key when there are enough of them, and else nothing */
  readonly add: (key: K, row: string) => string;
  /** What becomes of all rows that are left, in the order of keys. */
  readonly rest: () => string;
}

interface Run {
  rows: string;
  count: number;
}

/** So many UTF-16 units of rows are enough, whatever their number: statements stay small when texts are long. */
const enough = 1 << 18;

/**
 * Keeps less than `most` rows of each key.
 *
 * @param keys every key, in the order of `rest`
 * @param between stands between the rows of one key
 * @param written makes text of the rows of one key
 */
export function createRuns<K>(
  keys: readonly K[],
  { most, between }: { most: number; between: string },
  written: (rows: string, key: K) => string,
): Runs<K> {
  const waiting = new Map(keys.map((key): [K, Run] => [key, { rows: "", count: 0 }]));
  const take = (key: K, run: Run): string => {
    const { rows, count } = run;
    run.rows = "";
    run.count = 0;
    return count === 0 ? "" : written(rows, key);
  };
  return {
    add(key, row) {
      const run = waiting.get(key);
      if (run === undefined) throw new Error(`unknown key: ${key}`);
      run.rows += run.count === 0 ? row : between + row;
      run.count++;
      return run.count >= most || run.rows.length >= enough ? take(key, run) : "";
    },
    rest: () => [...waiting].map(([key, run]) => take(key, run)).join(""),
  };
}
