import { openNote } from "../panels/open-note.ts";
import { type ActionGroups, always, type NoteTarget } from "./action.ts";

/** What can be done with a note. */
export const noteActions: ActionGroups<NoteTarget> = [
  [
    {
      id: "edit",
      icon: "rename",
      label: (words) => words.notes.edit,
      isPossible: always,
      run: (_page, { id }) => openNote({ id }),
    },
    {
      id: "remove",
      icon: "trash",
      label: (words) => words.notes.remove,
      isPossible: always,
      run: ({ explorer }, { id }) => explorer.removeNote(id),
    },
  ],
];
