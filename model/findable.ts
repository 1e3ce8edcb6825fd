import * as z from "zod";
import type { Entity } from "./entity.ts";
import { kindSchema } from "./kinds.ts";
import { matchSchema } from "./match.ts";
import { tiers } from "./ranking.ts";

/** Something that goes by names: an entity of a picture, an action by its label in both languages. */
export const findableSchema = z.object({
  key: z.string(),
  kind: kindSchema.nullable(),
  name: z.string(),
  nameEn: z.string().exactOptional(),
  aliases: z.array(z.string()),
  description: z.string().exactOptional(),
  descriptionEn: z.string().exactOptional(),
  /** Of equally good ones the better connected come first. */
  degree: z.int().min(0),
});

export type Findable = z.output<typeof findableSchema>;

/** One that was found: how well (`tiers` of `ranking.ts`, 1 is best), and why. */
export const findingSchema = z.object({ key: z.string(), tier: z.int(), match: matchSchema });

export type Finding = z.output<typeof findingSchema>;

/** An entity by its names. */
export function findableOf(key: string, entity: Entity): Findable {
  const { kind, name, nameEn, aliases, description, descriptionEn, degree } = entity;
  return {
    key,
    kind,
    name,
    aliases,
    degree,
    ...(nameEn !== undefined && { nameEn }),
    ...(description !== undefined && { description }),
    ...(descriptionEn !== undefined && { descriptionEn }),
  };
}

/** Whether the query stands in a name as it was written: not scattered, not mistyped, not in a description alone. */
export const isClose = ({ tier }: Pick<Finding, "tier">): boolean => tier <= tiers.contains;

/** Whether a name begins with the query. */
export const isBeginning = ({ tier }: Pick<Finding, "tier">): boolean => tier <= tiers.prefix;
