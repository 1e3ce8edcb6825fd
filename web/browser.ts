import { type ReadonlySignal, signal } from "@preact/signals";
import type { Timers } from "./state/work.ts";

/** Whether a media query holds, as it changes. */
export function watch(query: string): ReadonlySignal<boolean> {
  const list = window.matchMedia(query);
  const holds = signal(list.matches);
  list.addEventListener("change", () => {
    holds.value = list.matches;
  });
  return holds;
}

export const timers: Timers = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
