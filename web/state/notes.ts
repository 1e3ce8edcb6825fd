import type { Note } from "../../model/note.ts";
import type { Point } from "../../picture/point.ts";
import type { Transition } from "./explorer.ts";

/** Which note is to be written: one that is there, one on an entity, or one at a point of the layout. */
export type NotePlace = { readonly id: string } | { readonly on: string } | { readonly at: Point };

/** The note that a place means, if it is there. Of notes on one entity it is the first. */
export function noteAt(notes: readonly Note[], place: NotePlace): Note | undefined {
  if ("id" in place) return notes.find(({ id }) => id === place.id);
  return "on" in place ? notes.find(({ on }) => on === place.on) : undefined;
}

/** Adds a note, or puts it in place of the one with its id. */
export const withNote =
  (note: Note): Transition =>
  (state) => {
    const isThere = state.notes.some(({ id }) => id === note.id);
    const notes = isThere ? state.notes.map((other) => (other.id === note.id ? note : other)) : [...state.notes, note];
    return { ...state, notes };
  };

export const withoutNote =
  (id: string): Transition =>
  (state) => ({ ...state, notes: state.notes.filter((note) => note.id !== id) });

/** An id that no note has: `n1`, `n2`, … */
export function freeId(notes: readonly Note[]): string {
  const taken = new Set(notes.map(({ id }) => id));
  let number = notes.length + 1;
  while (taken.has(`n${number}`)) number += 1;
  return `n${number}`;
}

/** A note on whole units of the layout: less can't be seen, and links stay short. */
export const wholePoint = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

/** The beginning of a note, for lists and messages. */
export function excerptOf({ text }: Pick<Note, "text">, most = 24): string {
  const line = text.replace(/\s+/g, " ");
  const characters = [...line];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** Equal for notes that say the same at the same places, whatever their ids are. */
export function keyOfNotes(notes: readonly Note[]): unknown {
  return notes.map(({ text, on, at }) => [text, on, at && [Math.round(at.x), Math.round(at.y)]]);
}
