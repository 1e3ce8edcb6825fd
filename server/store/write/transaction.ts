import type { ChangeSet, What } from "../../../model/change.ts";
import type { Merge } from "../../../model/merge.ts";
import type { Claim } from "../../../model/source.ts";
import type { RelationRow, Rows, Versioned } from "../rows.ts";

/** Neo4j answers later, SQLite at once; the rules of writing don't care. */
export type Soon<T> = T | Promise<T>;

/** Everything that one `apply` writes, worked out before the first row is touched. */
export interface Writes {
  readonly put: { readonly [W in What]: readonly Rows[W][] };
  readonly remove: { readonly [W in What]: readonly string[] };
  /** Ids of `put` that nothing had before: there is nothing of theirs to be replaced. */
  readonly added: ReadonlySet<string>;
  /** Entities whose degree must be counted again once the rows are in. */
  readonly recount: readonly string[];
  readonly changeSet: ChangeSet;
}

/**
 * What a store lends to `applyChanges` for the length of one transaction. Ids that aren't there are left out of the
 * answers; every answer is complete, in any order.
 */
export interface WriteTransaction {
  /** The store's revision before this write; reading it also takes the lock that lets one writer in at a time. */
  revision(): Soon<number>;
  rows<W extends What>(what: W, ids: readonly string[]): Soon<Rows[W][]>;
  /** Relations that have one of these entities at an end or name it as agreement, event, onBehalfOf or by. */
  relationsOf(entities: readonly string[]): Soon<RelationRow[]>;
  /** Relations whose two ends are those of one of these pairs, whichever of them is the source. */
  relationsBetween(pairs: readonly (readonly [string, string])[]): Soon<RelationRow[]>;
  /** Merges into these. */
  mergesInto(ids: readonly string[]): Soon<Versioned<Merge>[]>;
  claimsAbout(ids: readonly string[]): Soon<Versioned<Claim>[]>;
  claimsFrom(sources: readonly string[]): Soon<Versioned<Claim>[]>;
  /**
   * Writes it all: puts replace what has the same id. Nothing that stays refers to what goes. Degrees of `recount`:
   * distinct entities linked by relations that aren't hidden and whose view is `lines` or `both`.
   */
  write(writes: Writes): Soon<void>;
  /** Called between the steps of what is worked out. A store that others want to be answered by meanwhile gives way. */
  pause(): Soon<void>;
}
