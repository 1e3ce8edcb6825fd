import * as z from "zod";
import { coordinate } from "./coordinate.ts";
import { type Endpoint, fileSchema } from "./endpoint.ts";
import { filterFields, filterSchema, forwards, isForwards } from "./filter.ts";
import { graphLimits } from "./graph.ts";
import { idSchema } from "./id.ts";
import { pathFields } from "./path-question.ts";

/** The formats that networks can be taken away in, in the order of menus. `formats/index.ts` has one for each. */
export const exportFormats = [
  "json",
  "jsonl",
  "csv",
  "xlsx",
  "neo4j-csv",
  "cypher",
  "graphml",
  "yed",
  "gexf",
  "turtle",
  "jsonld",
  "svg",
  "markdown",
] as const;

export type ExportFormat = (typeof exportFormats)[number];

const told = z.strictObject({ zh: z.string(), en: z.string() });

/** A format for people who choose one: what it is called, who reads it, what of a network it can't hold. */
const formatSchema = z
  .strictObject({
    id: z.enum(exportFormats),
    name: told,
    use: told,
    omits: z.array(told),
    extension: z.string(),
    media: z.string(),
    /** The most entities that one file holds; null: as many as there are. */
    most: z.int().min(1).nullable(),
  })
  .meta({ id: "Format" });

const language = z.enum(["zh", "en"]).default("zh");

const exportParams = z.strictObject({ format: z.enum(exportFormats) });

/** What passes a filter. */
const exportQuery = z.strictObject({ ...filterFields, language }).refine(isForwards, forwards);

/**
 * Some entities with the relations among them that pass the filter, a saved view, or the answer to a question for paths.
 * `positions` are where the entities lie in the picture, in CSS pixels at zoom 1, y downwards: `[id, x, y]`.
 */
const exportBody = z
  .strictObject({
    ids: z
      .array(idSchema)
      .min(1, "at least one id")
      .max(graphLimits.entities, `at most ${graphLimits.entities} ids`)
      .exactOptional(),
    view: idSchema.exactOptional(),
    path: z.strictObject(pathFields).refine(isForwards, forwards).exactOptional(),
    filter: filterSchema.default({}),
    language,
    positions: z
      .array(z.tuple([idSchema, coordinate, coordinate]))
      .max(graphLimits.entities)
      .default([]),
  })
  .refine(({ ids, view, path }) => [ids, view, path].filter((one) => one !== undefined).length === 1, {
    path: ["ids"],
    error: "one of ids, view and path, and no second of them",
  });

export type ExportBody = z.output<typeof exportBody>;

/** Endpoints that answer files, and the one that lists their formats. */
export const exportEndpoints = {
  listFormats: {
    method: "GET",
    path: "/export",
    summary: "The formats of files",
    answer: z.strictObject({ formats: z.array(formatSchema) }),
  },
  exportNetwork: {
    method: "GET",
    path: "/export/:format",
    summary: "What passes the filter as a file, agreements as nodes and as lines unless the filter says otherwise",
    params: exportParams,
    query: exportQuery,
    media: ["*/*"],
    takesLong: true,
    answer: fileSchema,
  },
  exportSelection: {
    method: "POST",
    path: "/export/:format",
    summary:
      "Some entities with the relations among them, a saved view, or the answer to a question for paths as a file",
    params: exportParams,
    body: exportBody,
    media: ["*/*"],
    takesLong: true,
    answer: fileSchema,
  },
} as const satisfies Record<string, Endpoint>;
