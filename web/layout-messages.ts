import * as z from "zod";
import { kindSchema } from "../model/kinds.ts";
import { relationTypeSchema } from "../model/relation-types.ts";
import type { Positions } from "../picture/point.ts";

/** An entity's id, x and y. */
const placedSchema = z.tuple([z.string(), z.number(), z.number()]);

/** What the page asks of the layout worker. Requests are numbered, rising: a newer one ends the one before it. */
export const layoutRequestSchema = z.object({
  number: z.int().min(1),
  seed: z.int(),
  ticks: z.int().min(0),
  aspect: z.number().positive(),
  entities: z.array(z.object({ id: z.string(), kind: kindSchema, name: z.string(), degree: z.int().min(0) })),
  relations: z.array(z.object({ type: relationTypeSchema, source: z.string(), target: z.string() })),
  positions: z.array(placedSchema),
  frozen: z.array(z.string()),
});

export type LayoutRequest = z.output<typeof layoutRequestSchema>;

/** What the worker answers, under the request's number. */
export const layoutAnswerSchema = z.object({ number: z.int().min(1), positions: z.array(placedSchema) });

export type LayoutAnswer = z.output<typeof layoutAnswerSchema>;

/** Positions as messages carry them. */
export function toPlaced(positions: Positions): [string, number, number][] {
  return [...positions].map(([id, { x, y }]) => [id, x, y]);
}

/** Positions as the picture takes them. */
export function toPositions(placed: readonly (readonly [string, number, number])[]): Positions {
  return new Map(placed.map(([id, x, y]) => [id, { x, y }]));
}
