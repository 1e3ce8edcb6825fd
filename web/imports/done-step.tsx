import { useExplorer, usePage } from "../panels/page-context.ts";
import { TroubleText } from "../panels/trouble.tsx";
import { Counts } from "./changes-step.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { closeImports } from "./open.ts";
import { fitOnceShown } from "./show.ts";
import { changesIn } from "./state.ts";
import { TakeBack } from "./take-back.tsx";

/** What has been written, and what can be done with it now. */
export function DoneStep() {
  const importing = useImporting();
  const words = useImportWords();
  const explorer = useExplorer();
  const { view } = usePage();
  const { record, failure } = importing.state.value;
  if (!record) return null;
  const isDone = record.state === "done";
  const show = async (): Promise<void> => {
    closeImports();
    const shown = await importing.showAll(record.entities);
    if (shown.length === 0) return;
    explorer.notify(words.shown(shown.length));
    if (view.value) fitOnceShown(view.value, shown);
  };
  return (
    <>
      {failure && <TroubleText failure={failure} retry={() => void importing.open(record.id)} />}
      {record.state !== "writing" && (
        <p class="imports-outcome">
          {isDone ? (changesIn(record) === 0 ? words.doneNothing : words.done) : words.undone}
        </p>
      )}
      {record.state !== "undone" && <Counts record={record} />}
      <div class="actions">
        {isDone && record.entities.length > 0 && (
          <button type="button" class="button primary" onClick={() => void show()}>
            {words.showCount(record.entities.length)}
          </button>
        )}
        {record.state !== "writing" && (
          <button type="button" class="button" onClick={() => importing.another()}>
            {words.another}
          </button>
        )}
      </div>
      {isDone && changesIn(record) > 0 && <TakeBack record={record} />}
    </>
  );
}
