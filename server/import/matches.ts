import { type Import, type ImportMatch, importLimits } from "../../model/import.ts";
import type { Choice } from "./choices.ts";
import type { Subject } from "./subjects.ts";

/** Who of a file may be in the network: as many as are shown, and how many there are. */
export interface Matches {
  readonly add: (subject: Subject, choice: Choice) => void;
  readonly count: () => number;
  /** Where there are more than are shown, those that aren't sure go before others. In the file's order. */
  readonly shown: () => Import["matches"];
}

export function createMatches(tables: readonly string[]): Matches {
  const sure: { readonly n: number; readonly match: ImportMatch }[] = [];
  const unsure: typeof sure = [];
  let count = 0;
  return {
    add({ n, key, value, at }, { as, isSure, candidates }) {
      const kind = value.kind ?? candidates[0]?.kind;
      if (candidates.length === 0 || kind === undefined) return;
      count += 1;
      const list = isSure ? sure : unsure;
      if (list.length === importLimits.matches) return;
      const match = {
        key,
        name: value.name ?? key,
        kind,
        table: tables[at.table] ?? "",
        line: at.line,
        as: as?.id ?? null,
        sure: isSure,
        candidates: [...candidates],
      };
      list.push({ n, match });
    },
    count: () => count,
    shown: () =>
      [...unsure, ...sure]
        .slice(0, importLimits.matches)
        .sort((a, b) => a.n - b.n)
        .map(({ match }) => match),
  };
}
