import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { useId } from "preact/hooks";
import { failureOf } from "../actions/context.ts";
import { type Loadable, loading, notAsked, ready } from "../state/loadable.ts";
import { cancelled } from "../state/work.ts";
import { useExplorer } from "./page-context.ts";
import type { EntityHit } from "./suggestions.ts";

/** Milliseconds between the last key and the question. */
const restBefore = 120;

/** What the store finds for a query, a moment after the last key; `onAnswer` hears of every answer. */
export function useEntitySearch(
  q: ReadonlySignal<string>,
  onAnswer: (hits: readonly EntityHit[]) => void,
): ReadonlySignal<Loadable<readonly EntityHit[]>> {
  const explorer = useExplorer();
  const id = useId();
  const asked = useSignal<Loadable<readonly EntityHit[]>>(notAsked);
  const ask = async (text: string): Promise<void> => {
    if (asked.value.state === "none") asked.value = loading;
    try {
      const answer = await explorer.work.run(`search:${id}`, (signal) =>
        explorer.call("listEntities", { query: { q: text, limit: 12 } }, { signal }),
      );
      if (answer === cancelled || q.value.trim() !== text) return;
      asked.value = ready(answer.entities);
      onAnswer(answer.entities);
    } catch (error) {
      const failure = failureOf(error);
      const retry = (): void => void ask(text);
      asked.value = { state: "failed", failure, retry };
      explorer.waitToRetry(failure, retry);
    }
  };
  useSignalEffect(() => {
    const text = q.value.trim();
    if (text === "") {
      asked.value = notAsked;
      return;
    }
    const timer = setTimeout(() => void ask(text), restBefore);
    return () => clearTimeout(timer);
  });
  return asked;
}
