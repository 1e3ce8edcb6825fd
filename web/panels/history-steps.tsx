import { stepName } from "../i18n/step-name.ts";
import { useExplorer, useWords } from "./page-context.ts";

/** The latest on top; what was taken back above it, in grey. */
export function HistorySteps() {
  const explorer = useExplorer();
  const words = useWords();
  const { past, future } = explorer.signals.history.value;
  const points = [
    ...future.map((step, i) => ({ name: stepName(step, words), by: future.length - i })),
    ...past.map((step, i) => ({ name: stepName(step, words), by: i + 1 - past.length })).reverse(),
    { name: words.history.start, by: -past.length },
  ];
  return (
    <ol class="card history-steps" aria-label={words.history.title}>
      {points.map(({ name, by }, i) => (
        // Counted from the first: going back and forth keeps the focus where it is.
        <li key={points.length - i}>
          <button
            type="button"
            class={by > 0 ? "history-step undone" : "history-step"}
            aria-current={by === 0 ? "step" : undefined}
            onClick={() => explorer.travel(by)}
          >
            {name}
          </button>
        </li>
      ))}
    </ol>
  );
}
