import { compareText } from "../../model/compare.ts";
import { openEnd, openStart } from "../../model/dates.ts";
import { type Precision, precisions, type Stats } from "../../model/stats.ts";
import type { EntityRow, RelationRow } from "../../server/store/rows.ts";

/** Counts of rows that pass a filter, straight from `model/stats.ts`. */
export function referenceStats(
  entities: readonly EntityRow[],
  relations: readonly RelationRow[],
  bucket: Precision,
): Stats {
  const began = relations.map((row) => row.standing.start).filter((day) => day !== openStart);
  const ended = relations.map((row) => row.standing.end).filter((day) => day !== openEnd);
  const inOrder = (days: readonly string[]) =>
    counted(days.map((day) => day.slice(0, precisions[bucket])))
      .sort(([a], [b]) => compareText(a, b))
      .map(([time, n]) => ({ bucket: time, n }));
  const sources = relations.flatMap(({ standing }) => sourcesIn(standing.evidence));
  return {
    entities: entities.length,
    relations: relations.length,
    kinds: counted(entities.map((row) => row.record.kind)).map(([kind, n]) => ({ kind, n })),
    types: counted(relations.map((row) => row.record.type)).map(([type, n]) => ({ type, n })),
    topics: counted(entities.flatMap((row) => [...new Set(row.record.topics)])).map(([topic, n]) => ({ topic, n })),
    times: inOrder(began),
    ends: inOrder(ended),
    undated: relations.filter((row) => row.standing.undated).length,
    sources: counted(sources)
      .map(([source, n]) => ({ source, n }))
      .slice(0, 100),
  };
}

/** The sources of evidence that isn't rejected, each once. */
function sourcesIn(evidence: readonly string[]): string[] {
  const keys = evidence.filter((key) => !key.startsWith("rejected:") && !key.endsWith(":*"));
  return [...new Set(keys.map((key) => key.slice(key.indexOf(":") + 1)))];
}

/** Distinct values with how often they occur, most frequent first, then by text. */
function counted<T extends string>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
}
