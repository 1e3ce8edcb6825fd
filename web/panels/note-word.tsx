import type { Note } from "../../model/note.ts";
import { useWords } from "./page-context.ts";

/** What somebody wrote: set apart from what the network says. */
export function NoteWord({ note }: { readonly note: Note }) {
  const { notes } = useWords();
  return (
    <div class="note-word">
      <p class="note-name">{notes.title}</p>
      <p class="note-text">{note.text}</p>
      <p class="note-name">{notes.ownWords}</p>
    </div>
  );
}
