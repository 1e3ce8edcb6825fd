import { withFound, withPicture } from "../state/explorer.ts";
import { asked } from "../state/filter.ts";
import { loading, notAsked } from "../state/loadable.ts";
import { add } from "../state/picture.ts";
import { cancelled } from "../state/work.ts";
import { type ActionContext, failureOf } from "./context.ts";
import type { Loading } from "./load.ts";

/** Finding paths between the two ends that are chosen. */
export function createFindingPaths({ signals, call, work, say, waitToRetry }: ActionContext, lines: Loading) {
  /** Asks, adds what was found to the picture and lights up one path (counted from 0). */
  const find = async (choose: number | null = 0): Promise<void> => {
    const { ends, filter } = signals.state.value;
    const { from, to } = ends;
    if (from === null || to === null || from === to) return;
    signals.finding.value = loading;
    try {
      const found = await work.run("paths", (signal) =>
        call("findPaths", { query: { ...asked(filter), from, to } }, { signal }),
      );
      if (found === cancelled) {
        signals.finding.value = notAsked;
        return;
      }
      signals.finding.value = { state: "ready", value: null };
      signals.update(withPicture(add(found.graph)), withFound(found, choose));
      const { words } = signals;
      say(found.paths.length === 0 ? words.value.paths.none : words.value.paths.found(found.paths.length));
      await lines.completeLines();
    } catch (error) {
      const failure = failureOf(error);
      const retry = (): void => void find(choose);
      signals.finding.value = { state: "failed", failure, retry };
      waitToRetry(failure, retry);
    }
  };
  return { find };
}
