import * as z from "zod";
import { findableSchema, findingSchema } from "../model/findable.ts";

/** What the page tells the finder: what there is to find from now on, or what is looked for. Questions are numbered, rising. */
export const findRequestSchema = z.union([
  z.object({ things: z.array(findableSchema) }),
  z.object({ number: z.int().min(1), q: z.string() }),
]);

export type FindRequest = z.output<typeof findRequestSchema>;

/** What it answers, under the question's number. */
export const findAnswerSchema = z.object({ number: z.int().min(1), findings: z.array(findingSchema) });

export type FindAnswer = z.output<typeof findAnswerSchema>;
