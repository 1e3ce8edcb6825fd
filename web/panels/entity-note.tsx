import { noteAt } from "../state/notes.ts";
import { NoteWord } from "./note-word.tsx";
import { useExplorer } from "./page-context.ts";

/** What somebody wrote on an entity, apart from what the network says of it. */
export function EntityNote({ id }: { readonly id: string }) {
  const note = noteAt(useExplorer().signals.state.value.notes, { on: id });
  return note ? <NoteWord note={note} /> : null;
}
