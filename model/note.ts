import * as z from "zod";
import { coordinate } from "./coordinate.ts";
import { idSchema } from "./id.ts";
import { linesOfText } from "./text.ts";

/** The most notes that a picture holds, and the length of one in UTF-16 units. */
export const noteLimits = { notes: 100, text: 200 } as const;

/** What a note says: something to read, without blanks around it. */
export const noteTextSchema = linesOfText(noteLimits.text)
  .min(1, "some text")
  .refine((text) => text.trim() === text, "text without blanks at its start or end");

/**
 * A note that somebody wrote on a picture: their own words, no fact of the network and no evidence of one. It belongs to an
 * entity (`on`), or to a place. `at` is where its upper left corner lies in the layout; of a note on an entity, how far the
 * note's middle was moved from the entity's, in CSS pixels at any zoom.
 */
export const noteSchema = z
  .strictObject({
    id: idSchema,
    text: noteTextSchema,
    on: idSchema.exactOptional(),
    at: z.strictObject({ x: coordinate, y: coordinate }).exactOptional(),
  })
  .refine(({ on, at }) => on !== undefined || at !== undefined, "a note on an entity or at a place");

/** All notes of a picture, the latest last, which lies on top. */
export const notesSchema = z
  .array(noteSchema)
  .max(noteLimits.notes, `at most ${noteLimits.notes} notes`)
  .refine((notes) => new Set(notes.map(({ id }) => id)).size === notes.length, "notes with an id of their own each");

export type Note = z.output<typeof noteSchema>;
