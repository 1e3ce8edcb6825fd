import { type Note, noteLimits, noteSchema } from "../../model/note.ts";

/**
 * Notes as fields of an address: `note=entity!x!y!text`, with nothing where a note has no entity or no place of its own.
 * Their ids aren't carried along; they are numbered anew.
 */
export function noteFields(notes: readonly Note[]): string[] {
  return notes.map(({ on = "", at, text }) => {
    const [x, y] = at ? [Math.round(at.x), Math.round(at.y)] : ["", ""];
    return `note=${on}!${x}!${y}!${encodeURIComponent(text)}`;
  });
}

/** Reads them back; what isn't a note is left out. */
export function parseNotes(fields: URLSearchParams): Note[] {
  const read = fields.getAll("note").flatMap((field, i) => {
    const match = /^([^!]*)!(-?\d*)!(-?\d*)!(.*)$/s.exec(field);
    if (!match) return [];
    const [, on = "", x = "", y = "", text] = match;
    const at = x !== "" && y !== "" && { at: { x: Number(x), y: Number(y) } };
    const note = noteSchema.safeParse({ id: `n${i + 1}`, text, ...(on !== "" && { on }), ...at });
    return note.success ? [note.data] : [];
  });
  return read.slice(0, noteLimits.notes);
}
