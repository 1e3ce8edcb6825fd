import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import { failureOf } from "../actions/context.ts";
import { type Loadable, loading, notAsked, ready } from "../state/loadable.ts";
import { cancelled } from "../state/work.ts";
import { useExplorer } from "./page-context.ts";

/**
 * The answer to a question of a panel's own. It is asked when `key` is another one, and not at all for null; a panel
 * that goes gives its question up.
 */
export function useAnswer<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Loadable<T> {
  const explorer = useExplorer();
  const lane = useId();
  const asking = useRef(ask);
  asking.current = ask;
  const again = useSignal(0);
  const answer = useSignal<{ readonly key: string | null; readonly value: Loadable<T> }>({
    key: null,
    value: notAsked,
  });
  const turn = `${again.value} ${explorer.signals.changes.value}`;
  // `turn` asks once more.
  useEffect(() => {
    if (key === null) return;
    let isOver = false;
    const run = async (): Promise<void> => {
      answer.value = { key, value: loading };
      try {
        const got = await explorer.work.run(`panel:${lane}`, asking.current);
        if (!isOver) answer.value = { key, value: got === cancelled ? notAsked : ready(got) };
      } catch (error) {
        const failure = failureOf(error);
        const retry = (): void => {
          again.value += 1;
        };
        answer.value = { key, value: { state: "failed", failure, retry } };
        explorer.waitToRetry(failure, retry);
      }
    };
    void run();
    return () => {
      isOver = true;
      explorer.work.end((other) => other === `panel:${lane}`);
    };
  }, [key, turn, explorer, lane, again, answer]);
  if (key === null) return notAsked;
  return answer.value.key === key ? answer.value.value : loading;
}
