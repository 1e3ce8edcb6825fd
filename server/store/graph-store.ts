import type { Change, ChangeSet } from "../../model/change.ts";
import type { CommonPlace, CommonQuestion } from "../../model/common.ts";
import type { Entity } from "../../model/entity.ts";
import type { Bounds } from "../../model/filter.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Match } from "../../model/match.ts";
import type { Merge, MergeCounts } from "../../model/merge.ts";
import type { PathAnswer, PathQuestion } from "../../model/paths.ts";
import type { Link, Reach } from "../../model/reach.ts";
import type { Relation } from "../../model/relation.ts";
import type { SavedView, ViewContent, ViewSummary } from "../../model/saved-view.ts";
import type { Claim, ClaimStatus, Source } from "../../model/source.ts";
import type { LinkCount, Precision, Stats } from "../../model/stats.ts";
import type { Topic } from "../../model/topics.ts";

/** What goes along with every call: when to stop, and what the caller must be able to see of earlier writes. */
export interface Call {
  /** The caller went away: stop. */
  readonly signal?: AbortSignal;
  /** Milliseconds that the store may take; past it the call fails with `query-timeout`. */
  readonly timeoutMs?: number;
  readonly bookmark?: string;
}

export interface Applied {
  readonly changeSet: string;
  readonly revision: number;
  /** Handed back by the caller, it makes sure that a later read sees this write. Null where reads always do. */
  readonly bookmark: string | null;
}

/** A place in the list of entities by falling degree, then id: what the last page ended with. */
export interface DegreePlace {
  readonly degree: number;
  readonly id: string;
}

export interface SearchQuestion {
  readonly q: string;
  readonly kinds: readonly Kind[] | null;
  readonly topics: readonly Topic[] | null;
  readonly limit: number;
  /** How many of the best hits earlier pages have shown. */
  readonly skip: number;
}

export interface Hit {
  readonly entity: Entity;
  readonly match: Match;
}

export interface NeighbourQuestion {
  readonly id: string;
  readonly bounds: Bounds;
  readonly direction: Reach["direction"];
  readonly limit: number;
  readonly after: DegreePlace | null;
}

/** Neighbours, best connected first, each with all its matching relations to the entity asked about. */
export interface Neighbours {
  readonly entities: Entity[];
  readonly relations: Relation[];
  readonly more: boolean;
  readonly total: { readonly entities: number; readonly relations: number };
}

export interface ListQuestion {
  readonly bounds: Bounds;
  /** Leave out entities without a relation that passes `bounds` to another entity that does. */
  readonly linked: boolean;
  readonly limit: number;
  readonly after: DegreePlace | null;
}

export interface EvidenceQuestion {
  /** Ids of entities and relations; a derived relation stands for its agreement and both PARTY_TO. */
  readonly about: readonly string[] | null;
  readonly source: string | null;
  readonly statuses: readonly ClaimStatus[];
  readonly limit: number;
  /** The id of the last claim seen; claims come by id. */
  readonly after: string | null;
}

export interface CountedSource {
  readonly source: Source;
  /** Claims of it that aren't rejected. */
  readonly claims: number;
}

/** A place in the list of saved views, newest change first, then by id: what the last page ended with. */
export interface ViewPlace {
  readonly updatedAt: string;
  readonly id: string;
}

/** A view to be saved. `ifMatch`: the revision that it replaces; null makes a new one. */
export interface ViewToPut {
  readonly id: string;
  readonly content: ViewContent;
  readonly ifMatch: number | null;
}

/** That two entities are one: `from` goes, `into` stays. `dryRun`: only say what would move. */
export interface MergeOrder {
  readonly from: string;
  readonly into: string;
  readonly dryRun: boolean;
}

/** A merge as it was written; `applied` is null after a dry run. */
export interface MergeDone {
  readonly merge: Merge;
  readonly counts: MergeCounts;
  readonly applied: Applied | null;
}

/** A place in the list of merges, the last one first, then by id: what the last page ended with. */
export interface MergePlace {
  readonly at: string;
  readonly id: string;
}

export interface Summary {
  readonly entities: number;
  readonly relations: number;
  readonly sources: number;
  readonly revision: number;
}

export type Scanned =
  | { readonly what: "entity"; readonly value: Entity }
  | { readonly what: "relation"; readonly value: Relation };

/** A scanned record with the claims that it rests on. */
export type Grounded = Scanned & { readonly claims: readonly Claim[] };

export interface Scan {
  readonly bounds: Bounds;
  /** Whether the claims that aren't rejected come along, by id; see `EvidenceQuestion.about` for whose they are. */
  readonly claims: boolean;
}

/**
 * Where the network is kept. Every method speaks the domain's words; no driver type crosses it. All lists are in a
 * fixed order (ties break by id, by code point). Methods fail with `ProblemError`: `query-timeout`, `query-budget`,
 * `store-unavailable`, and `apply` with `invalid-request`, `conflict`, `stale` and `not-found`. Reads never change anything.
 */
export interface GraphStore {
  /** For people: what kind of store, and where. Holds no secret. */
  readonly label: { readonly kind: "embedded" | "neo4j"; readonly where: string };

