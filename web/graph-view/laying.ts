import type { Graph } from "../../model/graph.ts";
import { placesBeside } from "../../picture/layout/start.ts";
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
  /** Ends when what the stage has now is on the screen. */
  readonly painted?: () => Promise<void>;
}

/** The camera holds, and what joins is seen before it is laid out, unless more than this and more than there were join a picture. */
const manyFresh = 200;

/** Whether most of a picture is new, and much. */
export function areMany(fresh: number, known: number): boolean {
  return fresh > Math.max(manyFresh, known / 2);
}

/** What laying out has changed. */
export interface LaidOut {
  /** Where everything lay before, when everything has a new place. */
  readonly before: Positions | null;
  /** What has its first place now. */
  readonly fresh: ReadonlySet<string>;
  /** Where some of that has been seen meanwhile. */
  readonly lent: Positions;
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

export function createLaying({
  stage,
  runner,
  aspect,
  tell = () => {},
  painted = async () => {},
}: LayingOptions): Laying {
  let current = firstLayout;
  // Counts what was wanted: an answer to an older wish is nothing to go by.
  let wish = 0;
  /** Where those have been seen meanwhile that have no places yet. */
  let lent: Positions = new Map();
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

  const lend = (places: Positions): void => {
    lent = places;
    stage.lend(places);
  };
  /** Beside what they are linked with; those that have been seen stay where that was. */
  const beginnings = (graph: Graph, ids: readonly string[], known: Positions): Positions => {
    const seen = new Map([...lent].filter(([id]) => !known.has(id)));
    const others = ids.filter((id) => !seen.has(id));
    const links = linksOf(graph, new Set(others));
    return new Map([...seen, ...placesBeside(others, links, new Map([...known, ...seen]), seed)]);
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
  const join = async (graph: Graph): Promise<Pick<LaidOut, "fresh" | "lent"> | null> => {
    const known = stage.positions();
    const unplaced = graph.entities.flatMap(({ id }) => (known.has(id) ? [] : [id]));
    lend(known.size > 0 && !areMany(unplaced.length, known.size) ? beginnings(graph, unplaced, known) : new Map());
    if (unplaced.length === 0) return { fresh: new Set(), lent };
    const mine = wish;
    if (lent.size > 0) {
      await painted();
      if (mine !== wish) return null;
    }
    const options = { positions: known, frozen: new Set(known.keys()), guides: stage.guides(), anew: false };
    const placed = await runner.run(
      graph,
      { layout: current.id, around: current.around, ...options, seed, aspect: aspect() },
      tell,
    );
    if (!placed || mine !== wish) return null;
    // Only what has no place yet: something may have been dragged meanwhile.
    const fresh = new Map([...placed.positions].filter(([id]) => !known.has(id)));
    const seen = new Map([...lent].filter(([id]) => fresh.has(id)));
    stage.place(fresh);
    lend(new Map());
    stage.frame(placed.guides);
    return { fresh: new Set(fresh.keys()), lent: seen };
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
        const joined = await join(graph);
        return joined && { before, ...joined };
      } finally {
        if (underWay === wanted) {
          underWay = null;
          lend(new Map());
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

/** What these are linked with. */
function linksOf({ relations }: Graph, ids: ReadonlySet<string>): Map<string, string[]> {
  const links = new Map<string, string[]>();
  const link = (id: string, other: string): void => {
    if (!ids.has(id)) return;
    const there = links.get(id);
    if (there) there.push(other);
    else links.set(id, [other]);
  };
  for (const { source, target } of relations) {
    link(source, target);
    link(target, source);
  }
  return links;
}
