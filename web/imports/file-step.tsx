import { useRef } from "preact/hooks";
import { Icon } from "../panels/icon.tsx";
import { TroubleText } from "../panels/trouble.tsx";
import { useImporting, useImportWords } from "./context.ts";
import { Earlier } from "./earlier.tsx";
import { Failed } from "./failed.tsx";
import { Reading } from "./reading.tsx";

/** Choosing a file, what went wrong with it, and those that came before. */
export function FileStep() {
  const importing = useImporting();
  const words = useImportWords();
  const { sending, record, failure } = importing.state.value;
  const earlier = importing.earlier.value;
  const isClosed = [failure, earlier.state === "failed" ? earlier.failure : null].some(
    (one) => one?.code === "access-denied",
  );
  if (isClosed) {
    return (
      <p class="imports-closed" role="alert">
        {words.closed}
      </p>
    );
  }
  return (
    <>
      <Chooser />
      {sending && sending.more > 0 && <p class="note">{words.onlyFirst(sending.more)}</p>}
      {failure && <TroubleText failure={failure} retry={() => importing.another()} />}
      {record && (
        <Failed record={record}>
          <Reading />
        </Failed>
      )}
      {record?.state === "cancelled" && <p class="note">{words.cancelled}</p>}
      <Earlier />
    </>
  );
}

function Chooser() {
  const importing = useImporting();
  const words = useImportWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="imports-chooser">
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={words.choose}
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.graphml,.xml,.gexf,.zip"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          // The same file again is another choice.
          event.currentTarget.value = "";
          if (file) void importing.send(file);
        }}
      />
      <button type="button" class="button primary" onClick={() => input.current?.click()}>
        <Icon name="import" size={14} />
        {words.choose}
      </button>
      <p>{words.chooseNote}</p>
      <p class="muted">{words.kinds}</p>
      <p class="muted">{words.safe}</p>
    </div>
  );
}
