import * as z from "zod";
import { dateSchema } from "./date-schema.ts";
import { isBackwards } from "./dates.ts";
import { idSchema } from "./id.ts";
import { kindSchema } from "./kinds.ts";
import { lineOfText, webAddress } from "./text.ts";
import { topicSchema } from "./topics.ts";

/** A number that a source gives about an entity, with its label in both languages. */
const figureSchema = z.strictObject({
  label: lineOfText(100),
  labelEn: lineOfText(100),
  value: z.number(),
  unit: lineOfText(40).exactOptional(),
  unitEn: lineOfText(40).exactOptional(),
});

export const agreementForms = ["project", "memorandum", "framework", "certificate"] as const;

const fields = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  name: lineOfText(500),
  nameEn: lineOfText(500).exactOptional(),
  aliases: z.array(lineOfText(500)).max(50, "at most 50 aliases").default([]),
  description: lineOfText(4000).exactOptional(),
  descriptionEn: lineOfText(4000).exactOptional(),
  topics: z.array(topicSchema).max(20, "at most 20 topics").default([]),
  from: dateSchema.exactOptional(),
  to: dateSchema.exactOptional(),
  externalIds: z
    .record(z.string().regex(/^[a-z0-9-]{1,40}$/, "a short name such as wikidata or ror"), lineOfText(500))
    .refine((ids) => Object.keys(ids).length <= 20, "at most 20 external ids")
    .default({}),
  url: webAddress.exactOptional(),
  lat: z.number().min(-90).max(90).exactOptional(),
  lon: z.number().min(-180).max(180).exactOptional(),
  figures: z.array(figureSchema).max(20, "at most 20 figures").default([]),
  form: z.enum(agreementForms).exactOptional(),
  morePartiesThanNamed: z.boolean().exactOptional(),
});

/** An entity as somebody writes it: seed, import or editor. */
export const entityRecordSchema = fields
  .refine((entity) => !isBackwards(entity), { path: ["to"], error: "a date that is not before `from`" })
  .refine((entity) => entity.kind === "Agreement" || entity.form === undefined, {
    path: ["form"],
    error: "no form: only an Agreement has one",
  })
  .refine((entity) => entity.kind === "Agreement" || entity.morePartiesThanNamed === undefined, {
    path: ["morePartiesThanNamed"],
    error: "nothing: only an Agreement has parties",
  })
  .meta({ id: "EntityRecord" });

export type EntityRecord = z.output<typeof entityRecordSchema>;

/**
 * An entity as it is read: the record, its `version` (raised by every write that touches it) and its `degree`
 * (distinct entities linked in the `lines` view, unfiltered).
 */
export const entitySchema = z
  .strictObject({ ...fields.shape, version: z.int().min(1), degree: z.int().min(0) })
  .meta({ id: "Entity" });

export type Entity = z.output<typeof entitySchema>;
