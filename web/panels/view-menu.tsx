import { ViewForm } from "./view-form.tsx";
import { ViewList } from "./view-list.tsx";

/** What can be done with the view that is shown, and all that are saved. */
export function ViewMenu() {
  return (
    <>
      <ViewForm />
      <ViewList />
    </>
  );
}
