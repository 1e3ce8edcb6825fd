import * as z from "zod";
import { idSchema } from "./id.ts";
import { kindSchema } from "./kinds.ts";
import { relationTypeSchema } from "./relation-types.ts";
import { topicSchema } from "./topics.ts";

const count = z.int().min(0);

/** How finely time is counted. */
export const precisionSchema = z.enum(["day", "month", "year"]);
export type Precision = z.output<typeof precisionSchema>;

/** Characters of a day that tell it, its month, its year. */
export const precisions: Readonly<Record<Precision, number>> = { day: 10, month: 7, year: 4 };

/**
 * Counts of what passes a filter, for legends and the timeline. Where the filter limits relations, entities without one
 * that passes are not counted: an overview doesn't show them either. `times`: relations by the day, month (`2024-03`) or
 * year in which they begin (a coarser date counts at its first); `ends`: by that in which they end (at its last). What has
 * no known beginning or end isn't among those, so that both together tell how many hold at any time: all that are dated,
 * without those that begin later or ended before. `sources`: the 100 that support most relations.
 */
export const statsSchema = z
  .strictObject({
    entities: count,
    relations: count,
    kinds: z.array(z.strictObject({ kind: kindSchema, n: count })),
    types: z.array(z.strictObject({ type: relationTypeSchema, n: count })),
    topics: z.array(z.strictObject({ topic: topicSchema, n: count })),
    times: z.array(z.strictObject({ bucket: z.string(), n: count })),
    ends: z.array(z.strictObject({ bucket: z.string(), n: count })),
    undated: count,
    sources: z.array(z.strictObject({ source: idSchema, n: count })),
  })
  .meta({ id: "Stats" });

export type Stats = z.output<typeof statsSchema>;

/** How many relations of a type lead from an entity to entities of a kind; `both` for symmetric types. */
export const linkCountSchema = z.strictObject({
  type: relationTypeSchema,
  kind: kindSchema,
  direction: z.enum(["out", "in", "both"]),
  n: count,
});

export type LinkCount = z.output<typeof linkCountSchema>;
