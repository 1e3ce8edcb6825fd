import type { Part } from "./format.ts";

type Sort = Part["what"];

/** The sorts of parts, in the order in which they come. */
export const sorts = ["entity", "relation", "claim", "source"] as const satisfies readonly Sort[];

/**
 * Opens a place in the file for every sort, in order, also for one of which nothing comes; the one before is closed by
 * then.
 *
 * @returns `goTo` opens what comes before a sort and itself, and `finish` all that is left
 */
export function inOrder({ open, close }: { open: (sort: Sort) => void; close: (sort: Sort) => void }): {
  goTo: (sort: Sort) => void;
  finish: () => void;
} {
  let current: Sort | undefined;
  let opened = 0;
  const goTo = (sort: Sort) => {
    while (current !== sort) {
      const next = sorts[opened];
      if (next === undefined) throw new Error(`parts out of order: ${sort} after ${current}`);
      if (current !== undefined) close(current);
      open(next);
      current = next;
      opened++;
    }
  };
  return {
    goTo,
    finish() {
      goTo("source");
      close("source");
    },
  };
}
