import * as z from "zod";
import { idSchema } from "./id.ts";
import { kindSchema } from "./kinds.ts";
import { relationTypeIds, relationTypeSchema } from "./relation-types.ts";

/** Where a row says so and how sure that is: its own piece of evidence. */
const grounds = [
  "claim.source",
  "claim.url",
  "claim.publishedOn",
  "claim.paragraph",
  "claim.summary",
  "claim.summaryEn",
  "claim.confidence",
] as const;

/** `period` holds both ends of a time, such as `2023—2025`. */
const times = ["from", "to", "period"] as const;

/** The names, or lists of names, of what the row's entity is linked with; the entity is the relation's source. */
const links = relationTypeIds.map((type) => `relation.${type}` as const);

/** What a row says of its links, but for those to places and to what it is part of. */
const ofLinks = ["relation.role", "relation.from", "relation.to", "relation.period", "relation.state"] as const;

/** What may be said of a relation besides its ends. */
const ofRelations = [
  "id",
  "type",
  "role",
  "roleEn",
  ...times,
  "agreement",
  "agreement.name",
  "event",
  "event.name",
  "onBehalfOf",
  "onBehalfOf.name",
  "by",
  "by.name",
  "state",
  "side",
  "origin",
  ...grounds,
] as const;

const ends = ["source.name", "source.kind", "target.name", "target.kind"] as const;

/**
 * What a column can hold, by what the rows are. `x.name` is the name of what `x` names by its id; `x.names` is a list of
 * names in one cell, each of which makes a relation of its own. `figuresEn` are the same figures with English words.
 */
export const importFields = {
  entities: [
    "id",
    "kind",
    "name",
    "nameEn",
    "aliases",
    "description",
    "descriptionEn",
    "topics",
    ...times,
    "externalIds",
    "externalIds.wikidata",
    "externalIds.ror",
    "externalIds.uscc",
    "url",
    "lat",
    "lon",
    "figures",
    "figuresEn",
    "form",
    "morePartiesThanNamed",
    ...links,
    ...ofLinks,
    ...grounds,
  ],
  relations: ["source", "target", ...ends, ...ofRelations],
  pairs: [...ends, "source.names", "target.names", ...ofRelations],
  claims: [
    "id",
    "about",
    "about.name",
    "source",
    "source.title",
    "paragraph",
    "summary",
    "summaryEn",
    "confidence",
    "status",
  ],
  sources: [
    "id",
    "title",
    "titleEn",
    "language",
    "publisher",
    "author",
    "url",
    "publishedOn",
    "retrievedOn",
    "paragraphs",
  ],
  skip: [],
} as const;

export const importUses = ["entities", "relations", "pairs", "claims", "sources", "skip"] as const;

export type ImportUse = (typeof importUses)[number];

export type ImportField = (typeof importFields)[ImportUse][number];

const fieldSchema = z.enum([...new Set<ImportField>(importUses.flatMap((use) => importFields[use]))]);

/** Fields that several columns may hold, as in `合作方1, 合作方2`. */
export const repeatable: ReadonlySet<ImportField> = new Set<ImportField>([
  "aliases",
  "topics",
  "externalIds",
  "target.name",
  "target.names",
  "by",
  "by.name",
  "description",
  "claim.summary",
  ...links,
]);

const fixed: readonly ImportField[] = ["relation.LOCATED_IN", "relation.PART_OF"];

/** Whether a field of entities names whom they are linked with, other than where they are and what they are part of. */
export const isAssociation = (field: ImportField): boolean =>
  links.some((link) => link === field) && !fixed.includes(field);

/** Whether a field of entities says something of those links. */
export const saysOfLinks = (field: ImportField): boolean => ofLinks.some((one) => one === field);

/** Of each list, at least one must have a column, or else rows of this use can't be told apart. */
export const needed: Readonly<Record<ImportUse, readonly (readonly ImportField[])[]>> = {
  entities: [["name", "id"]],
  relations: [
    ["source", "source.name"],
    ["target", "target.name"],
  ],
  pairs: [
    ["source.name", "source.names"],
    ["target.name", "target.names"],
  ],
  claims: [
    ["about", "about.name"],
    ["summary", "summaryEn"],
  ],
  sources: [["title", "id"]],
  skip: [],
};

/** What the rows of one table are, and what each of its columns holds; null: nothing that is taken. */
const tableMappingSchema = z
  .strictObject({
    use: z.enum(importUses),
    columns: z.array(fieldSchema.nullable()),
    /** What holds for rows that say nothing else; `kind` also for ends of relations that are new. */
    constants: z
      .strictObject({
        kind: kindSchema.exactOptional(),
        type: relationTypeSchema.exactOptional(),
        /** The source in the store on which rows rest that name none. */
        source: idSchema.exactOptional(),
      })
      .default({}),
  })
  .superRefine(({ use, columns }, context) => {
    const problem = (path: (string | number)[], message: string) => context.addIssue({ code: "custom", path, message });
    const allowed: readonly ImportField[] = importFields[use];
    const seen = new Set<ImportField>();
    columns.forEach((field, at) => {
      if (field === null || use === "skip") return;
      if (!allowed.includes(field)) problem(["columns", at], `a field of ${use}, or null`);
      else if (seen.has(field) && !repeatable.has(field)) problem(["columns", at], `one column of ${field}`);
      seen.add(field);
    });
    for (const choice of needed[use])
      if (!choice.some((field) => seen.has(field))) problem(["columns"], `a column of ${choice.join(" or ")}`);
  });

export type TableMapping = z.output<typeof tableMappingSchema>;

/** How a file that is brought in is to be understood, table by table. */
export const importMappingSchema = z
  .strictObject({
    /** `keep`: the file's ids are ids here; `inFile`: they only say what belongs together within the file. */
    ids: z.enum(["keep", "inFile"]),
    tables: z.array(tableMappingSchema),
  })
  .meta({ id: "ImportMapping" });

export type ImportMapping = z.output<typeof importMappingSchema>;

const told = z.strictObject({ zh: z.string(), en: z.string() });

const sureness = z.enum(["sure", "likely", "unsure"]);

/** Why something is suggested. */
const whySchema = z.strictObject({ how: sureness, reason: told });

export type Why = z.output<typeof whySchema>;

/** A mapping that was guessed, with what it was guessed from: for each table and each column. */
export const suggestionSchema = z
  .strictObject({
    mapping: importMappingSchema,
    ids: whySchema,
    tables: z.array(z.strictObject({ use: whySchema, columns: z.array(whySchema) })),
  })
  .meta({ id: "ImportSuggestion" });

export type Suggestion = z.output<typeof suggestionSchema>;
