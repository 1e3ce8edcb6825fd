import type { Merge } from "../../../model/merge.ts";
import type { SearchKey } from "../../../model/search-keys.ts";
import type { Claim, Source } from "../../../model/source.ts";
import type { EntityRow, RelationRow, Versioned } from "../rows.ts";
import { namedIn } from "../write/load.ts";
import type { Parameters } from "./parameters.ts";

/** What of search depends on the tables of pinyin and OpenCC, which are loaded when something is written. */
export interface Indexer {
  keys(entity: EntityRow["record"]): SearchKey[];
  tokens(keys: readonly SearchKey[]): string[];
}

/** A row of a statement that writes: what the record is, and its properties. */
type WrittenRow<Head extends string> = { readonly [H in Head]: string } & { readonly properties: Parameters };

/** A row of `apply-entities.cypher`. What is nested becomes JSON: properties hold texts, numbers, flags and lists. */
export function entityParameters(row: EntityRow, indexer: Indexer): WrittenRow<"id" | "kind"> {
  const { record, version, start, end, crowded } = row;
  const keys = indexer.keys(record);
  const properties = {
    ...record,
    externalIds: JSON.stringify(record.externalIds),
    figures: JSON.stringify(record.figures),
    version,
    crowded,
    firstDay: start,
    lastDay: end,
    keys: JSON.stringify(keys),
    tokens: indexer.tokens(keys).join(" "),
  };
  return { id: record.id, kind: record.kind, properties };
}

/** A row of `apply-relations.cypher`. Type and ends are what the relation is, and no properties of it. */
export function relationParameters({
  record,
  origin,
  version,
  standing,
  parties,
}: RelationRow): WrittenRow<"type" | "source" | "target"> {
  const { type, source, target, ...rest } = record;
  const { start: firstDay, end: lastDay, ...support } = standing;
  const mentions = namedIn(record).join(" ");
  return {
    type,
    source,
    target,
    properties: {
      ...rest,
      ...support,
      firstDay,
      lastDay,
      origin,
      version,
      parties,
      mentions: mentions === "" ? null : mentions,
    },
  };
}

/** A row of `apply-sources.cypher`, `apply-claims.cypher` or `apply-merges.cypher`. */
export function recordParameters({ record, version }: Versioned<Source | Claim | Merge>): WrittenRow<"id"> {
  return { id: record.id, properties: { ...record, version } };
}
