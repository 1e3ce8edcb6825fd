import * as z from "zod";
import { filterFields } from "./filter.ts";
import { graphSchema } from "./graph.ts";
import { idSchema } from "./id.ts";
import { type Kind, kindIds, kindSchema } from "./kinds.ts";

/** Kinds that stand between almost everything; a path through them says little unless there is no other. */
export const passedOver: readonly Kind[] = ["City", "Region", "Event", "Agreement"];

/** On the second attempt an Agreement still forbids itself: its parties are linked directly. */
export const passedOverWhenRelaxed: readonly Kind[] = ["Agreement"];

/** The fields of a question for paths; `k`, `maxLength` and `directed` have the defaults that the documentation names. */
export const pathFields = {
  from: idSchema,
  to: idSchema,
  k: z.int().min(1).max(50).default(5),
  maxLength: z.int().min(1).max(8).default(6),
  through: z.array(idSchema).max(3, "at most 3 ids").default([]),
  avoid: z.array(idSchema).max(100, "at most 100 ids").default([]),
  avoidKind: z
    .array(z.enum([...kindIds, "none"]))
    .max(20, "at most 20 kinds")
    .exactOptional(),
  directed: z.boolean().default(false),
  ...filterFields,
};

const explanationSchema = z.strictObject({ zh: z.string(), en: z.string() });

export const pathSchema = z
  .strictObject({
    length: z.int().min(0),
    strength: z.int().min(0),
    steps: z.array(z.strictObject({ entity: idSchema, relations: z.array(idSchema) })),
    explanation: explanationSchema,
  })
  .meta({ id: "Path" });

/** Without `relaxed` no City, Region, Event or Agreement stands in the middle unless the question allowed it. */
export const pathsSchema = z
  .strictObject({
    paths: z.array(pathSchema),
    graph: graphSchema,
    complete: z.boolean(),
    relaxed: z.array(z.enum(["avoidKind"])).exactOptional(),
  })
  .meta({ id: "Paths" });

export type Path = z.output<typeof pathSchema>;
export type Paths = z.output<typeof pathsSchema>;

/** Which kinds a question forbids in the middle; `undefined` when it leaves the default in force. */
export function avoidedKinds(avoidKind: readonly (Kind | "none")[] | undefined): Kind[] | undefined {
  return avoidKind?.filter((kind) => kind !== "none").map((kind) => kindSchema.parse(kind));
}
