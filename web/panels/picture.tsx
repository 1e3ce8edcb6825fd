import { untracked, useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../picture/point.ts";
import { createGraphView } from "../graph-view.ts";
import { recall, remember } from "../memory.ts";
import { lineIn, viewOf } from "../state/explorer.ts";
import { isSameLayout, type Laid } from "../state/layout.ts";
import { viewportOf } from "../state/saved-view.ts";
import { foremost } from "../state/selection.ts";
import { litByRows, selectedRelations } from "../state/table.ts";
import { insetsOf } from "./insets.ts";
import { openMenu } from "./open-menu.ts";
import { usePage } from "./page-context.ts";
import { focusExpansion, focusOtherEnd } from "./path-focus.ts";
import { hoveredAt } from "./tooltip.tsx";

const storage = () => window.sessionStorage;

/** The network: a canvas that fills the window, under everything else. */
export function Picture() {
  const page = usePage();
  const { explorer, view, theme, focusing } = page;
  const { signals } = explorer;
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!canvas.current) return;
    // The last thing that a page hears: a phone may end it in the background without another word.
    const leave = (): void => {
      if (document.hidden && signals.loaded.value && view.value) remember(location.href, view.value, storage);
    };
    document.addEventListener("visibilitychange", leave);
    const made = createGraphView(canvas.current, {
      theme: theme.peek(),
      insets: () => insetsOf(page),
      onSelect: (selection) => {
        if (signals.picking.value === null) explorer.select(selection);
        else if (selection.entities.length > 0) explorer.picked(selection.entities.at(-1) ?? "");
      },
      onHover: (hit, x, y) => {
        hoveredAt.value = hit && hit.what !== "pin" ? { id: hit.id, x, y } : null;
      },
      onExpand: explorer.turn,
      onExpandBy: (id) => focusExpansion(explorer.askWhich(id)),
      onPin: (id, pinned, from) => explorer.pin(id, pinned ? (view.value?.positions().get(id) ?? null) : null, from),
      onHide: (id) => explorer.hide(chosenWith(id)),
      onKeep: (id) => explorer.keep(chosenWith(id)),
      onPath: (id) => {
        explorer.pathFrom(id);
        if (!page.narrow.peek()) focusOtherEnd();
      },
      onSelectMore: explorer.selectMore,
      onArea: explorer.selectArea,
      onContext: (hit, x, y, by) => {
        const { entities } = signals.state.value.selection;
        const isOfMany = hit !== null && entities.length > 1 && entities.includes(hit.id);
        if (hit === null) openMenu({ target: { what: "ground" }, x, y, by });
        else if (isOfMany) openMenu({ target: { what: "entities", ids: entities }, x, y, by });
        else openMenu({ target: { what: hit.what === "relation" ? "relation" : "entity", id: hit.id }, x, y, by });
      },
      onViewport: () => {
        hoveredAt.value = null;
      },
      onAnnounce: explorer.say,
    });
    // The keyboard's own entity, or all that is selected when it is among them.
    const chosenWith = (id: string): readonly string[] => {
      const { entities } = signals.state.value.selection;
      return entities.includes(id) ? entities : [id];
    };
    const left = recall(location.href, storage);
    if (left) {
      const positions = new Map(left.positions.map(([id, x, y]) => [id, { x, y }]));
      const { layout } = signals.state.peek();
      made.putBack({ layout, positions, guides: left.guides, viewport: left.viewport }, false);
    }
    view.value = made;
    explorer.watch(made.laid);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      view.value = null;
      explorer.watch(() => null);
      made.destroy();
    };
  }, [explorer, page, signals, theme, view]);

  const focusPlaced = (): void => {
    const id = focusing.peek();
    const made = view.peek();
    if (id === null || !made?.positions().has(id)) return;
    focusing.value = null;
    made.focus(id);
  };
  // While the next path is looked for the last one stays: nothing goes home only to come back.
  const answered = useRef<ReadonlySet<string> | null>(null);
  /** Where a saved view had the path that was laid out. */
  const lined = useRef<Positions>(new Map());
  /** Lines up the path that is laid out, once all of it has its place. */
  const arrangePlaced = (): void => {
    if (signals.finding.peek().state === "loading") return;
    const made = view.peek();
    const line = lineIn(signals.state.peek());
    const placed = made?.positions();
    if (line !== null && !line.every((id) => placed?.has(id))) return;
    made?.arrange(line, lined.current);
    // Another path, or this one again, is lined up where one looks then.
    if (line !== null) lined.current = new Map();
  };
  // Before the picture shows, so that nothing of a saved view is laid out anew.
  const hadArrived = useRef<typeof signals.arrival.value>(null);
  const arrive = (): void => {
    const arrival = signals.arrival.value;
    const made = view.peek();
    if (arrival === hadArrived.current || !made) return;
    hadArrived.current = arrival;
    lined.current = (arrival?.whole && arrival.line) || new Map();
    const known = made.positions();
    if (arrival?.whole) made.putBack({ ...arrival, viewport: made.laid().viewport }, false);
    else made.setPositions(new Map([...(arrival?.positions ?? [])].filter(([id]) => !known.has(id))));
  };
  useSignalEffect(() => {
    const { value: camera } = signals.camera;
    if (camera) view.value?.setViewport(viewportOf(camera, { width: innerWidth, height: innerHeight }));
  });
  // What an undone or repeated layout brings back goes before what was dragged since, and before anything is laid out.
  const wasPutBack = useRef<Laid | null>(null);
  const putBackLaid = (): void => {
    const laid = signals.laid.value;
    if (laid === wasPutBack.current) return;
    wasPutBack.current = laid;
    if (laid) view.peek()?.putBack(laid);
  };
  useSignalEffect(() => {
    const made = view.value;
    const graph = signals.graph.value;
    const seen = viewOf(signals.state.value, signals.language.value, signals.pointed.value, signals.leftOut.value);
    const isAsking = signals.finding.value.state === "loading";
    if (!isAsking) answered.current = seen.lit ?? null;
    const rows = selectedRelations(signals.table.value, signals.state.value.selection);
    const lit = litByRows(rows, graph.relations) ?? (isAsking ? answered.current : seen.lit);
    const look = { ...seen, lit: lit ?? null };
    if (!made || !signals.loaded.value) return;
    putBackLaid();
    arrive();
    const { pins, layout } = signals.state.value;
    const isFirst = made.positions().size === 0;
    const tellBusy = (): void => {
      const placed = made.positions();
      const isBusy =
        !isSameLayout(made.layout(), signals.state.peek().layout) ||
        signals.graph.peek().entities.some((entity) => !placed.has(entity.id));
      if (isBusy) canvas.current?.setAttribute("aria-busy", "true");
      else canvas.current?.removeAttribute("aria-busy");
    };
    tellBusy();
    void explorer.work
      .run("layout", () => made.show(graph, look, layout))
      .then(() => {
        // A link brings its pins along; later on they lie where they were dragged.
        if (isFirst && pins.size > 0) made.setPositions(pins);
        arrangePlaced();
        tellBusy();
        focusPlaced();
      });
  });
  useSignalEffect(() => {
    if (focusing.value !== null) focusPlaced();
  });
  // A panel that opens over what was just selected would hide it; with nothing selected the whole picture makes way.
  // Of many selected at once the picture holds still.
  const isMany = useComputed(() => signals.state.value.selection.entities.length > 1);
  const selected = useComputed(() => foremost(signals.state.value.selection));
  useSignalEffect(() => {
    const id = selected.value;
    signals.sheet.value;
    untracked(() => {
      if (id === null && page.narrow.value) view.value?.fitAgain();
      const at = id === null ? null : view.value?.screenPositionOf(id);
      const { left, top, right, bottom } = insetsOf(page);
      if (id === null || !at || isMany.peek()) return;
      const isFree = at.x > left && at.y > top && at.x < innerWidth - right && at.y < innerHeight - bottom;
      if (!isFree) view.value?.focus(id);
    });
  });
  useSignalEffect(() => {
    putBackLaid();
    view.value?.setPositions(signals.places.value);
  });
  useSignalEffect(() => view.value?.setTheme(theme.value));
  useSignalEffect(() => view.value?.mark(signals.marks.value));

  return <canvas id="picture" class="picture" ref={canvas} tabIndex={0} />;
}
