import { computed, effect, untracked } from "@preact/signals";
import { asked, forLegend } from "../state/filter.ts";
import { cancelled } from "../state/work.ts";
import type { ActionContext } from "./context.ts";

/** Keeps the legend's numbers and those of the status bar in step with the filter. `again` counts anew. */
export function startCounting({ signals, call, work, fail, say }: ActionContext): { again: () => void } {
  const filter = computed(() => signals.state.value.filter);

  const count = async (): Promise<void> => {
    const [legend, whole] = [forLegend(filter.peek()), asked(filter.peek())];
    const same = JSON.stringify(legend) === JSON.stringify(whole);
    try {
      const answer = await work.run("stats", async (signal) => {
        const all = await call("readStats", { query: legend }, { signal });
        return [all, same ? all : await call("readStats", { query: whole }, { signal })] as const;
      });
      if (answer === cancelled) return;
      const before = signals.stats.peek();
      [signals.legend.value, signals.stats.value] = answer;
      if (before) say(signals.words.peek().say.filtered(answer[1].entities, answer[1].relations));
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

  void listSources();
  effect(() => {
    filter.value;
    untracked(() => void count());
  });
  return { again: () => void count() };
}
