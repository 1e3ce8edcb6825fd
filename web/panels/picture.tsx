import { untracked, useComputed, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Positions } from "../../picture/point.ts";
import type { Signals } from "../actions/signals.ts";
import type { Insets } from "../graph-view/camera.ts";
import type { GraphViewEvents } from "../graph-view/events.ts";
import type { GraphViewOptions } from "../graph-view/interface.ts";
import { createGraphView } from "../graph-view.ts";
import { recall, remember } from "../memory.ts";
import { lineIn, viewOf } from "../state/explorer.ts";
import { drawnId, drawnMarks, drawnView, realIds, realSelection } from "../state/group-ids.ts";
import type { Group } from "../state/grouping.ts";
import { isSameLayout, type Laid } from "../state/layout.ts";
import type { Looks } from "../state/looks.ts";
import { isWhole, viewportOf } from "../state/saved-view.ts";
import { foremost, selectRelation } from "../state/selection.ts";
import { litByRows, selectedRelations } from "../state/table.ts";
import { hoveredAt } from "./hovered.ts";
import { insetsOf } from "./insets.ts";
import { isLaterComing, laterParts } from "./later.tsx";
import { openMenu } from "./open-menu.ts";
import { openNote } from "./open-note.ts";
import { usePage } from "./page-context.ts";
import { focusExpansion, focusOtherEnd } from "./path-focus.ts";

const storage = () => window.sessionStorage;

/** Whether groups are wanted that can't be made yet. */
function areGroupsComing({ grouping }: Looks, signals: Pick<Signals, "grouping" | "communities">): boolean {
  if (grouping === null) return false;
  if (signals.grouping.value === null) return isLaterComing();
  return grouping === "community" && signals.communities.value === null;
}

interface PictureProps {
  /** Given where a saved view is only read: nothing changes it, and there are no panels but what takes this room. */
  readonly embedded?: () => Insets;
}

