import * as z from "zod";
import { type Endpoint, fileSchema } from "./endpoint.ts";
import { entitySchema } from "./entity.ts";
import { filterFields, filterSchema, forwards, isForwards } from "./filter.ts";
import { graphLimits, graphSchema, replacedSchema } from "./graph.ts";
import { idSchema } from "./id.ts";
import { matchSchema } from "./match.ts";
import {
  connectedSchema,
  connectFields,
  introductionFields,
  introductionsSchema,
  looseningsSchema,
  pathFields,
  pathsSchema,
} from "./path-question.ts";
import { relationSchema } from "./relation.ts";
import { savedViewSchema, viewContentSchema, viewSummarySchema } from "./saved-view.ts";
import { claimSchema, claimStatusSchema, sourceSchema } from "./source.ts";
import { linkCountSchema, precisionSchema, statsSchema } from "./stats.ts";

export const apiPrefix = "/api/v1";

/** How long a list may be, and how long it is when nobody says. */
const limitUpTo = (most: number, usual: number) => z.int().min(1).max(most).default(usual);
const limit = limitUpTo(1000, 100);
const cursor = z.string().min(1).max(2000).exactOptional();
const nextCursor = z.string().nullable();
const params = z.strictObject({ id: idSchema });
/** Around how many entities at once one can ask for what surrounds them. */
const mostAround = 1000;
const ids = z.array(idSchema).min(1, "at least one id").max(mostAround, `at most ${mostAround} ids`);
/** As many as a picture can hold. */
const idsOfPicture = z
  .array(idSchema)
  .min(1, "at least one id")
  .max(graphLimits.entities, `at most ${graphLimits.entities} ids`);
const several = z.array(idSchema).min(2, "at least 2 ids").max(8, "at most 8 ids");

const direction = z.enum(["any", "out", "in"]).default("any");
const hit = z.strictObject({ ...entitySchema.shape, match: matchSchema.exactOptional() }).meta({ id: "EntityHit" });
const count = z.int().min(0);

/** Claims with the sources that they name: what every line on the screen is traced back by. */
const evidence = { claims: z.array(claimSchema), sources: z.array(sourceSchema) };

/**
 * Every endpoint under the prefix but those that the explorer needs only once its first picture is there; `contract.ts`
 * has them all. The key names the handler and the client's method.
 */
