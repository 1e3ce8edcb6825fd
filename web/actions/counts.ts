import { computed, effect, untracked } from "@preact/signals";
import type { Filter } from "../../model/filter.ts";
import type { Stats } from "../../model/stats.ts";
import { asked, forLegend, forTimeline } from "../state/filter.ts";
import { daysCovered } from "../state/time-buckets.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";

/** A time line of fewer days than this is counted by day. */
const fewDays = 100;

/**
 * Keeps the legend's numbers, those of the status bar and, while it is watched, those of the time line in step with the
 * filter. `again` counts anew.
 */
export function startCounting({ signals, call, work, fail, say }: ActionContext): { again: () => void } {
  const filter = computed(() => signals.state.value.filter);
  /** What the time line's numbers answer: they stay while only the time changes. */
  let timed = "";
  let said = "";

  const count = async (): Promise<void> => {
    const now = filter.peek();
    const wholeKey = JSON.stringify(asked(now));
    const timesKey = JSON.stringify(forTimeline(now));
    const isTimed = !signals.watchingTimes.peek() || timesKey === timed;
    try {
      const answer = await work.run("stats", async (signal) => {
        const known = new Map<string, Stats>();
        /** Each question once, one after the other. */
        const ask = async (query: Filter): Promise<Stats> => {
          const key = JSON.stringify(query);
          const stats = known.get(key) ?? (await call("readStats", { query }, { signal }));
          known.set(key, stats);
          return stats;
        };
        const legend = await ask(forLegend(now));
        const whole = await ask(asked(now));
        if (isTimed) return { legend, whole, times: null };
        const months = await ask(forTimeline(now));
        const isShort = (daysCovered(months) ?? fewDays) < fewDays;
        const days = { query: { ...forTimeline(now), bucket: "day" as const } };
        return { legend, whole, times: isShort ? await call("readStats", days, { signal }) : months };
      });
      if (answer === cancelled) return;
      const before = signals.stats.peek();
      [signals.legend.value, signals.stats.value] = [answer.legend, answer.whole];
      if (answer.times) {
        signals.times.value = answer.times;
        timed = timesKey;
      }
      if (before && said !== wholeKey) {
        say(signals.words.peek().say.filtered(answer.whole.entities, answer.whole.relations));
      }
      said = wholeKey;
    } catch (error) {
      fail(error, () => void count());
    }
  };
  const listSources = async (): Promise<void> => {
    try {
      const answer = await work.run("sources", (signal) => call("listSources", { query: {} }, { signal }));
      if (answer !== cancelled) signals.sources.value = answer.sources;
    } catch (error) {
      fail(error, () => void listSources());
    }
  };

  effect(() => {
    if (signals.changes.value > 0) timed = "";
    untracked(() => void listSources());
  });
  effect(() => {
    signals.changes.value;
    filter.value;
    signals.watchingTimes.value;
    untracked(() => void count());
  });
  const again = (): void => {
    timed = "";
    void count();
  };
  return { again };
}
