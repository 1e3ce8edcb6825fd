import * as z from "zod";
import { entitySchema } from "./entity.ts";
import { idSchema } from "./id.ts";
import { relationSchema } from "./relation.ts";

/** The most that one Graph answer carries. */
export const graphLimits = { entities: 10_000, relations: 50_000 } as const;

/** Ids that were asked for and went in a merge, each with the one that stands for it. */
export const replacedSchema = z.record(idSchema, idSchema);

/**
 * A part of the network. Both ends of every relation are among the entities. `truncated`: more matched than the limit
 * let through, the best connected stayed; `total` then says how many there are where that is known.
 */
export const graphSchema = z
  .strictObject({
    entities: z.array(entitySchema).max(graphLimits.entities),
    relations: z.array(relationSchema).max(graphLimits.relations),
    truncated: z.boolean(),
    total: z.strictObject({ entities: z.int().min(0), relations: z.int().min(0) }).exactOptional(),
    cursor: z.string().nullable().exactOptional(),
    missing: z.array(idSchema).exactOptional(),
    replaced: replacedSchema.exactOptional(),
  })
  .meta({ id: "Graph" });

export type Graph = z.output<typeof graphSchema>;
