import { ExpansionQuestionCard, InspectedCard, SelectionCard } from "./later.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { TroubleText } from "./trouble.tsx";
import { Welcome } from "./welcome.tsx";

/** What is selected, in full. With nothing selected, the first visit's card. */
export function Inspector() {
  const { signals } = useExplorer();
  const words = useWords();
  const inspected = signals.inspected.value;
  const isMany = signals.state.value.selection.entities.length > 1;
  return (
    <>
      {signals.asking.value && <ExpansionQuestionCard />}
      {isMany && <SelectionCard />}
      {inspected.state === "none" && !signals.asking.value && <Welcome />}
      {inspected.state === "loading" && (
        <div class="skeleton" role="status" aria-label={words.status.loading}>
          <span />
          <span />
          <span />
        </div>
      )}
      {inspected.state === "failed" && <TroubleText failure={inspected.failure} retry={inspected.retry} />}
      {inspected.state === "ready" && <InspectedCard />}
    </>
  );
}
