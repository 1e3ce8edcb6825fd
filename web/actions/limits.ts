import { batch } from "@preact/signals";
import type { Span } from "../../model/dates.ts";
import type { Filter } from "../../model/filter.ts";
import { isLimited, withoutLimits } from "../state/filter.ts";
import { noTrial } from "../state/left-out.ts";
import type { ActionContext } from "./context.ts";
import type { LimitsRecording } from "./history.ts";

/** Limits that are tried before they are set, and those that only the picture knows. */
export function createLimits(
  { signals, say }: ActionContext,
  { recordLimits }: LimitsRecording,
  setFilter: (change: (filter: Filter) => Filter, minDegree?: number) => Promise<boolean>,
) {
  const { state, trial } = signals;
  const setMinDegree = (minDegree: number): void => {
    batch(() => {
      trial.value = noTrial;
      if (minDegree === state.value.minDegree) return;
      recordLimits(["minDegree"], { minDegree });
      signals.update((before) => ({ ...before, minDegree }));
    });
    say(signals.words.value.timeline.below(signals.leftOut.value.below, minDegree));
  };
  return {
    setMinDegree,
    /** Greys what fewer links than these have, until it is set or given up (null). */
    tryMinDegree(minDegree: number | null): void {
      trial.value = minDegree === null ? noTrial : { span: null, minDegree };
    },
    /** Greys what lies outside these days, until they are set or given up (null). */
    tryTime(span: Span | null): void {
      trial.value = span === null ? noTrial : { span, minDegree: null };
    },
    /** Limits the time. What was greyed for a trial stays so until the answer is there. */
    async limitTime(change: (filter: Filter) => Filter): Promise<void> {
      const tried = trial.value;
      await setFilter(change);
      if (trial.value === tried) trial.value = noTrial;
    },
    /** Hides or greys what filters take away. */
    setFade(fade: boolean): void {
      if (fade === state.value.fade) return;
      recordLimits(["fade"], { fade });
      signals.update((before) => ({ ...before, fade }));
    },
    /** Takes every limit off. */
    clearFilters(): void {
      const { filter, minDegree } = state.value;
      if (minDegree > 0 && !isLimited(filter)) setMinDegree(0);
      else void setFilter(withoutLimits, 0);
    },
    /** Counts what the time line shows for as long as somebody looks at it; gives what ends that. */
    watchTimes(): () => void {
      signals.watchingTimes.value = true;
      return () => {
        signals.watchingTimes.value = false;
      };
    },
  };
}
