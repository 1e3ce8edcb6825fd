import { type Note, noteLimits } from "../../model/note.ts";
import type { Point } from "../../picture/point.ts";
import { excerptOf, freeId, type NotePlace, noteAt, wholePoint, withNote, withoutNote } from "../state/notes.ts";
import type { ActionContext } from "./context.ts";
import type { Recording } from "./history.ts";

/** Text as a note may hold it. */
function cleaned(text: string): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, "")
    .trim();
  return plain
    .slice(0, noteLimits.text)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
}

/** Writing notes on the picture, moving and removing them. Each is a step that can be taken back. */
export function createNoting({ signals, say, notify }: ActionContext, { record }: Recording) {
  const find = (place: NotePlace): Note | undefined => noteAt(signals.state.value.notes, place);
  const remove = (note: Note): void => {
    record("note-remove", { note: excerptOf(note) });
    signals.update(withoutNote(note.id));
    say(signals.words.value.notes.said.removed);
  };
  return {
    /** What a note says becomes `text`; without text there is no note. False when no more notes fit. */
    writeNote(place: NotePlace, text: string): boolean {
      const { words, state } = signals;
      const wanted = cleaned(text);
      const before = find(place);
      if (before?.text === wanted || (!before && (wanted === "" || "id" in place))) return true;
      if (before && wanted === "") {
        remove(before);
        return true;
      }
      const { notes } = state.value;
      if (!before && notes.length >= noteLimits.notes) {
        notify(words.value.notes.full(noteLimits.notes));
        return false;
      }
      const where = "at" in place ? { at: wholePoint(place.at) } : place;
      const note: Note = before ? { ...before, text: wanted } : { ...where, id: freeId(notes), text: wanted };
      record(before ? "note-edit" : "note", { note: excerptOf(note) });
      signals.update(withNote(note));
      say(words.value.notes.said.written);
      return true;
    },
    /** `at`: in the layout; of a note on an entity, from the entity's middle to its own in CSS pixels. */
    moveNote(id: string, at: Point): void {
      const note = find({ id });
      if (!note) return;
      record("note-move", { note: excerptOf(note) });
      signals.update(withNote({ ...note, at: wholePoint(at) }));
    },
    removeNote(id: string): void {
      const note = find({ id });
      if (note) remove(note);
    },
  };
}
