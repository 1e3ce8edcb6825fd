import * as z from "zod";
import { filterFields } from "./filter.ts";
import { graphSchema } from "./graph.ts";
import { idSchema } from "./id.ts";
import { type Kind, kindIds, kindSchema } from "./kinds.ts";

/** Kinds that stand between almost everything; a path through them says little unless there is no other. */
export const passedOver: readonly Kind[] = ["City", "Region", "Event", "Agreement"];

/**
 * The kinds that may not stand in the middle where a question leaves that open, attempt by attempt, each for when the one
 * before found no path: places and events come in before agreements, whose parties are linked directly as a rule.
 */
export const usualAttempts: readonly (readonly Kind[])[] = [passedOver, ["Agreement"], []];

/** The most hops that a path can be asked to have. */
export const longestPath = 8;

const avoid = z.array(idSchema).max(100, "at most 100 ids").default([]);
const avoidKind = z
  .array(z.enum([...kindIds, "none"]))
  .max(20, "at most 20 kinds")
  .exactOptional();

/** The fields of a question for paths; `k`, `maxLength` and `directed` have the defaults that the documentation names. */
export const pathFields = {
  from: idSchema,
  to: idSchema,
  k: z.int().min(1).max(50).default(5),
  maxLength: z.int().min(1).max(longestPath).default(6),
  through: z.array(idSchema).max(3, "at most 3 ids").default([]),
  avoid,
  avoidKind,
  directed: z.boolean().default(false),
  ...filterFields,
};

export const pathQuerySchema = z.strictObject(pathFields);

/** A question for paths as it comes in, defaults filled in. */
export type PathQuery = z.output<typeof pathQuerySchema>;

const explanationSchema = z.strictObject({ zh: z.string(), en: z.string() });

export const pathSchema = z
  .strictObject({
    length: z.int().min(0),
    strength: z.int().min(0),
    steps: z.array(z.strictObject({ entity: idSchema, relations: z.array(idSchema) })),
    explanation: explanationSchema,
  })
  .meta({ id: "Path" });

const relaxed = z.array(z.enum(["avoidKind"])).exactOptional();

/** Without `relaxed` no City, Region, Event or Agreement stands in the middle unless the question allowed it. */
export const pathsSchema = z
  .strictObject({
    paths: z.array(pathSchema),
    graph: graphSchema,
    complete: z.boolean(),
    relaxed,
  })
  .meta({ id: "Paths" });

export type Path = z.output<typeof pathSchema>;
export type Paths = z.output<typeof pathsSchema>;

/** What several entities are to be connected under. */
export const connectFields = {
  maxLength: z.int().min(1).max(6).default(4),
  avoid,
  avoidKind,
};

/** `groups`: the given ids by what is connected. `relaxed`: some are so only by way of a place, an event or an agreement. */
export const connectedSchema = z
  .strictObject({ graph: graphSchema, groups: z.array(z.array(idSchema)), relaxed })
  .meta({ id: "Connected" });

export const introductionFields = {
  from: idSchema,
  to: idSchema,
  limit: z.int().min(1).max(50).default(10),
  maxLength: z.int().min(2).max(6).default(4),
  avoid,
  avoidKind,
  ...filterFields,
};

/** `graph` holds the best paths; it is `truncated` when there are more introductions than the limit. */
export const introductionsSchema = z
  .strictObject({
    introductions: z.array(
      z.strictObject({
        entity: idSchema,
        paths: z.int().min(1),
        shortest: z.int().min(2),
        score: z.number().min(0),
        best: pathSchema,
        reason: explanationSchema,
      }),
    ),
    graph: graphSchema,
    complete: z.boolean(),
    relaxed,
  })
  .meta({ id: "Introductions" });

/** What of a question can be loosened so that it gives a path, in the order in which limits are kept rather than given up. */
export const looseFields = [
  "maxLength",
  "type",
  "kind",
  "topic",
  "source",
  "status",
  "origin",
  "since",
  "until",
  "undated",
  "minConfidence",
  "avoid",
  "avoidKind",
  "through",
  "directed",
] as const;

export type LooseField = (typeof looseFields)[number];

/** What to set a field to; null: leave it out. */
const optionChangeSchema = z.strictObject({
  field: z.enum(looseFields),
  value: z.union([z.int(), z.tuple([z.literal("none")]), z.null()]),
});

export const looseningsSchema = z
  .strictObject({
    suggestions: z.array(
      z.strictObject({
        changes: z.array(optionChangeSchema).min(1),
        length: z.int().min(1),
        strength: z.int().min(0),
      }),
    ),
    unknown: z.array(z.enum(looseFields)),
  })
  .meta({ id: "Loosenings" });

export type OptionChange = z.output<typeof optionChangeSchema>;
export type Loosenings = z.output<typeof looseningsSchema>;

/** Which kinds a question forbids in the middle; `undefined` when it leaves the default in force. */
export function avoidedKinds(avoidKind: readonly (Kind | "none")[] | undefined): Kind[] | undefined {
  return avoidKind?.filter((kind) => kind !== "none").map((kind) => kindSchema.parse(kind));
}
