import { nameIn } from "../../model/sentences/index.ts";
import { excerptOf } from "../state/notes.ts";
import { IconButton } from "./buttons.tsx";
import { keepFocus } from "./focus.ts";
import { openNote } from "./open-note.ts";
import { usePage, useWords } from "./page-context.ts";

/** All notes on the picture: each leads to its place, where it can be changed. */
export function NoteList() {
  const { explorer, view, narrow } = usePage();
  const { notes, picture } = explorer.signals.state.value;
  const words = useWords();
  if (notes.length === 0) return null;
  const open = (id: string): void => {
    if (narrow.value) explorer.showViews(false);
    view.value?.showNote(id);
    openNote({ id });
  };
  return (
    <div class="note-list">
      <h2>{words.notes.list(notes.length)}</h2>
      <ul>
        {notes.map((note) => {
          const entity = note.on === undefined ? undefined : picture.entities.get(note.on);
          const excerpt = excerptOf(note);
          return (
            <li key={note.id}>
              <button
                type="button"
                class="note-line"
                aria-label={words.notes.show(excerpt)}
                onClick={() => open(note.id)}
              >
                {entity && <strong>{nameIn(entity, words.language)} </strong>}
                {excerptOf(note, 60)}
              </button>
              <IconButton
                icon="trash"
                label={words.notes.removeOf(excerpt)}
                onClick={() => {
                  explorer.removeNote(note.id);
                  keepFocus();
                }}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
