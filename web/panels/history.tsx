import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { stepName } from "../i18n/step-name.ts";
import type { Step } from "../state/history.ts";
import { IconButton } from "./buttons.tsx";
import { HistorySteps } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";

/**
 * Undo, redo, and everything that was done, to go to any point of it. On a phone there is room for no more than what can
 * be taken back or done again just now.
 */
export function History() {
  const { explorer, narrow } = usePage();
  const words = useWords();
  const open = useSignal(false);
  const group = useRef<HTMLDivElement>(null);
  const { past, future } = explorer.signals.history.value;
  const [last, next] = [past.at(-1), future.at(-1)];
  const labelOf = (what: string, step: Step | undefined): string =>
    step ? words.history.to(what, stepName(step, words)) : what;
  useEffect(() => {
    if (!open.value) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !group.current?.contains(event.target)) open.value = false;
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [open.value, open]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons are no fieldset
    <div
      class="history"
      role="group"
      aria-label={words.history.title}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open.value) return;
        event.stopPropagation();
        open.value = false;
        group.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
      }}
    >
      {(last || !narrow.value) && (
        <IconButton icon="back" label={labelOf(words.history.undo, last)} disabled={!last} onClick={explorer.undo} />
      )}
      {(next || !narrow.value) && (
        <IconButton icon="redo" label={labelOf(words.history.redo, next)} disabled={!next} onClick={explorer.redo} />
      )}
      {!narrow.value && (
        <IconButton
          icon="history"
          label={words.history.title}
          expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        />
      )}
      {open.value && !narrow.value && <HistorySteps />}
    </div>
  );
}
