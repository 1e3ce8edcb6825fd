import type { zhNotes } from "./zh-notes.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);

/** The texts of notes on the picture in English. */
export const enNotes: typeof zhNotes = {
  title: "Note",
  add: "Add a note",
  addHere: "Add a note here",
  edit: "Edit the note",
  remove: "Delete the note",
  removeOf: (excerpt) => `Delete note: ${excerpt}`,
  editOf: (excerpt) => `Edit note: ${excerpt}`,
  of: (name) => `Note on ${name}`,
  onGround: "Note on the picture",
  menuTitle: (excerpt) => `Note “${excerpt}”`,
  label: "What the note says",
  hint: "For whoever looks at the picture…",
  ownWords: "A note is its author’s own words, not evidence.",
  done: "Done",
  keys: "Ctrl Enter when done, Esc to give up",
  left: (count) => `${n(count)} ${count === 1 ? "character" : "characters"} left`,
  move: "Move the note",
  moves: { left: "Left", right: "Right", up: "Up", down: "Down" },
  noted: (text) => `note “${text}”`,
  show: (excerpt) => `Show the note in the picture: ${excerpt}`,
  list: (count) => `Notes on the picture: ${n(count)}`,
  said: { written: "Note added", removed: "Note deleted", moved: "Note moved" },
  full: (most) => `A picture holds ${n(most)} notes; delete some first`,
  inCaption: (count) => (count === 1 ? "1 note by the author" : `${n(count)} notes by the author`),
  acts: {
    note: (excerpt) => `Add the note “${excerpt}”`,
    "note-edit": (excerpt) => `Change the note to “${excerpt}”`,
    "note-move": (excerpt) => `Move the note “${excerpt}”`,
    "note-remove": (excerpt) => `Delete the note “${excerpt}”`,
  },
};
