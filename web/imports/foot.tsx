import { usePage } from "../panels/page-context.ts";
import { useImporting, useImportWords } from "./context.ts";
import { canWrite, changesIn, isAhead, isUnderWay, shareOf } from "./state.ts";

/** How far it is, and what comes next. */
export function Foot() {
  const importing = useImporting();
  const words = useImportWords();
  const { state } = importing;
  const { step, record, sending } = state.value;
  const isBusy = sending !== null || isUnderWay(record);
  const cancels = sending !== null || isUnderWay(record);
  if (step === "file" && !isBusy) return null;
  if (step === "done" && !isBusy) return null;
  return (
    <footer class="imports-foot">
      <Progress />
      <div class="actions">
        {cancels && (
          <button type="button" class="button" onClick={() => void importing.cancel()}>
            {words.stop}
          </button>
        )}
        {step === "content" && (
          <button
            type="button"
            class="button primary"
            disabled={record?.state === "failed"}
            onClick={() => importing.go("changes")}
          >
            {words.next}
          </button>
        )}
        {step === "changes" && record?.state === "failed" && (
          <button type="button" class="button primary" onClick={() => void importing.compare()}>
            {words.again}
          </button>
        )}
        {step === "changes" && record && record.state !== "failed" && (
          <button
            type="button"
            class="button primary"
            disabled={!canWrite(state.value)}
            onClick={() => void importing.write()}
          >
            {record.problemCount > 0 ? words.writeSkipping(record.problemCount) : words.write}
          </button>
        )}
      </div>
    </footer>
  );
}

/** What is going on; else what writing it would do. */
function Progress() {
  const { narrow } = usePage();
  const importing = useImporting();
  const words = useImportWords();
  const { state } = importing;
  const { record, sending, writes } = state.value;
  if (sending) return <Bar label={words.sending(sending.name)} share={null} />;
  if (!record) return null;
  if (record.state === "writing") {
    const { done, of } = record.progress;
    const changes = of === null || narrow.value ? "" : ` ${words.written(done, of)}`;
    return <Bar label={`${words.writing}${changes}`} share={shareOf(record.progress)} />;
  }
  if (writes && record.state === "reading") return <Bar label={words.writing} share={null} />;
  if (record.state === "reading") {
    const { progress } = record;
    const label = record.tables.length === 0 ? words.reading(record.name) : words.comparing;
    const rows = progress.done > 0 ? ` ${words.rows(progress.done, progress.of)}` : "";
    return <Bar label={`${label}${narrow.value ? "" : rows}`} share={shareOf(progress)} />;
  }
  if (record.state !== "ready") return <span class="imports-would" />;
  if (isAhead(state.value)) return <span class="imports-would muted">{words.comparing}</span>;
  return <span class="imports-would muted">{changesIn(record) === 0 ? words.nothing : words.change(record)}</span>;
}

function Bar({ label, share }: { readonly label: string; readonly share: number | null }) {
  return (
    <div class="imports-progress">
      <span>{label}</span>
      <progress aria-label={label} {...(share !== null && { value: share })} max={1} />
    </div>
  );
}
