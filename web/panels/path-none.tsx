import { isCurrent } from "../state/explorer.ts";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { applyLoosening, type Loosening } from "../state/loosening.ts";
import { toQuery } from "../state/question.ts";
import { ActionButton } from "./buttons.tsx";
import { useExplorer, useWords } from "./page-context.ts";
import { PathAround } from "./path-around.tsx";
import { focusAfter } from "./path-focus.ts";
import { TroubleText } from "./trouble.tsx";
import { useAnswer } from "./use-answer.ts";

/** No path is an answer. What of the question would have to be given up for one, is the next question. */
export function PathNone() {
  const explorer = useExplorer();
  const words = useWords();
  const { state } = explorer.signals;
  const { question, filter } = state.value;
  const query = isCurrent(state.value) ? toQuery(question, filter) : null;
  const answer = useAnswer(query && JSON.stringify(query), (signal) =>
    explorer.call("loosenPaths", { query: query ?? { from: "", to: "" } }, { signal }),
  );
  const apply = (loosening: Loosening): void => {
    focusAfter(explorer.loosen((asked) => applyLoosening(asked, loosening)));
  };
  return (
    <>
      <section class="empty-part">
        <h3 data-answer tabIndex={-1}>
          {words.paths.none}
        </h3>
        <p class="muted">{words.paths.noneHint(question.maxLength)}</p>
        {answer.state === "loading" && (
          <div class="skeleton" role="status" aria-label={words.status.loading}>
            <span />
          </div>
        )}
        {answer.state === "failed" && <TroubleText failure={answer.failure} retry={answer.retry} />}
        {answer.state === "ready" && (
          <>
            {answer.value.suggestions.length > 0 && <h4>{words.paths.loosen}</h4>}
            <ul class="loosenings">
              {answer.value.suggestions.map((loosening) => (
                <li key={JSON.stringify(loosening.changes)}>
                  <button type="button" class="button" onClick={() => apply(loosening)}>
                    {textOf(loosening, words)}
                  </button>
                </li>
              ))}
            </ul>
            {answer.value.suggestions.length === 0 && answer.value.unknown.length === 0 && (
              <p class="muted">{words.paths.loosenNone}</p>
            )}
            {answer.value.unknown.length > 0 && <p class="muted">{words.paths.loosenUnknown}</p>}
          </>
        )}
        {answer.state === "none" && isLimited(filter) && (
          <ActionButton onClick={() => explorer.setFilter(withoutLimits)}>{words.filters.clear}</ActionButton>
        )}
      </section>
      <PathAround />
    </>
  );
}

/** A suggestion in words: what is given up, and what that gives. */
function textOf({ changes, length }: Loosening, words: ReturnType<typeof useWords>): string {
  const told = changes.map(({ field, value }) => {
    if (field === "maxLength") return words.paths.changes.maxLength(typeof value === "number" ? value : length);
    return words.paths.changes[field];
  });
  return words.paths.loosened(words.paths.joinChanges(told), length);
}