/** The network: a canvas that fills the window, under everything else. */
export function Picture({ embedded }: PictureProps) {
  const page = usePage();
  const insets = embedded ?? (() => insetsOf(page));
  const { explorer, view, theme, focusing } = page;
  const { signals } = explorer;
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!canvas.current) return;
    // The last thing that a page hears: a phone may end it in the background without another word.
    const leave = (): void => {
      if (document.hidden && signals.loaded.value && view.value) remember(location.href, view.value, storage);
    };
    if (!embedded) document.addEventListener("visibilitychange", leave);
    const real = (id: string): string[] => realIds(signals.grouped.value, [id]);
    const groupAt = (id: string): Group | undefined => signals.grouped.value?.closed.get(id);
    const turnGroup = (id: string): void => {
      laterParts()?.turnGroupAt(explorer, id);
    };
    /** A group is no end of a path: it opens, so that one of its members can be chosen. */
    const pick = (id: string): void => (groupAt(id) ? turnGroup(id) : explorer.picked(id));
    const reading: GraphViewOptions = {
      theme: theme.peek(),
      insets,
      onSelect: (selection) => {
        const { grouped, picking, state } = signals;
        if (picking.value === null) explorer.select(realSelection(grouped.value, selection, state.value.selection));
        else if (selection.entities.length > 0) pick(selection.entities.at(-1) ?? "");
      },
      onHover: (hit, x, y) => {
        hoveredAt.value = hit && hit.what !== "pin" ? { what: hit.what, id: hit.id, x, y } : null;
      },
      onViewport: () => {
        hoveredAt.value = null;
      },
      onAnnounce: explorer.say,
      onLaying: (progress) => {
        signals.laying.value = progress;
      },
    };
    const working: GraphViewEvents = {
      onExpand: (id, how) => (groupAt(id) ? turnGroup(id) : explorer.turn(id, how)),
      onExpandBy: (id) => (groupAt(id) ? turnGroup(id) : focusExpansion(explorer.askWhich(id))),
      onGroup: turnGroup,
      onPin: (id, pinned, from, all) =>
        groupAt(id)
          ? laterParts()?.pinGroup(explorer, made, id, pinned, from && all && { from, all })
          : explorer.pin(id, pinned ? (made.positions().get(id) ?? null) : null, from),
      onHide: (id) => explorer.hide(chosenWith(id)),
      onKeep: (id) => explorer.keep(chosenWith(id)),
      onPath: (id) => {
        if (groupAt(id)) return turnGroup(id);
        explorer.pathFrom(id);
        if (!page.narrow.peek()) focusOtherEnd();
      },
      onSelectMore: (how, id) => {
        const group = id === null ? undefined : groupAt(id);
        if (group && how === "grow") laterParts()?.growFrom(explorer, group.members);
        else explorer.selectMore(how, id);
      },
      onArea: (ids, add) => explorer.selectArea(ids.flatMap(real), add),
      onContext: (hit, x, y, by) => {
        const { entities } = signals.state.value.selection;
        const group = hit && groupAt(hit.id);
        const isGroupOnly = group?.members.length === entities.length;
        const isOfMany = hit !== null && entities.length > 1 && real(hit.id).every((id) => entities.includes(id));
        const at = by === "pointer" ? view.value?.groundAt(x, y) : undefined;
        if (hit === null) openMenu({ target: { what: "ground", ...(at && { at }) }, x, y, by });
        else if (hit.what === "note") openMenu({ target: { what: "note", id: hit.id }, x, y, by });
        else if (group && (isGroupOnly || !isOfMany)) openMenu({ target: { what: "group", key: group.key }, x, y, by });
        // A line of several relations has no menu of its own: the inspector lists them.
        else if (hit.what === "relation" && real(hit.id).length > 1)
          explorer.select(selectRelation(real(hit.id)[0] ?? ""));
        else if (isOfMany) openMenu({ target: { what: "entities", ids: entities }, x, y, by });
        else openMenu({ target: { what: hit.what === "relation" ? "relation" : "entity", id: hit.id }, x, y, by });
      },
      onNote: (place) => ("on" in place && groupAt(place.on) ? turnGroup(place.on) : openNote(place)),
      onNoteMoved: explorer.moveNote,
    };
    const made = createGraphView(canvas.current, { ...reading, ...(embedded ? { fixed: true } : working) });
    // The keyboard's own entity, or all that is selected when it is among them.
    const chosenWith = (id: string): readonly string[] => {
      const { entities } = signals.state.value.selection;
      return real(id).every((one) => entities.includes(one)) ? entities : real(id);
    };
    const left = embedded ? null : recall(location.href, storage);
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
      signals.laying.value = null;
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
  // What connects several entities lies where they do: it is brought into sight when it is found, but not when it comes back by a link.
  const hadFound = useRef(signals.state.peek().found);
  const toShow = useRef<string[]>([]);
  const lookAtConnection = (): void => {
    const { found } = signals.state.value;
    if (found === hadFound.current) return;
    hadFound.current = found;
    const isNew = found?.what === "connection" && !signals.restoring.peek();
    toShow.current = isNew ? found.answer.graph.entities.map(({ id }) => id) : [];
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
  /** Where there was everything to be seen, there is in a smaller frame, too. */
  const fitsFrame = (): boolean => {
    const record = signals.state.peek().view?.record;
    return embedded !== undefined && record !== undefined && isWhole(record);
  };
  useSignalEffect(() => {
    const { value: camera } = signals.camera;
    if (!camera) return;
    if (fitsFrame()) view.value?.fit(false);
    else view.value?.setViewport(viewportOf(camera, { width: innerWidth, height: innerHeight }));
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
    const { value: state } = signals.state;
    const { value: grouped } = signals.grouped;
    const seen = viewOf(
      state,
      signals.language.value,
      signals.pointed.value,
      signals.leftOut.value,
      signals.badges.value,
    );
    const isAsking = signals.finding.value.state === "loading";
    if (!isAsking) answered.current = seen.lit ?? null;
    const rows = selectedRelations(signals.table.value, signals.state.value.selection);
    const lit = litByRows(rows, graph.relations) ?? (isAsking ? answered.current : seen.lit);
    const look = drawnView(grouped, { ...seen, lit: lit ?? null });
    if (!made || !signals.loaded.value) return;
    // What is grouped from the beginning is fitted into the window as groups, and a view that is opened never shows ungrouped.
    const isArriving = made.positions().size === 0 || signals.arrival.value !== hadArrived.current;
    if (isArriving && areGroupsComing(state.looks, signals)) return canvas.current?.setAttribute("aria-busy", "true");
    lookAtConnection();
    putBackLaid();
    const isUnseen = made.positions().size === 0;
    arrive();
    const { pins, layout } = signals.state.value;
    const isFirst = made.positions().size === 0;
    const tellBusy = (): void => {
      const placed = made.positions();
      const isBusy =
        made.gliding() !== null ||
        !isSameLayout(made.layout(), signals.state.peek().layout) ||
        signals.graph.peek().entities.some((entity) => !placed.has(entity.id));
      if (isBusy) canvas.current?.setAttribute("aria-busy", "true");
      else canvas.current?.removeAttribute("aria-busy");
    };
    // What comes after the rest, such as what is greyed, has its place there too.
    const arrival = signals.arrival.peek();
    if (arrival?.whole && isSameLayout(arrival.layout, layout)) {
      const known = made.positions();
      const late = graph.entities.flatMap(({ id }) => {
        const at = known.has(id) ? undefined : arrival.later(id);
        return at ? [[id, at] as const] : [];
      });
      if (late.length > 0) made.setPositions(new Map(late));
    }
    tellBusy();
    void explorer.work
      .run("layout", () => made.show(graph, look, layout, grouped))
      .then(() => {
        // A link brings its pins along; later on they lie where they were dragged.
        if (isFirst && pins.size > 0) made.setPositions(pins);
        arrangePlaced();
        const placed = toShow.current.length > 0 && made.positions();
        if (placed && toShow.current.every((id) => placed.has(id))) made.fitTo(toShow.current.splice(0), true);
        if (isUnseen && fitsFrame()) made.fit(false);
        tellBusy();
        void made.gliding()?.then(tellBusy);
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
      const drawn = id === null ? null : drawnId(signals.grouped.peek(), id);
      const at = drawn === null ? null : view.value?.screenPositionOf(drawn);
      const { left, top, right, bottom } = insets();
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
  useSignalEffect(() => view.value?.mark(drawnMarks(signals.grouped.value, signals.marks.value)));

  return <canvas id="picture" class="picture" ref={canvas} tabIndex={0} />;
}
