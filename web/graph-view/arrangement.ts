import { easeCubicOut } from "d3";
import { toArc } from "../../picture/layout/arc.ts";
import type { Point, Positions } from "../../picture/point.ts";
import type { Bounds } from "./camera.ts";
import type { Stage } from "./stage.ts";

export interface ArrangementOptions {
  readonly stage: Pick<Stage, "positions" | "placeOf" | "lift">;
  /** The part of the layout that no panel covers, and how many CSS pixels one of its units takes. */
  readonly free: () => { readonly area: Bounds; readonly scale: number };
  /** Milliseconds of a move; 0 with reduced motion. */
  readonly duration: () => number;
  readonly invalidate: () => void;
}

/** From the edge of what can be seen, and between two entities, in CSS pixels: nearer their names would be in the way. */
const edge = 24;
const apart = 48;

/** The places of just these entities; null unless each has one. */
function chosen(ids: readonly string[], places: Positions = new Map()): Map<string, Point> | null {
  const found = ids.flatMap((id) => {
    const at = places.get(id);
    return at ? [[id, at] as const] : [];
  });
  return found.length === ids.length ? new Map(found) : null;
}

/** Entities that stand on a line for a while. Their own places are not touched: leaving the line leads back to them. */
export interface Arrangement {
  /** Lines up these entities in this order, where one looks just now, or at these `places`; null lets all go back. */
  set(ids: readonly string[] | null, places?: Positions): void;
  /** Where what is lined up stands, or is on its way to. */
  line(): Positions;
  /** After `look` has seen everything in its own place: lines them up anew where one looks now, at once. */
  again(look: () => void): void;
  has(id: string): boolean;
  /** Moves one that stands on the line. */
  place(id: string, at: Point): void;
  /** Goes on with a move; whether it isn't over yet. */
  step(now: number): boolean;
}

export function createArrangement({ stage, free, duration, invalidate }: ArrangementOptions): Arrangement {
  let line = new Map<string, Point>();
  let key = "";
  let move: { readonly from: ReadonlyMap<string, Point>; readonly since: number } | null = null;

  const toLine = (ids: readonly string[]): Map<string, Point> => {
    const { area, scale } = free();
    const [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map((edge) => edge * scale);
    const arc = toArc(ids.length, { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 });
    return new Map(arc.map(({ x, y }, i) => [ids[i] ?? "", { x: x / scale, y: y / scale }]));
  };
  /** Two that can be told apart where they are, in sight, need no line: moving them would only hide where they belong. */
  const asTheyLie = (ids: readonly string[]): Map<string, Point> | null => {
    const { area, scale } = free();
    const [a, b] = ids.map((id) => stage.positions().get(id));
    if (ids.length !== 2 || !a || !b) return null;
    const rim = edge / scale;
    const isInSight = ({ x, y }: Point): boolean =>
      x > area.left + rim && x < area.right - rim && y > area.top + rim && y < area.bottom - rim;
    const isApart = Math.hypot(a.x - b.x, a.y - b.y) * scale >= apart;
    return isInSight(a) && isInSight(b) && isApart ? new Map([a, b].map((at, i) => [ids[i] ?? "", at])) : null;
  };
  /** Where the line has its entities; one that has left it belongs to its own place. */
  const goal = (id: string): Point | undefined => line.get(id) ?? stage.positions().get(id);

  return {
    set(ids, places) {
      const wanted = ids?.join() ?? "";
      if (wanted === key && !places?.size) return;
      key = wanted;
      const before = [...line.keys()];
      line = ids ? (chosen(ids, places) ?? asTheyLie(ids) ?? toLine(ids)) : new Map();
      const from = new Map<string, Point>();
      for (const id of [...before, ...line.keys()]) {
        const at = stage.placeOf(id);
        if (at) from.set(id, at);
      }
      move = { from, since: performance.now() };
      invalidate();
    },
    again(look) {
      const isEmpty = line.size === 0;
      if (!isEmpty) stage.lift(new Map());
      look();
      if (isEmpty) return;
      line = toLine([...line.keys()]);
      // A move under way goes on to the new places.
      if (!move) stage.lift(line);
      invalidate();
    },
    line: () => line,
    has: (id) => line.has(id),
    place(id, at) {
      line.set(id, at);
      stage.lift(new Map(line));
    },
    step(now) {
      if (!move) return false;
      const time = duration();
      const t = time === 0 ? 1 : Math.min(1, Math.max(0, (now - move.since) / time));
      if (t === 1) {
        move = null;
        stage.lift(line);
        return false;
      }
      const eased = easeCubicOut(t);
      const lifted = new Map<string, Point>();
      for (const [id, from] of move.from) {
        const to = goal(id) ?? from;
        lifted.set(id, { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased });
      }
      stage.lift(lifted);
      return true;
    },
  };
}
