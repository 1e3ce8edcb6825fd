import type { Graph } from "../../model/graph.ts";
import type { Positions } from "../../picture/point.ts";
import type { View } from "../../picture/view.ts";
import type { LayoutRunner } from "../layout-client.ts";
import { firstLayout, isSameLayout, type LayoutChoice } from "../state/layout.ts";
import type { Stage } from "./stage.ts";

export interface LayingOptions {
  readonly stage: Stage;
  readonly runner: Pick<LayoutRunner, "run" | "cancel">;
  readonly aspect: () => number;
  /** Hears how far laying out is, 0 to 1; null once nothing is laid out. */
  readonly tell?: (progress: number | null) => void;
}

/** What laying out has changed. */
export interface LaidOut {
  /** Where everything lay before, when everything has a new place. */
  readonly before: Positions | null;
  /** What has its first place now. */
  readonly fresh: ReadonlySet<string>;
}

/** Gives everything in the picture its place. */
export interface Laying {
  /**
   * Lays out everything by another layout, or only what has no place yet. Null when a newer question came in between, or
   * when the same one is being answered already.
   */
  bring(graph: Graph, view: View, layout: LayoutChoice): Promise<LaidOut | null>;
  /** The layout by which everything lies. */
  layout(): LayoutChoice;
  /** Everything lies by this layout already. */
  settled(layout: LayoutChoice): void;
}

/** The same graph always gets the same picture; another seed, another one. */
const seed = 1;

export function createLaying({ stage, runner, aspect, tell = () => {} }: LayingOptions): Laying {
  let current = firstLayout;
  // Counts what was wanted: an answer to an older wish is nothing to go by.
  let wish = 0;
  let underWay: { readonly graph: Graph; readonly layout: LayoutChoice } | null = null;

  /** What was wanted before isn't wanted any more. */
  const begin = (wanted: typeof underWay): void => {
    wish += 1;
    if (underWay) {
      runner.cancel();
      tell(null);
    }
    underWay = wanted;
  };

  const layOutAnew = async (graph: Graph, view: View, layout: LayoutChoice): Promise<Positions | null> => {
    const mine = wish;
    const entities = graph.entities.filter(({ id }) => !view.hidden.has(id));
    const pinned = new Map([...stage.positions()].filter(([id]) => view.pinned.has(id)));
    const options = { positions: pinned, frozen: new Set(pinned.keys()), guides: [], anew: true };
    const placed = await runner.run(
      { ...graph, entities },
      { layout: layout.id, around: layout.around, ...options, seed, aspect: aspect() },
      tell,
    );
    if (!placed || mine !== wish) return null;
    const before = stage.shown();
    stage.replace(placed.positions, placed.guides);
    current = layout;
    return before;
  };

  /** Finds places for what has none; all others stay where they are. */
  const join = async (graph: Graph): Promise<ReadonlySet<string> | null> => {
    const known = stage.positions();
    if (graph.entities.every(({ id }) => known.has(id))) return new Set();
    const mine = wish;
    const options = { positions: known, frozen: new Set(known.keys()), guides: stage.guides(), anew: false };
    const placed = await runner.run(
      graph,
      { layout: current.id, around: current.around, ...options, seed, aspect: aspect() },
      tell,
    );
    if (!placed || mine !== wish) return null;
    // Only what has no place yet: something may have been dragged meanwhile.
    const fresh = new Map([...placed.positions].filter(([id]) => !known.has(id)));
    stage.place(fresh);
    stage.frame(placed.guides);
    return new Set(fresh.keys());
  };

  return {
    async bring(graph, view, layout) {
      // Whoever selects something while a large picture is laid out doesn't make that begin again.
      if (underWay?.graph === graph && isSameLayout(underWay.layout, layout)) return null;
      const wanted = { graph, layout };
      begin(wanted);
      try {
        const isFirst = stage.positions().size === 0;
        let before: Positions | null = null;
        if (isFirst) current = layout;
        else if (!isSameLayout(current, layout)) {
          before = await layOutAnew(graph, view, layout);
          if (before === null) return null;
        }
        const fresh = await join(graph);
        return fresh && { before, fresh };
      } finally {
        if (underWay === wanted) {
          underWay = null;
          tell(null);
        }
      }
    },
    layout: () => current,
    settled(layout) {
      begin(null);
      current = layout;
    },
  };
}
