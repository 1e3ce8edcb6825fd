import { untracked, useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { type Memory, rememberedHere, toMemory } from "../address.ts";
import { createGraphView } from "../graph-view.ts";
import { viewOf } from "../state/explorer.ts";
import { foremost } from "../state/selection.ts";
import { insetsOf } from "./insets.ts";
import { usePage } from "./page-context.ts";
import { hoveredAt } from "./tooltip.tsx";

/** How long the picture rests before the history remembers it, in milliseconds. */
const restBefore = 300;

/** The network: a canvas that fills the window, under everything else. */
export function Picture() {
  const page = usePage();
  const { explorer, view, theme, focusing } = page;
  const { signals } = explorer;
  const canvas = useRef<HTMLCanvasElement>(null);
  const remembered = useRef<Memory | null>(null);

  useEffect(() => {
    if (!canvas.current) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const remember = (): void => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        if (view.value && signals.loaded.value) history.replaceState(toMemory(view.value), "");
      }, restBefore);
    };
    const made = createGraphView(canvas.current, {
      theme: theme.peek(),
      insets: () => insetsOf(page),
      onSelect: explorer.select,
      onHover: (hit, x, y) => {
        hoveredAt.value = hit && hit.what !== "pin" ? { id: hit.id, x, y } : null;
      },
      onExpand: explorer.turn,
      onPin: (id, pinned) => explorer.pin(id, pinned ? (view.value?.positions().get(id) ?? null) : null),
      onHide: (id) => explorer.hide(chosenWith(id)),
      onKeep: (id) => explorer.keep(chosenWith(id)),
      onPath: explorer.pathFrom,
      onViewport: () => {
        hoveredAt.value = null;
        remember();
      },
      onLayout: remember,
      onAnnounce: explorer.say,
    });
    // The keyboard's own entity, or all that is selected when it is among them.
    const chosenWith = (id: string): readonly string[] => {
      const { entities } = signals.state.value.selection;
      return entities.includes(id) ? entities : [id];
    };
    remembered.current = rememberedHere(history);
    if (remembered.current) {
      made.setPositions(new Map(remembered.current.positions.map(([id, x, y]) => [id, { x, y }])));
      made.setViewport(remembered.current.viewport);
    }
    view.value = made;
    return () => {
      clearTimeout(resting);
      view.value = null;
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
  useSignalEffect(() => {
    const made = view.value;
    const graph = signals.graph.value;
    const look = viewOf(signals.state.value, signals.language.value, signals.pointed.value);
    if (!made || !signals.loaded.value) return;
    const { pins } = signals.state.value;
    const isFirst = made.positions().size === 0;
    const element = canvas.current;
    const isComplete = graph.entities.every((entity) => made.positions().has(entity.id));
    if (!isComplete) element?.setAttribute("aria-busy", "true");
    void explorer.work
      .run("layout", () => made.show(graph, look))
      .then(() => {
        // A link brings its pins along; later on they lie where they were dragged.
        if (isFirst && pins.size > 0) made.setPositions(pins);
        if (signals.graph.peek() === graph) element?.removeAttribute("aria-busy");
        focusPlaced();
      });
  });
  useSignalEffect(() => {
    if (focusing.value !== null) focusPlaced();
  });
  // A panel that opens over what was just selected would hide it.
  const selected = useComputed(() => foremost(signals.state.value.selection));
  useSignalEffect(() => {
    const id = selected.value;
    signals.sheet.value;
    untracked(() => {
      const at = id === null ? null : view.value?.screenPositionOf(id);
      const { left, top, right, bottom } = insetsOf(page);
      if (id === null || !at) return;
      const isFree = at.x > left && at.y > top && at.x < innerWidth - right && at.y < innerHeight - bottom;
      if (!isFree) view.value?.focus(id);
    });
  });
  useSignalEffect(() => view.value?.setTheme(theme.value));

  return <canvas id="picture" class="picture" ref={canvas} tabIndex={0} />;
}
