import * as z from "zod";
import { compareText } from "./compare.ts";
import { dateSchema } from "./date-schema.ts";
import { isBackwards } from "./dates.ts";
import { idSchema } from "./id.ts";
import { relationTypeOf, relationTypeSchema } from "./relation-types.ts";
import { claimStatusSchema } from "./source.ts";
import { lineOfText } from "./text.ts";

export const relationStates = ["planned", "active", "ended", "unknown"] as const;

const fields = z.strictObject({
  id: idSchema,
  type: relationTypeSchema,
  source: idSchema,
  target: idSchema,
  role: lineOfText(200).exactOptional(),
  roleEn: lineOfText(200).exactOptional(),
  from: dateSchema.exactOptional(),
  to: dateSchema.exactOptional(),
  /** The agreement under which it stands. */
  agreement: idSchema.exactOptional(),
  /** The occasion. */
  event: idSchema.exactOptional(),
  /** The body signed or spoken for. */
  onBehalfOf: idSchema.exactOptional(),
  /** The officials who performed the act. */
  by: z.array(idSchema).max(20, "at most 20 officials").default([]),
  state: z.enum(relationStates).default("unknown"),
  /** On PARTY_TO: parties of different sides face each other. */
  side: z
    .string()
    .regex(/^[a-z0-9]{1,20}$/, "a short name such as a or b")
    .exactOptional(),
});

/** A stated relation as somebody writes it. What is derived is never written by hand. */
export const relationRecordSchema = fields
  .refine((relation) => relation.source !== relation.target, {
    path: ["target"],
    error: "another entity than `source`",
  })
  .refine((relation) => !isBackwards(relation), { path: ["to"], error: "a date that is not before `from`" })
  .refine((relation) => relation.type === "PARTY_TO" || relation.side === undefined, {
    path: ["side"],
    error: "no side: only PARTY_TO has one",
  })
  .transform(inStoredOrder)
  .meta({ id: "RelationRecord" });

export type RelationRecord = z.output<typeof relationRecordSchema>;

/**
 * A relation as it is read. `confidence` is the highest among its claims that aren't rejected, `status` the best of
 * their statuses, `sources` how many sources say so; without a claim they are null, null and 0.
 */
export const relationSchema = z
  .strictObject({
    ...fields.shape,
    origin: z.enum(["stated", "derived"]),
    version: z.int().min(1),
    confidence: z.int().min(0).max(100).nullable(),
    status: claimStatusSchema.nullable(),
    sources: z.int().min(0),
  })
  .meta({ id: "Relation" });

export type Relation = z.output<typeof relationSchema>;

/** A symmetric relation is stored once, the smaller id first. */
export function inStoredOrder<R extends z.output<typeof fields>>(relation: R): R {
  const { type, source, target } = relation;
  if (!relationTypeOf(type).symmetric || compareText(source, target) < 0) return relation;
  return { ...relation, source: target, target: source };
}
