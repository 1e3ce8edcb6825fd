import type * as z from "zod";
import type { DerivedRelation } from "../../model/derive.ts";
import { type Entity, entityRecordSchema } from "../../model/entity.ts";
import { type Relation, relationRecordSchema } from "../../model/relation.ts";
import { type Claim, claimSchema, type Source, sourceSchema } from "../../model/source.ts";
import type { Support } from "../../model/standing.ts";
import { toFieldErrors } from "../http/field-errors.ts";
import { type Known, wrongInClaim, wrongInRelation } from "../store/write/check.ts";
import type { Finding, FindingSort } from "./finding.ts";

/** What is wrong with an entity by itself: a field that its schema refuses, such as a date that isn't in the calendar. */
export function wrongInEntity({ version: _, degree: __, ...record }: Entity): Finding[] {
  return wrongBySchema(entityRecordSchema, record);
}

/** What is wrong with a relation by itself, and with what it names. */
export function wrongInStoredRelation(relation: Relation, known: Known): Finding[] {
  const { version: _, origin, confidence: __, status: ___, sources: ____, ...record } = relation;
  const { id, source, target, type } = record;
  const parsed = relationRecordSchema.safeParse(record);
  const found = wrongBySchema(relationRecordSchema, record);
  if (parsed.success && parsed.data.source !== source) {
    found.push({
      sort: "order",
      id,
      message: `${type} from ${source} to ${target}: symmetric, the smaller id comes first`,
    });
  }
  const broken = wrongInRelation(known, record).filter(({ path }) => origin === "stated" || path !== "id");
  return [...found, ...broken.map(({ message, expected }) => findingOf("reference", id, message, expected))];
}

/** What is wrong with a claim by itself, and with what it names. */
export function wrongInStoredClaim(claim: Claim, known: Known): Finding[] {
  const broken = wrongInClaim(known, claim);
  return [
    ...wrongBySchema(claimSchema, claim),
    ...broken.map(({ message, expected }) => findingOf("claim", claim.id, message, expected)),
  ];
}

export const wrongInSource = (source: Source): Finding[] => wrongBySchema(sourceSchema, source);

/** What is wrong with a relation that follows from an agreement, as far as it is stored. */
export function wrongInDerived(
  agreement: Entity,
  { record }: DerivedRelation,
  stored: Relation | undefined,
): Finding[] {
  const { id, source, target, from, to } = record;
  const pair = `${source} and ${target} signed ${agreement.id}`;
  if (stored === undefined) return [{ sort: "derived", id, message: `missing: ${pair}` }];
  const same =
    stored.origin === "derived" &&
    stored.type === record.type &&
    stored.agreement === agreement.id &&
    stored.source === source &&
    stored.target === target &&
    stored.from === from &&
    stored.to === to;
  return same ? [] : [{ sort: "derived", id, message: `differs from what follows: ${pair}, ${from ?? "undated"}` }];
}

/** What is stored of a relation's confidence, status and number of sources that isn't what its claims give. */
export function wrongInStanding(relation: Relation, { confidence, status, sources }: Support): Finding[] {
  const given = { confidence, status, sources };
  return (["confidence", "status", "sources"] as const).flatMap((name): Finding[] => {
    if (relation[name] === given[name]) return [];
    const message = `${name}: stored ${relation[name] ?? "none"}, its claims give ${given[name] ?? "none"}`;
    return [{ sort: "standing", id: relation.id, message }];
  });
}

/** What is wrong with a degree that was counted again. */
export function wrongInDegree({ id, degree }: Entity, counted: number): Finding[] {
  return degree === counted ? [] : [{ sort: "degree", id, message: `stored ${degree}, counted ${counted}` }];
}

function wrongBySchema(schema: z.ZodType, record: { readonly id: string }): Finding[] {
  const parsed = schema.safeParse(record);
  if (parsed.success) return [];
  return toFieldErrors(parsed.error, record, "query").map(({ message }) => ({
    sort: "record",
    id: record.id,
    message,
  }));
}

function findingOf(sort: FindingSort, id: string, message: string, expected: string): Finding {
  return { sort, id, message: `${message}; expected ${expected}` };
}
