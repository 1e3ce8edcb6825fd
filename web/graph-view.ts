import { zoomIdentity } from "d3";
import { framesId } from "../picture/draw-guides.ts";
import { type Hit, hitTest } from "../picture/hit.ts";
import type { Point, Positions } from "../picture/point.ts";
import type { Scene } from "../picture/scene.ts";
import { type Theme, themes } from "../picture/theme.ts";
import { plainView } from "../picture/view.ts";
import { listenToArea } from "./graph-view/area.ts";
import { createArrangement } from "./graph-view/arrangement.ts";
import { aspectOf } from "./graph-view/aspect.ts";
import { createCamera } from "./graph-view/camera.ts";
import { createCommands } from "./graph-view/commands.ts";
import { createFading } from "./graph-view/fading.ts";
import { createFitting } from "./graph-view/fitting.ts";
import type { GraphView, GraphViewOptions } from "./graph-view/interface.ts";
import { listenToKeys } from "./graph-view/keys.ts";
import { areMany, createLaying } from "./graph-view/laying.ts";
import { nextPaint } from "./graph-view/next-paint.ts";
import { createNotes } from "./graph-view/notes.ts";
import { listenToPointer } from "./graph-view/pointer.ts";
import { createSpots } from "./graph-view/spots.ts";
import { createStage } from "./graph-view/stage.ts";
import { createStills } from "./graph-view/still.ts";
import { createSurface } from "./graph-view/surface.ts";
import { createTransition } from "./graph-view/transition.ts";
import { createUnfolding } from "./graph-view/unfolding.ts";
import { fixedLabel, pictureLabel } from "./graph-view/words.ts";
import { createLayoutWorker } from "./layout-client.ts";
import { firstLayout } from "./state/layout.ts";
import { nothingSelected, selectRelation, toggleEntity } from "./state/selection.ts";

export type { GraphView };

/** Milliseconds of fading in and of the camera's own moves. */
const duration = 200;

/** Crowded pictures are magnified as they are while zooming, and made anew when the zoom rests or has come this far. */
const magnified = { least: 0.6, most: 2.5 } as const;
const restAfter = 120;

