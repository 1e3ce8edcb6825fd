import * as z from "zod";
import { type Endpoint, fileSchema } from "./endpoint.ts";
import { idSchema } from "./id.ts";
import { importMappingSchema, suggestionSchema } from "./import-mapping.ts";
import { kindSchema } from "./kinds.ts";

/** The formats that networks can be brought in, in the order in which a file is tried. `formats/read/` has one for each. */
export const importFormats = ["xlsx", "neo4j-csv", "csv", "json", "jsonl", "graphml", "gexf"] as const;

export type ImportFormat = (typeof importFormats)[number];

/** The encodings of text that are understood. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;

/**
 * Where an import stands: its file is being read; it waits for a decision; it is being written; all of it is in the
 * network; nothing of it is, because it failed, or was cancelled; it was in the network and was taken out again.
 */
const importStates = ["reading", "ready", "writing", "done", "failed", "cancelled", "undone"] as const;

export const importLimits = {
  /** Bytes of a file. */
  file: 2_000_000_000,
  /** Bytes that a zip may hold, unpacked. */
  unpacked: 4_000_000_000,
  /** Entities, relations, claims, sources and mistakes that a file may hold together. */
  things: 2_000_000,
  /** Imports that are remembered, with their files. */
  kept: 50,
  /** Wrong rows that an answer names; all of them are in the file of problems. */
  problems: 1000,
  /** Matches that an answer shows. */
  matches: 1000,
  /** Entities that it touches and that an answer names. */
  entities: 1000,
} as const;

const count = z.int().min(0);
const told = z.strictObject({ zh: z.string(), en: z.string() });

const countsSchema = z.strictObject({ entities: count, relations: count, claims: count, sources: count });

/** A table of the file, as far as somebody must see it to say what its columns are. */
const tableSchema = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()),
  rows: count,
  /** The first rows, each cell as text. */
  sample: z.array(z.array(z.string())),
});

/** A row, or a part of one, that can't be taken: where it stands, what stands there, what would be right. */
const importProblemSchema = z
  .strictObject({
    table: z.string(),
    /** Counted from 1, as an editor or a spreadsheet counts. */
    line: z.int().min(0),
    column: z.string().exactOptional(),
    value: z.string().exactOptional(),
    expected: told,
  })
  .meta({ id: "ImportProblem" });

export type ImportProblem = z.output<typeof importProblemSchema>;

/** Why an entity of the network may be the one that the file means, the strongest reason first. */
export const matchReasons = ["external-id", "name", "alias"] as const;

const candidateSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  nameEn: z.string().exactOptional(),
  kind: kindSchema,
  degree: count,
  reasons: z.array(z.enum(matchReasons)).min(1),
});

/**
 * An entity of the file that may be in the network already. `as` is the entity that it is taken for, null for a new one;
 * `sure` where the file itself says so, or somebody decided.
 */
const importMatchSchema = z
  .strictObject({
    /** Stands for the entity in decisions: the id that it has as a new one. */
    key: idSchema,
    name: z.string(),
    kind: kindSchema,
    table: z.string(),
    line: z.int().min(0),
    candidates: z.array(candidateSchema).min(1),
    as: idSchema.nullable(),
    sure: z.boolean(),
  })
  .meta({ id: "ImportMatch" });

export type ImportMatch = z.output<typeof importMatchSchema>;

/** A decision about one entity of the file: the one of the network that it is, or null for a new one. */
const decisionSchema = z.strictObject({ key: idSchema, as: idSchema.nullable() });

export const importSchema = z
  .strictObject({
    id: idSchema,
    /** Its file, as its owner calls it, and its size in bytes. */
    name: z.string(),
    size: count,
    state: z.enum(importStates),
    createdAt: z.iso.datetime(),
    /** Rows that were gone through, of how many; null before that is known. */
    progress: z.strictObject({ done: count, of: count.nullable() }),
    format: z.enum(importFormats).nullable(),
    encoding: z.string().nullable(),
    tables: z.array(tableSchema),
    mapping: importMappingSchema.nullable(),
    /** What would be guessed of it, and from what; also where the mapping is another one. */
    suggestion: suggestionSchema.nullable(),
    /** What writing it would do, or did: what is new, what becomes another, what stands there already. */
    added: countsSchema,
    changed: countsSchema,
    same: countsSchema,
    /** The first of the entities that are new or become others, then of those that it links. */
    entities: z.array(idSchema),
    /** The first of what is wrong, and how much there is. */
    problems: z.array(importProblemSchema),
    problemCount: count,
    /** Rows are left out because of them. */
    matches: z.array(importMatchSchema),
    matchCount: count,
    /** Why it failed, for people. */
    failure: told.nullable(),
    /** The store's revision that it made; null before that, and where all of it stood there already. */
    revision: z.int().min(1).nullable(),
  })
  .meta({ id: "Import" });

export type Import = z.output<typeof importSchema>;

/** What a list of imports leaves out. */
const listedWithout = { tables: true, suggestion: true, entities: true, problems: true, matches: true } as const;

const params = z.strictObject({ id: idSchema });
const choices = {
  format: z.enum(importFormats).exactOptional(),
  encoding: z.enum(encodings).exactOptional(),
};

/** The endpoints of imports; `model/contract.ts` puts them among the others. */
export const importEndpoints = {
  listImports: {
    method: "GET",
    path: "/imports",
    summary: "Files that were brought in, the newest first",
    answer: z.strictObject({ imports: z.array(importSchema.omit(listedWithout)) }),
  },
  createImport: {
    method: "POST",
    path: "/imports",
    summary: "Bring a file in. It is read and compared with the network; then it waits, or is written at once",
    query: z.strictObject({
      /** The file's name. */
      name: z.string().min(1).max(255),
      ...choices,
      /** Whether it waits for a decision even where nothing is in doubt. */
      dryRun: z.stringbool({ truthy: ["true"], falsy: ["false"] }).default(false),
    }),
    upload: importLimits.file,
    takesLong: true,
    answer: importSchema,
  },
  readImport: {
    method: "GET",
    path: "/imports/:id",
    summary: "How far an import is, what it would do, what is wrong with it",
    params,
    answer: importSchema,
  },
  decideImport: {
    method: "PUT",
    path: "/imports/:id",
    summary: "Say what the columns are and which entities are meant, and have it written; it is read again",
    params,
    body: z.strictObject({
      ...choices,
      mapping: importMappingSchema.exactOptional(),
      decisions: z.array(decisionSchema).max(20_000, "at most 20000 decisions").default([]),
      /** Write it, leaving out what is wrong. Without: only look. */
      write: z.boolean().default(false),
    }),
    answer: importSchema,
  },
  deleteImport: {
    method: "DELETE",
    path: "/imports/:id",
    summary: "Cancel an import that is under way, or take one out of the network again that was written",
    params,
    takesLong: true,
    answer: importSchema,
  },
  readImportProblems: {
    method: "GET",
    path: "/imports/:id/problems",
    summary: "Everything that is wrong with the file, as a table",
    params,
    media: ["text/csv"],
    answer: fileSchema,
  },
} as const satisfies Record<string, Endpoint>;
