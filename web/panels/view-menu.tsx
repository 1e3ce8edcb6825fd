import { NoteList } from "./note-list.tsx";
import { ViewForm } from "./view-form.tsx";
import { ViewList } from "./view-list.tsx";

/** What can be done with the view that is shown, the notes on it, and all views that are saved. */
export function ViewMenu() {
  return (
    <>
      <ViewForm />
      <NoteList />
      <ViewList />
    </>
  );
}
