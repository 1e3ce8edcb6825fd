import type { Explorer } from "../actions/explorer.ts";
import { createRefreshing } from "../actions/refresh.ts";
import { mergingWords } from "../i18n/merging-words.ts";
import type { MergingWords } from "../i18n/zh-merging.ts";
import { useExplorer, usePage } from "../panels/page-context.ts";
import { createMerging, type MergingActions } from "./merging.ts";

const made = new WeakMap<Explorer, MergingActions>();

/** What is being merged in an explorer's network. */
export function useMerging(): MergingActions {
  const { explorer, view } = usePage();
  const known = made.get(explorer);
  if (known) return known;
  const merging = createMerging({
    ...explorer,
    ...createRefreshing(explorer.parts),
    words: () => mergingWords[explorer.signals.language.peek()],
    positions: () => view.peek()?.positions() ?? new Map(),
    setPosition: (id, at) => view.peek()?.setPositions(new Map([[id, at]])),
  });
  made.set(explorer, merging);
  return merging;
}

export function useMergingWords(): MergingWords {
  return mergingWords[useExplorer().signals.language.value];
}
