import { isCrowd, isSameDetail } from "../../picture/crowd.ts";
import type { DrawnGraph } from "../../picture/drawn.ts";
import type { Guide } from "../../picture/guides.ts";
import type { Box, Side } from "../../picture/labels.ts";
import type { Measure } from "../../picture/names.ts";
import { withOver } from "../../picture/over.ts";
import type { Positions } from "../../picture/point.ts";
import { type Scene, toScene } from "../../picture/scene.ts";
import { areFew, nobody, type Standing, standingIn } from "../../picture/standing.ts";
import type { View } from "../../picture/view.ts";

/** What a scene is made of. */
export interface Shown {
  readonly graph: DrawnGraph;
  readonly view: View;
  /** Where everything is shown. */
  readonly positions: () => Positions;
  readonly guides: readonly Guide[];
  /** What stands elsewhere for a while. */
  readonly lifted: Positions;
}

/** What a scene doesn't show any more: where words had best stand, what stands out, or more. */
export type Stale = "words" | "over" | "all";

/** With more, painting them over the rest takes as long as painting everything anew. */
const mostLoose = 500;

const ranks: Readonly<Record<Stale | "nothing", number>> = { nothing: 0, words: 1, over: 2, all: 3 };

/**
 * The scenes of a picture, made when somebody asks and something changed. What stands out of a crowded one is painted over the
 * rest, which then stays the very same.
 */
export interface Scenes {
  /** The scene at a zoom, of which `within` can be seen: the one of before when nothing changed. */
  scene(scale: number, within: Box): Scene;
  /** Works out the scene of a view that may be the next, so that it is there at once. */
  prepare(view: View, scale: number, within: Box): void;
  last(): Scene;
  outdate(what: Stale): void;
  /** These move, or have just come: from now on they are painted over the rest, where there is one to be painted over. */
  loosen(ids: readonly string[]): void;
  /** They move no more, and belong to the rest. */
  settle(): void;
  loose(): ReadonlySet<string>;
  /** On which sides of their entities names stand at this zoom and in this language. */
  sides(): ReadonlyMap<string, Side>;
  /** Names find their sides anew; or go back to where they stood when they were `kept`. */
  forgetSides(): void;
  keepSides(): void;
  restoreSides(): void;
}

interface Known {
  readonly graph: DrawnGraph;
  readonly loose: ReadonlySet<string>;
  readonly standing: Standing | null;
}

interface Dressed {
  readonly view: View;
  readonly below: Scene;
  readonly scene: Scene;
}