export const firstEndpoints = {
  listEntities: {
    method: "GET",
    path: "/entities",
    summary:
      "Search entities by name (characters, pinyin, initials, English, abbreviation); without q, list the best connected",
    query: z.strictObject({
      q: z.string().min(1).max(200).exactOptional(),
      kind: filterFields.kind,
      topic: filterFields.topic,
      limit: limitUpTo(1000, 20),
      cursor,
    }),
    answer: z.strictObject({ entities: z.array(hit), cursor: nextCursor }),
  },
  readEntity: {
    method: "GET",
    path: "/entities/:id",
    summary: "One entity, how many relations of each type it has, and the evidence about it",
    params,
    query: z.strictObject(filterFields).refine(isForwards, forwards),
    answer: z.strictObject({
      entity: entitySchema,
      degree: count,
      counts: z.array(linkCountSchema),
      ...evidence,
      /** The id that was asked for, where another entity stands for it. */
      replaced: replacedSchema.exactOptional(),
    }),
  },
  listNeighbours: {
    method: "GET",
    path: "/entities/:id/neighbours",
    summary: "Entities linked with this one, best connected first, each with all its matching relations to it",
    params,
    query: z.strictObject({ ...filterFields, direction, limit, cursor }).refine(isForwards, forwards),
    answer: graphSchema,
  },
  readOverview: {
    method: "GET",
    path: "/graph",
    summary: "The best-connected part of the network",
    query: z
      .strictObject({ ...filterFields, limit: limitUpTo(graphLimits.entities, 300) })
      .refine(isForwards, forwards),
    answer: graphSchema,
  },
  readGraph: {
    method: "POST",
    path: "/graph",
    summary: "What lies among and around the given entities",
    body: z
      .strictObject({
        ids: idsOfPicture,
        /** Just the relations with an end among these, and what stands at their ends: for what joins a picture. */
        touching: ids.exactOptional(),
        hops: z.int().min(0).max(2).default(0),
        filter: filterSchema.default({}),
        limit: limitUpTo(graphLimits.entities, 300),
      })
      .refine((body) => body.hops === 0 || body.ids.length <= mostAround, {
        path: ["ids"],
        message: `at most ${mostAround} ids with hops`,
      }),
    answer: graphSchema,
  },
  findPaths: {
    method: "GET",
    path: "/paths",
    summary: "The k shortest simple paths between two entities, with an explanation of each",
    query: z.strictObject(pathFields).refine(isForwards, forwards),
    answer: pathsSchema,
  },
  reportPaths: {
    method: "GET",
    path: "/paths/report",
    summary: "The same answer as a report to keep: question, picture, explanations, numbered sources",
    query: z.strictObject({ ...pathFields, language: z.enum(["zh", "en"]).default("zh") }).refine(isForwards, forwards),
    media: ["text/markdown"],
    answer: fileSchema,
  },
  connectEntities: {
    method: "POST",
    path: "/paths/connect",
    summary: "A small network that connects all of the given entities, as far as they can be connected",
    body: z.strictObject({ ids: several, ...connectFields, filter: filterSchema.default({}) }),
    answer: connectedSchema,
  },
  loosenPaths: {
    method: "GET",
    path: "/paths/loosen",
    summary: "For a question for paths without an answer: which option, given up, would give one",
    query: z.strictObject(pathFields).refine(isForwards, forwards),
    answer: looseningsSchema,
  },
  listIntroductions: {
    method: "GET",
    path: "/introductions",
    summary: "The people and associations on the most and strongest short paths between two entities, with reasons",
    query: z.strictObject(introductionFields).refine(isForwards, forwards),
    answer: introductionsSchema,
  },
  listCommon: {
    method: "GET",
    path: "/common",
    summary: "Entities linked with all of the given ones, strongest first, each with what links it to them",
    query: z.strictObject({ id: several, ...filterFields, direction, limit, cursor }).refine(isForwards, forwards),
    answer: graphSchema,
  },
  readRelation: {
    method: "GET",
    path: "/relations/:id",
    summary: "One relation: its ends, the agreement and event it belongs to, and who says so",
    params,
    answer: z.strictObject({
      relation: relationSchema,
      ends: z.tuple([entitySchema, entitySchema]),
      agreement: entitySchema.exactOptional(),
      event: entitySchema.exactOptional(),
      onBehalfOf: entitySchema.exactOptional(),
      by: z.array(entitySchema),
      ...evidence,
    }),
  },
  listClaims: {
    method: "GET",
    path: "/claims",
    summary: "Statements of fact, by what they are about or who made them",
    query: z.strictObject({
      about: ids.max(100, "at most 100 ids").exactOptional(),
      source: idSchema.exactOptional(),
      status: z.array(claimStatusSchema).max(3).default(["reviewed", "unreviewed"]),
      limit,
      cursor,
    }),
    answer: z.strictObject({ ...evidence, cursor: nextCursor }),
  },
  listSources: {
    method: "GET",
    path: "/sources",
    summary: "Where things were said, with how many claims rest on each",
    query: z.strictObject({ limit, cursor }),
    answer: z.strictObject({
      sources: z.array(z.strictObject({ ...sourceSchema.shape, claims: count })),
      cursor: nextCursor,
    }),
  },
  readSource: {
    method: "GET",
    path: "/sources/:id",
    summary: "One source with all that it supports",
    params,
    query: z.strictObject({ limit, cursor }),
    answer: z.strictObject({
      source: sourceSchema,
      claims: z.array(claimSchema),
      graph: graphSchema,
      cursor: nextCursor,
    }),
  },
  readStats: {
    method: "GET",
    path: "/stats",
    summary: "Counts by kind, type, topic, time and source, for legends, filters and the timeline",
    query: z.strictObject({ ...filterFields, bucket: precisionSchema.default("month") }).refine(isForwards, forwards),
    answer: statsSchema,
  },
  listViews: {
    method: "GET",
    path: "/views",
    summary: "Saved views, the one that was changed last first",
    query: z.strictObject({ limit, cursor }),
    answer: z.strictObject({ views: z.array(viewSummarySchema), cursor: nextCursor }),
  },
  readView: {
    method: "GET",
    path: "/views/:id",
    summary: "One saved view: what it shows, where everything lies, title and notes",
    params,
    answer: savedViewSchema,
  },
  putView: {
    method: "PUT",
    path: "/views/:id",
    summary: "Save a view under a new id, or replace one, with the revision that was read in If-Match",
    params,
    body: viewContentSchema,
    ifMatch: true,
    answer: savedViewSchema,
  },
  deleteView: {
    method: "DELETE",
    path: "/views/:id",
    summary: "Delete a saved view, with the revision that was read in If-Match; the answer is what it was",
    params,
    ifMatch: true,
    answer: savedViewSchema,
  },
} as const satisfies Record<string, Endpoint>;