/** Draws a network on `canvas` and listens to mouse, touch and keyboard there. Draws only when something changed. */
export function createGraphView(canvas: HTMLCanvasElement, options: GraphViewOptions = {}): GraphView {
  const { insets = () => ({ left: 0, top: 0, right: 0, bottom: 0 }) } = options;
  const layout = createLayoutWorker();
  const surface = createSurface(canvas);
  const stage = createStage(surface.measure);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const moveTime = (): number => (calm.matches ? 0 : duration);
  const fading = createFading(moveTime);
  let theme: Theme = themes[options.theme ?? "light"];
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let zoomedAt = Number.NEGATIVE_INFINITY;
  let placedByHand = false;
  /** Where what is being dragged lay before, and all entities. */
  let dragged: { readonly from: Point; readonly all: Positions } | undefined;
  /** How many times the graph is being shown: what has no place of its own yet may be on the screen. */
  let showing = 0;

  const invalidate = (): void => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const look = (change: Parameters<typeof stage.look>[0]): void => {
    stage.look(change);
    invalidate();
  };
  /** The scene and its scale on the screen, which is 1 unless a heavy graph is being zoomed. */
  const sceneNow = (now: number): { scene: Scene; k: number } => {
    const { k } = camera.transform();
    const last = stage.lastScene();
    const factor = k / last.scale;
    const isNear = factor !== 1 && factor < magnified.most && factor > magnified.least;
    const zooming = now - zoomedAt < restAfter && isNear && last.crowd !== undefined;
    return zooming ? { scene: last, k: k / last.scale } : { scene: stage.scene(k, within()), k: 1 };
  };
  function paint(now: number): void {
    frame = 0;
    const since = performance.now();
    const { x, y } = camera.transform();
    const isMoving = [arrangement.step(now), transition.step(now)].includes(true);
    if (!isMoving && !dragged && showing === 0) stage.calm();
    const { scene, k } = sceneNow(now);
    const appearing = fading.step(now);
    const at = { x, y, k, covered: insets().top };
    const isFinished = surface.paint(scene, theme, { ...at, ...(appearing && { appearing }) }, area.drawn(), {
      since,
      isMoving,
    });
    if (appearing || isMoving || !isFinished) invalidate();
    if (k === 1) pointer.painted(scene, x, y);
  }

  const restingScene = (): Scene => sceneNow(Number.POSITIVE_INFINITY).scene;
  const { toStage, onCanvas, onPage, within } = createSpots(canvas, {
    scene: restingScene,
    transform: () => camera.transform(),
    insets,
  });
  const screenPositionOf = (id: string): Point | null => {
    const at = onCanvas(id);
    return at && onPage(at);
  };
  const select = (hit: Hit | null, add: boolean): void => {
    const { selected, pinned } = stage.view();
    look({ cursor: null });
    if (hit?.what === "note") options.onNote?.({ id: hit.id });
    else if (hit?.what === "pin") options.onPin?.(hit.id, !pinned.has(hit.id));
    else if (hit?.what === "entity") options.onSelect?.(toggleEntity(selected, hit.id, add));
    else options.onSelect?.(hit ? selectRelation(hit.id) : nothingSelected);
  };

  const pointer = listenToPointer(canvas, {
    hit: (x, y, tolerance) => {
      const { x: left, y: top } = camera.transform();
      return hitTest(restingScene(), x - left, y - top, tolerance);
    },
    placeOf: ({ what, id }) => {
      if (options.fixed) return null;
      return what === "note" ? notes.placeOf(id) : what === "entity" ? onCanvas(id) : null;
    },
    onClick: select,
    onDoubleClick: (hit) => {
      if (hit?.what === "entity") options.onExpand?.(hit.id, "toggle");
      if (hit === null) fitting.fit();
    },
    onContext: (hit, x, y) => {
      look({ cursor: hit?.what === "entity" || hit?.what === "pin" ? hit.id : null });
      options.onContext?.(hit, x, y, "pointer");
    },
    onApproach: ({ what, id }) => {
      if (what !== "note") stage.expect(id, camera.transform().k, within());
    },
    onHover: (hit, x, y) => {
      look({ hovered: hit && hit.what !== "note" ? hit.id : null });
      options.onHover?.(hit, x, y);
    },
    onDrag: ({ what, id }, x, y) => {
      options.onHover?.(null, x, y);
      transition.stop();
      if (what === "note") notes.drag(id, x, y);
      else if (arrangement.has(id)) arrangement.place(id, toStage(x, y));
      else {
        const from = stage.placeOf(id);
        if (from) dragged ??= { from, all: new Map(stage.positions()) };
        stage.drag(id, toStage(x, y));
      }
      invalidate();
    },
    onDrop: ({ what, id }) => {
      if (what === "note") return notes.drop(id);
      if (arrangement.has(id)) return;
      options.onPin?.(id, true, dragged?.from, dragged?.all);
      dragged = undefined;
    },
  });
  const camera = createCamera(canvas, {
    insets,
    duration: moveTime,
    onMove: (transform) => {
      if (transform.k !== stage.lastScene().scale) zoomedAt = performance.now();
      invalidate();
      clearTimeout(resting);
      resting = setTimeout(() => {
        stage.settle();
        invalidate();
      }, restAfter);
      options.onViewport?.(transform);
    },
  });
  const fitting = createFitting(canvas, stage, camera);
  const arrangement = createArrangement({ stage, free: camera.free, duration: moveTime, invalidate });
  const transition = createTransition({ positions: stage.places, glide: stage.glide }, () => calm.matches);
  const laying = createLaying({
    stage,
    runner: layout,
    aspect: () => aspectOf(canvas, insets()),
    tell: options.onLaying ?? (() => {}),
    painted: nextPaint,
  });
  const unfolding = createUnfolding({ placeOf: stage.placeOf, fading, transition });
  const notes = createNotes({ stage, camera, scene: restingScene, events: options, invalidate });
  const area = listenToArea(canvas, { scene: restingScene, at: camera.transform, events: options, invalidate });
  const obey = createCommands({ stage, camera, events: options, ...fitting, screenPositionOf, onPage, invalidate });
  const stopKeys = listenToKeys(canvas, obey);
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  canvas.style.touchAction = "none";
  const resize = (): void => {
    surface.resize();
    arrangement.again(() => fitting.fitAgain(false));
    // At once: a canvas is empty after its size changed.
    paint(performance.now());
  };
  const watching = new ResizeObserver(resize);
  watching.observe(canvas);

  return {
    async show(graph, view = {}, choice = firstLayout, grouped = null) {
      const appear = unfolding.become(grouped);
      stage.show(graph, { ...plainView, ...view }, grouped);
      appear();
      canvas.setAttribute("aria-label", (options.fixed ? fixedLabel : pictureLabel)[stage.view().language]);
      invalidate();
      const first = stage.positions().size === 0;
      showing += 1;
      const laidOut = await laying.bring(graph, stage.view(), choice).finally(() => {
        showing -= 1;
        invalidate();
      });
      if (!laidOut) return;
      if (laidOut.lent.size > 0) transition.start(laidOut.lent);
      const unseen = new Set([...laidOut.fresh].filter((id) => !laidOut.lent.has(id)));
      if (unseen.size > 0) fading.start(unseen);
      if (first && !placedByHand) fitting.fit(false);
      // What was on the screen is a small part of it now, and nobody would find the rest.
      else if (!first && areMany(laidOut.fresh.size, stage.positions().size)) fitting.fit();
      if (laidOut.before) {
        fading.start(new Set([framesId, ...laidOut.fresh]));
        transition.start(laidOut.before);
        arrangement.again(fitting.fit);
      }
      invalidate();
    },
    gliding: transition.over,
    layout: laying.layout,
    laid: () => {
      const { x, y, k } = camera.goal() ?? camera.transform();
      const [positions, guides] = [new Map(stage.positions()), stage.guides()];
      return { layout: laying.layout(), positions, guides, viewport: { x, y, k } };
    },
    putBack(laid, animated = true) {
      const before = stage.shown();
      stage.replace(laid.positions, laid.guides);
      laying.settled(laid.layout);
      if (animated) transition.start(before);
      else placedByHand = true;
      const { x, y, k } = laid.viewport;
      camera.moveTo(zoomIdentity.translate(x, y).scale(k), animated);
      invalidate();
    },
    arrange: arrangement.set,
    line: () => new Map(arrangement.line()),
    setTheme(id) {
      theme = themes[id];
      invalidate();
    },
    mark: (marks) => look({ marks }),
    ...fitting,
    zoomBy: camera.zoomBy,
    drawLasso: area.expect,
    focus(id) {
      const at = stage.placeOf(id);
      if (!at) return;
      look({ cursor: id });
      camera.centre(at);
    },
    setViewport({ x, y, k }) {
      placedByHand = true;
      camera.moveTo(zoomIdentity.translate(x, y).scale(k), false);
    },
    placeOf: stage.placeOf,
    positions: () => new Map(stage.positions()),
    setPositions(positions) {
      stage.place(positions);
      invalidate();
    },
    screenPositionOf,
    noteBox(id) {
      const box = notes.box(id);
      const { left, top } = canvas.getBoundingClientRect();
      return box && { left: box.left + left, top: box.top + top, right: box.right + left, bottom: box.bottom + top };
    },
    isNoteWhole: notes.isWhole,
    showNote: notes.show,
    groundAt(x, y) {
      if (x === undefined || y === undefined) return camera.free().middle;
      const { left, top } = canvas.getBoundingClientRect();
      return toStage(x - left, y - top);
    },
    pageAt({ x, y }) {
      const [left, top] = camera.transform().apply([x, y]);
      return onPage({ x: left, y: top });
    },
    ...createStills({ canvas, stage, camera, insets, measure: surface.measure }),
    destroy() {
      cancelAnimationFrame(frame);
      clearTimeout(resting);
      watching.disconnect();
      stopKeys();
      pointer.stop();
      area.stop();
      camera.destroy();
      layout.stop();
    },
  };
}
