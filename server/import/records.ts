import type { Entity, EntityRecord } from "../../model/entity.ts";
import type { Relation, RelationRecord } from "../../model/relation.ts";

/** An entity as somebody wrote it: without what the store keeps beside. */
export function entityRecordOf({ version: _version, degree: _degree, ...record }: Entity): EntityRecord {
  return record;
}

/** A stated relation as somebody wrote it. */
export function relationRecordOf(relation: Relation): RelationRecord {
  const { version: _version, origin: _origin, confidence: _confidence, status: _status, ...rest } = relation;
  const { sources: _sources, ...record } = rest;
  return record;
}