  /**
   * Makes the store fit to serve: schema, mark, upgrades; safe to repeat. Fails with `StoreRefused` (trying again won't
   * help) or `store-unavailable` (it may).
   */
  prepare(): Promise<void>;
  /** Applies all changes in one transaction, or none; leaves one change-set record. */
  apply(changes: readonly Change[], actor: string, call?: Call): Promise<Applied>;
  /**
   * Applies batches, each of at most `changeLimit` changes, in their order, all of them in one transaction: nobody sees
   * any before all are there, and where one fails, the caller stops or the process ends, nothing is left. Each batch is
   * asked for when the one before it was taken, and leaves a change-set record of its own, with revisions that follow each
   * other; a record that two of them touch is in both. Other writes wait. Answers with the last of those records. Also
   * fails with what `batches` fails with, and with `too-large` where the database can't hold so large a transaction.
   */
  applyAll(batches: AsyncIterable<readonly Change[]>, actor: string, call?: Call): Promise<Applied>;
  /** Seeds an empty store once, whoever else starts at the same time; false when it was not empty or seeded before. */
  seed(changes: readonly Change[], actor: string): Promise<boolean>;

  /**
   * Makes one entity of two, in one transaction that leaves one change set (see `server/merge/plan.ts`). Fails with
   * `not-found`, `conflict` and `too-large`.
   */
  merge(order: MergeOrder, actor: string, call?: Call): Promise<MergeDone>;
  /** The merges by which these ids went, in any order; ids that didn't go are left out. */
  mergesOf(ids: readonly string[], call?: Call): Promise<Merge[]>;
  /** Merges, the last one first, after `after`; only those into one entity where `into` is given. */
  merges(question: { into: string | null; limit: number; after: MergePlace | null }, call?: Call): Promise<Merge[]>;

  /** The entities with these ids, in the order of the ids; unknown ones are left out. */
  entities(ids: readonly string[], call?: Call): Promise<Entity[]>;
  /** The relations with these ids, in the order of the ids; unknown ones are left out. */
  relations(ids: readonly string[], call?: Call): Promise<Relation[]>;
  /** Entities by name, best match first (see `model/ranking.ts`). */
  search(question: SearchQuestion, call?: Call): Promise<Hit[]>;
  /** Entities by falling degree, then id. */
  list(question: ListQuestion, call?: Call): Promise<Entity[]>;
  /** How many entities and relations pass the bounds, both ends of a relation included. */
  count(bounds: Bounds, call?: Call): Promise<{ entities: number; relations: number }>;
  neighbours(question: NeighbourQuestion, call?: Call): Promise<Neighbours>;
  /** Counts of an entity's matching relations, ordered by type, kind, direction. */
  linkCounts(id: string, bounds: Bounds, call?: Call): Promise<LinkCount[]>;
  /** One level outwards, ordered by `from`, `to`. */
  expand(reach: Reach, call?: Call): Promise<Link[]>;
  /**
   * The matching relations whose ends are both among `ids`, by id, at most `limit`. The entities themselves were asked
   * for and are not put to the filter's test.
   */
  relationsAmong(ids: readonly string[], bounds: Bounds, limit: number, call?: Call): Promise<Relation[]>;
  /** The entities that are linked with all given ones, best first (see `model/common.ts`). */
  common(question: CommonQuestion, call?: Call): Promise<CommonPlace[]>;
  /** The k shortest simple paths (see `model/paths.ts`). */
  paths(question: PathQuestion, call?: Call): Promise<PathAnswer>;

  evidence(question: EvidenceQuestion, call?: Call): Promise<Claim[]>;
  /** Sources by id, after `after`. */
  sources(question: { limit: number; after: string | null }, call?: Call): Promise<CountedSource[]>;
  /** The sources with these ids, in the order of the ids; unknown ones are left out. */
  sourcesById(ids: readonly string[], call?: Call): Promise<Source[]>;
  stats(bounds: Bounds, bucket: Precision, call?: Call): Promise<Stats>;
  summary(call?: Call): Promise<Summary>;
  /** Everything that passes, entities first, then relations, each by id; memory stays flat. */
  scan(bounds: Bounds, call?: Call): AsyncIterable<Scanned>;
  /** The same, some hundreds of entities or of relations at once; the next ones are read while these are looked at. */
  scanPages(scan: Scan, call?: Call): AsyncIterable<readonly Grounded[]>;
  /** Change sets, newest first, before `before` (a revision), about one record or all. */
  history(question: { about: string | null; limit: number; before: number | null }, call?: Call): Promise<ChangeSet[]>;

  /** Saved views, the one that was changed last first. */
  views(question: { limit: number; after: ViewPlace | null }, call?: Call): Promise<ViewSummary[]>;
  /** Null where there is none with this id. */
  view(id: string, call?: Call): Promise<SavedView | null>;
  /**
   * Saves a view. Views are no part of the network: writing them changes neither its revision nor its history. Fails with
   * `precondition-required` and `stale` (see `server/store/write/views.ts`), and with `conflict` where there are as many
   * as there can be.
   */
  putView(view: ViewToPut, call?: Call): Promise<SavedView>;
  /** Deletes a view and gives back what it was. Fails with `not-found`, `precondition-required` and `stale`. */
  deleteView(view: { id: string; ifMatch: number | null }, call?: Call): Promise<SavedView>;

  /** Resolves when the store answers; fails with `store-unavailable`. */
  ping(call?: Call): Promise<void>;
  close(): Promise<void>;
}
