import * as z from "zod";
import { dateSchema } from "../model/dates.ts";
import { kindSchema } from "../model/kinds.ts";
import { relationTypeSchema } from "../model/relation-types.ts";
import { guideTopics } from "../picture/guides.ts";
import { layoutIds } from "../picture/layout/layout-ids.ts";
import type { Positions } from "../picture/point.ts";

/** An entity's id, x and y. */
const placedSchema = z.tuple([z.string(), z.number(), z.number()]);

/** What a layout draws behind its entities. */
export const guideSchema = z.object({
  about: z.enum(guideTopics),
  of: z.string(),
  left: z.number(),
  top: z.number(),
  right: z.number(),
  bottom: z.number(),
});

/** What the page asks of the layout worker. Requests are numbered, rising: a newer one ends the one before it. */
export const layoutRequestSchema = z.object({
  number: z.int().min(1),
  layout: z.enum(layoutIds),
  anew: z.boolean(),
  around: z.array(z.string()),
  guides: z.array(guideSchema),
  seed: z.int(),
  ticks: z.int().min(0),
  aspect: z.number().positive(),
  entities: z.array(
    z.object({
      id: z.string(),
      kind: kindSchema,
      name: z.string(),
      nameEn: z.string().exactOptional(),
      degree: z.int().min(0),
      from: dateSchema.exactOptional(),
    }),
  ),
  relations: z.array(
    z.object({
      type: relationTypeSchema,
      source: z.string(),
      target: z.string(),
      from: dateSchema.exactOptional(),
      event: z.string().exactOptional(),
      agreement: z.string().exactOptional(),
    }),
  ),
  positions: z.array(placedSchema),
  frozen: z.array(z.string()),
});

export type LayoutRequest = z.output<typeof layoutRequestSchema>;

/** What the worker answers, under the request's number. */
export const layoutAnswerSchema = z.object({
  number: z.int().min(1),
  positions: z.array(placedSchema),
  guides: z.array(guideSchema),
});

export type LayoutAnswer = z.output<typeof layoutAnswerSchema>;

/** Positions as messages carry them. */
export function toPlaced(positions: Positions): [string, number, number][] {
  return [...positions].map(([id, { x, y }]) => [id, x, y]);
}

/** Positions as the picture takes them. */
export function toPositions(placed: readonly (readonly [string, number, number])[]): Positions {
  return new Map(placed.map(([id, x, y]) => [id, { x, y }]));
}
