import * as z from "zod";
import { type Entity, type EntityRecord, entitySchema } from "../../../model/entity.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { type Relation, type RelationRecord, relationSchema } from "../../../model/relation.ts";
import { claimStatusSchema } from "../../../model/source.ts";
import type { Standing } from "../../../model/standing.ts";
import { toEntity, toRelation } from "../rows.ts";

/** The columns of which an entity is made when it is read. `e` is the table. */
export const entityColumns = "e.record, e.version, e.degree";

/** Records were checked before they were written, and are taken as they are: to check them again costs more than to read them. */
export const entityRow = z
  .object({ record: z.string(), version: entitySchema.shape.version, degree: entitySchema.shape.degree })
  .transform(({ record, version, degree }): Entity => toEntity({ record: parseEntity(record), version }, degree));

/** The columns of which a relation is made when it is read. `r` is the table. */
export const relationColumns = "r.record, r.origin, r.version, r.confidence, r.status, r.sources";

const { origin, version, confidence, status, sources } = relationSchema.shape;

export const relationRow = z
  .object({ record: z.string(), origin, version, confidence, status, sources })
  .transform(
    (row): Relation =>
      toRelation({ ...row, record: parseRelation(row.record), standing: { ...row, status: row.status } }),
  );

export const countRow = z.object({ n: z.int() });
export const keyRow = z.object({ key: z.int() });

/** An entity as a step needs it; `links` is the number of relations at it. */
export const nodeRow = z.object({ key: z.int(), id: z.string(), kind: kindSchema, links: z.int() });
export type Node = z.output<typeof nodeRow>;

/** A flag, which SQLite keeps as 0 or 1. */
export const flag = z.int().transform(Boolean);

export const standingColumns =
  "r.first_day, r.last_day, r.undated, r.confidence, r.status, r.sources, r.hidden, r.evidence, r.view";

const standingShape = {
  first_day: z.string(),
  last_day: z.string(),
  undated: flag,
  confidence,
  status: claimStatusSchema.nullable(),
  sources,
  hidden: flag,
  evidence: z.string(),
  view: z.enum(["lines", "nodes", "both"]),
};

export const standingRow = z.object(standingShape);

export function toStanding(row: z.output<typeof standingRow>): Standing {
  const { undated, hidden, view } = row;
  const evidence: string[] = JSON.parse(row.evidence);
  const support = { confidence: row.confidence, status: row.status, sources: row.sources, hidden, evidence };
  return { start: row.first_day, end: row.last_day, undated, ...support, view };
}

export function parseEntity(json: string): EntityRecord {
  return JSON.parse(json);
}

export function parseRelation(json: string): RelationRecord {
  return JSON.parse(json);
}
