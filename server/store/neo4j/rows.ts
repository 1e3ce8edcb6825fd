import * as z from "zod";
import { agreementForms, type Entity, type EntityRecord } from "../../../model/entity.ts";
import { kindSchema } from "../../../model/kinds.ts";
import type { Merge } from "../../../model/merge.ts";
import { type Relation, type RelationRecord, relationStates } from "../../../model/relation.ts";
import { relationTypeSchema } from "../../../model/relation-types.ts";
import type { SearchKey } from "../../../model/search-keys.ts";
import { type Claim, claimStatusSchema, type Source } from "../../../model/source.ts";
import { topicSchema } from "../../../model/topics.ts";
import { type EntityRow, type RelationRow, toEntity, toRelation, type Versioned } from "../rows.ts";

/*
 * Stored properties as records. Records were checked before they were written; here it is checked that the properties
 * are of the types that a record has. A field that a record lacks is no property at all.
 */

const text = z.string();
const perhaps = z.string().exactOptional();

/** What is told of an entity. */
export const entityFields = {
  id: text,
  kind: kindSchema,
  name: text,
  nameEn: perhaps,
  aliases: z.array(text),
  description: perhaps,
  descriptionEn: perhaps,
  topics: z.array(topicSchema),
  from: perhaps,
  to: perhaps,
  externalIds: text.transform((json): EntityRecord["externalIds"] => JSON.parse(json)),
  url: perhaps,
  lat: z.number().exactOptional(),
  lon: z.number().exactOptional(),
  figures: text.transform((json): EntityRecord["figures"] => JSON.parse(json)),
  form: z.enum(agreementForms).exactOptional(),
  morePartiesThanNamed: z.boolean().exactOptional(),
  version: z.int(),
  degree: z.int(),
};

const entityNode = z
  .object({ ...entityFields, firstDay: text, lastDay: text, crowded: z.boolean() })
  .transform(({ firstDay: start, lastDay: end, crowded, version, degree, ...record }) => {
    const row: EntityRow = { record, version, start, end, crowded };
    return { row, degree };
  });

/** An entity as a column. */
export const entity = entityNode.transform(({ row, degree }): Entity => toEntity(row, degree));

/** What is told of a relation. */
export const relationFields = {
  id: text,
  type: relationTypeSchema,
  source: text,
  target: text,
  role: perhaps,
  roleEn: perhaps,
  from: perhaps,
  to: perhaps,
  agreement: perhaps,
  event: perhaps,
  onBehalfOf: perhaps,
  by: z.array(text),
  state: z.enum(relationStates),
  side: perhaps,
  origin: z.enum(["stated", "derived"]),
  version: z.int(),
  confidence: z.int().nullable().default(null),
  status: claimStatusSchema.nullable().default(null),
  sources: z.int(),
};

const relationNode = z
  .object({
    ...relationFields,
    parties: z.tuple([text, text]).exactOptional(),
    firstDay: text,
    lastDay: text,
    undated: z.boolean(),
    hidden: z.boolean(),
    evidence: z.array(text),
    view: z.enum(["lines", "nodes", "both"]),
  })
  .transform((node): RelationRow => {
    const { origin, version, parties, firstDay, lastDay, undated, confidence, status, ...more } = node;
    const { sources, hidden, evidence, view, ...rest } = more;
    const record: RelationRecord = rest;
    const support = { confidence, status, sources, hidden, evidence };
    const standing = { start: firstDay, end: lastDay, undated, ...support, view };
    return { record, origin, version, standing, parties: parties ?? null };
  });

/** A relation as a column. */
export const relation = relationNode.transform((row): Relation => toRelation(row));

const sourceFields = z.object({
  id: text,
  title: text,
  titleEn: perhaps,
  language: text,
  publisher: perhaps,
  author: perhaps,
  url: perhaps,
  publishedOn: perhaps,
  retrievedOn: perhaps,
  paragraphs: z.int().exactOptional(),
  version: z.int(),
});

/** A claim as it is read. */
export const claimFields = {
  id: text,
  about: text,
  source: text,
  paragraph: z.int().exactOptional(),
  summary: text,
  summaryEn: text,
  confidence: z.int(),
  status: claimStatusSchema,
};

const mergeFields = z.object({
  id: text,
  into: text,
  kind: kindSchema,
  name: text,
  nameEn: perhaps,
  at: text,
  version: z.int(),
});

const sourceNode = sourceFields.transform(({ version, ...record }): Versioned<Source> => ({ record, version }));
const claimNode = z
  .object({ ...claimFields, version: z.int() })
  .transform(({ version, ...record }): Versioned<Claim> => ({ record, version }));
const mergeNode = mergeFields.transform(({ version, ...record }): Versioned<Merge> => ({ record, version }));

/** A source as a column. */
export const source = sourceNode.transform((row): Source => row.record);

// Whole rows, for statements with one column: as they are written (…Row), and as they are read (…Answer).
export const entityRow = z.object({ entity: entityNode }).transform((row): EntityRow => row.entity.row);
export const relationRow = z.object({ relation: relationNode }).transform((row) => row.relation);
export const sourceRow = z.object({ source: sourceNode }).transform((row) => row.source);
export const claimRow = z.object({ claim: claimNode }).transform((row) => row.claim);
export const mergeRow = z.object({ merge: mergeNode }).transform((row) => row.merge);
export const entityAnswer = z.object({ entity }).transform((row) => row.entity);
export const relationAnswer = z.object({ relation }).transform((row) => row.relation);
export const sourceAnswer = z.object({ source }).transform((row) => row.source);
export const claimAnswer = z.object({ claim: claimNode }).transform((row): Claim => row.claim.record);
export const mergeAnswer = z.object({ merge: mergeNode }).transform((row): Merge => row.merge.record);

/** Search keys, which are kept as JSON. */
export const searchKeysJson = text.transform((json): SearchKey[] => JSON.parse(json));
