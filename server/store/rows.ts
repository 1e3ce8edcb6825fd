import type { Span } from "../../model/dates.ts";
import type { Entity, EntityRecord } from "../../model/entity.ts";
import type { Merge } from "../../model/merge.ts";
import type { Relation, RelationRecord } from "../../model/relation.ts";
import type { Claim, Source } from "../../model/source.ts";
import type { Standing } from "../../model/standing.ts";

/** What both stores keep of a record: what its writer said, and how often it was changed. */
export interface Versioned<Record> {
  readonly record: Record;
  readonly version: number;
}

/** `crowded`: an Agreement with too many parties to be drawn as lines. The degree is the store's to count. */
export interface EntityRow extends Versioned<EntityRecord>, Span {
  readonly crowded: boolean;
}

export interface RelationRow extends Versioned<RelationRecord> {
  readonly origin: "stated" | "derived";
  readonly standing: Standing;
  /** The two PARTY_TO that a derived relation stands on. */
  readonly parties: readonly [string, string] | null;
}

/** What is kept, by what it is. */
export interface Rows {
  readonly source: Versioned<Source>;
  readonly entity: EntityRow;
  readonly relation: RelationRow;
  readonly claim: Versioned<Claim>;
  readonly merge: Versioned<Merge>;
}

/** A stored entity as it is read. */
export function toEntity(row: Versioned<EntityRecord>, degree: number): Entity {
  return { ...row.record, version: row.version, degree };
}

/** A stored relation as it is read. */
export function toRelation(
  row: Omit<RelationRow, "parties" | "standing"> & { standing: Pick<Standing, "confidence" | "status" | "sources"> },
): Relation {
  const { record, origin, version, standing } = row;
  const { confidence, status, sources } = standing;
  return { ...record, origin, version, confidence, status, sources };
}
