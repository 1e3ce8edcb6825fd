import * as z from "zod";
import { entityRecordSchema } from "./entity.ts";
import { idSchema } from "./id.ts";
import { mergeSchema } from "./merge.ts";
import { relationRecordSchema } from "./relation.ts";
import { claimSchema, sourceSchema } from "./source.ts";

/** The sorts of records, in the order in which history names them. */
export const whats = ["source", "entity", "relation", "claim", "merge"] as const;

/** The version that the writer saw: a number that must still be the current one, or 0 for "must not exist yet". */
const expected = { ifVersion: z.int().min(0).exactOptional() };

const put = z.discriminatedUnion("what", [
  z.strictObject({ op: z.literal("put"), what: z.literal("source"), value: sourceSchema, ...expected }),
  z.strictObject({ op: z.literal("put"), what: z.literal("entity"), value: entityRecordSchema, ...expected }),
  z.strictObject({ op: z.literal("put"), what: z.literal("relation"), value: relationRecordSchema, ...expected }),
  z.strictObject({ op: z.literal("put"), what: z.literal("claim"), value: claimSchema, ...expected }),
  z.strictObject({ op: z.literal("put"), what: z.literal("merge"), value: mergeSchema, ...expected }),
]);

/** `cascade` also deletes what hangs on it: an entity's relations, a relation's claims, a source's claims. */
const remove = z.strictObject({
  op: z.literal("delete"),
  what: z.enum(whats),
  id: idSchema,
  cascade: z.boolean().default(false),
  ...expected,
});

/** The only way in which anything is written. A list of changes is applied as a whole or not at all. */
export const changeSchema = z.discriminatedUnion("op", [put, remove]);

export type Change = z.output<typeof changeSchema>;
export type What = Change["what"];

/** The most changes that one transaction takes. */
export const changeLimit = 20_000;

/** One touched record: what it was and what it became; `null` for "wasn't there" and "is gone". */
const touchedSchema = z.strictObject({
  what: z.enum(whats),
  id: idSchema,
  before: z.json().nullable(),
  after: z.json().nullable(),
});

/** What one `apply` did: who, when (ISO 8601, UTC), and every record before and after. */
export const changeSetSchema = z
  .strictObject({
    id: idSchema,
    revision: z.int().min(1),
    at: z.iso.datetime(),
    actor: z.string(),
    touched: z.array(touchedSchema),
  })
  .meta({ id: "ChangeSet" });

export type ChangeSet = z.output<typeof changeSetSchema>;
export type Touched = z.output<typeof touchedSchema>;