export function createScenes(measure: Measure, now: () => Shown): Scenes {
  let sides = new Map<string, Side>();
  let sidesBefore: { readonly scale: number; readonly sides: Map<string, Side> } | null = null;
  let scene: Scene = { scale: 1, guides: [], nodes: [], lines: [], labels: [] };
  /** The scene without what is painted over it. */
  let below = scene;
  let stale: Stale | "nothing" = "all";
  /** What is selected isn't in `below`. */
  let isAside = false;
  let loose: ReadonlySet<string> = new Set();
  /** Scenes with what is painted over them, and what they were made of: the last, and one that may be the next. */
  let dressed: Dressed | null = null;
  let prepared: Dressed | null = null;
  let content = {};

  /** Makes the scene anew; of a crowded one only what can be seen, and with a margin, so that one can move it. */
  const make = (scale: number, within: Box): Scene => {
    const { graph, view, positions, guides, lifted } = now();
    // The side that suited a name where its entity came from may be in the way where it stands now.
    const held = lifted.size > 0 ? new Map([...sides].filter(([id]) => !lifted.has(id))) : sides;
    const look = isAside ? { ...view, ...nobody } : { ...view, hovered: null };
    const isSame = stale !== "all" && scale === below.scale;
    const detail = isSame && stale === "nothing" ? below.crowd?.detail : undefined;
    const options = { scale, guides, held, within, covers: around(within), ...(detail && { detail }) };
    const made = toScene(without(graph, loose), positions(), look, measure, options);
    const { crowd } = made;
    if (!crowd) return made;
    if (stale === "all") content = {};
    const before = isSame ? below.crowd?.detail : undefined;
    const looks = before && isSameDetail(crowd.detail, before) ? before : crowd.detail;
    return { ...made, crowd: { ...crowd, detail: looks, content } };
  };
  const outdate = (what: Stale): void => {
    if (ranks[what] > ranks[stale]) stale = what;
    dressed = null;
    prepared = null;
  };
  const known = new WeakMap<View, Known>();
  /** Who stands out in a view. Where things glide, that is asked with every frame. */
  const standingOf = (view: View): Standing | null => {
    const { graph } = now();
    const before = known.get(view);
    if (before?.graph === graph && before.loose === loose) return before.standing;
    const standing = standingIn(graph, view, loose);
    known.set(view, { graph, loose, standing });
    return standing;
  };
  /** Paints what stands out over the rest. */
  const dress = (view: View, within: Box): Dressed => {
    const { graph, positions } = now();
    const standing = standingOf(isAside ? view : { ...view, ...nobody, hovered: view.hovered });
    const held = scene.scale === below.scale ? scene.over?.labels : undefined;
    const made = standing ? withOver(below, graph, positions(), view, standing, measure, within, held) : below;
    return { view, below, scene: made };
  };
  const isOf = (one: Dressed | null): one is Dressed => one?.below === below && one.view === now().view;
  /** Whether what is selected goes over the rest, or has become too much for that. */
  const putAside = (): void => {
    if (stale === "nothing") return;
    const { graph, view } = now();
    const standing = isCrowd(graph) ? standingOf(view.hovered === null ? view : { ...view, hovered: null }) : null;
    const canBe = isCrowd(graph) && (standing === null || areFew(standing));
    if (stale === "over") stale = isAside && canBe ? "nothing" : "all";
    else if (canBe !== isAside) stale = "all";
    isAside = canBe;
  };

  return {
    scene(scale, within) {
      putAside();
      const isCovered = !below.crowd || contains(below.crowd.covers, within);
      if (scale !== below.scale) sides.clear();
      if (scale !== below.scale || stale !== "nothing" || !isCovered) {
        below = make(scale, within);
        for (const label of below.labels) sides.set(label.id, label.side);
        stale = "nothing";
      }
      if (!isOf(dressed)) dressed = isOf(prepared) ? prepared : dress(now().view, within);
      scene = dressed.scene;
      return scene;
    },
    prepare(view, scale, within) {
      if (stale === "nothing" && scale === below.scale) prepared = dress(view, within);
    },
    last: () => scene,
    outdate,
    loosen(ids) {
      const all = new Set([...loose, ...ids]);
      if (all.size === loose.size) return;
      if (!below.crowd || all.size > mostLoose) return outdate("all");
      loose = all;
      dressed = null;
      prepared = null;
    },
    settle() {
      if (loose.size === 0) return;
      loose = new Set();
      outdate("all");
    },
    loose: () => loose,
    sides: () => sides,
    forgetSides: () => sides.clear(),
    keepSides() {
      sidesBefore = { scale: scene.scale, sides: new Map(sides) };
    },
    restoreSides() {
      if (sidesBefore?.scale === scene.scale) sides = sidesBefore.sides;
    },
  };
}

function without({ entities, relations }: DrawnGraph, away: ReadonlySet<string>): DrawnGraph {
  if (away.size === 0) return { entities, relations };
  return {
    entities: entities.filter(({ id }) => !away.has(id)),
    relations: relations.filter(({ source, target }) => !away.has(source) && !away.has(target)),
  };
}

/** How much is worked out on every side of what can be seen, per its width and height. */
const margin = 0.5;

function around({ left, top, right, bottom }: Box): Box {
  const [x, y] = [margin * (right - left), margin * (bottom - top)];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function contains(whole: Box, part: Box): boolean {
  return whole.left <= part.left && whole.top <= part.top && whole.right >= part.right && whole.bottom >= part.bottom;
}
