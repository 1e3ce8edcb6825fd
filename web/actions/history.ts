import { batch } from "@preact/signals";
import type { Point } from "../../picture/point.ts";
import { stepName } from "../i18n/step-name.ts";
import { type ExplorerState, placeOf, type Transition, withPicture } from "../state/explorer.ts";
import { idsIn } from "../state/found.ts";
import { type Act, type FilterChange, type Kept, type Limits, recorded, type Step, turned } from "../state/history.ts";
import { isSameLayout, type Laid } from "../state/layout.ts";
import type { ActionContext } from "./context.ts";
import type { Loading } from "./load.ts";

/** What a step is about, as far as it isn't the whole picture. */
type About = Partial<
  Pick<Step, "entities" | "fields" | "change" | "dragged" | "layout" | "label" | "by" | "note" | "opened">
>;

/** Where steps put everything, and what was dragged after that. */
interface Moved {
  laid: Laid | null;
  readonly places: Map<string, Point>;
}

function withMoved(laid: Laid | null, places: ReadonlyMap<string, Point>): Laid | null {
  return laid && { ...laid, positions: new Map([...laid.positions, ...places]) };
}

/** Steps after which everything may lie elsewhere. */
const layingActs: readonly Act[] = ["layout", "tidy", "open"];

/**
 * Everything that changes the picture is remembered before it happens, and can be taken back. `look` says how everything
 * lies.
 */
export function createHistory({ signals, work, notify }: ActionContext, loading: Loading, look: () => Laid | null) {
  const { history } = signals;
  const now = (act: Act | undefined, lies = look): Kept => {
    const { filter, minDegree, fade, picture, pins, notes, layout, looks, view } = signals.state.value;
    const { draft } = signals.views.value;
    const whole = signals.loaded.value && !work.isUnderWay(isOfPicture);
    const laid = act && layingActs.includes(act) ? lies() : null;
    const stands = { filter, minDegree, fade, picture, pins, notes, layout, looks, view, whole };
    return { ...stands, ...(laid && { laid }), ...(draft && { draft }) };
  };

  /** Takes one step back or forth; puts what was dragged there, after where everything lay, into `moved`. */
  const turn = (way: "undo" | "redo", moved: Moved): void => {
    const act = (way === "undo" ? history.value.past : history.value.future).at(-1)?.act;
    // The picture has not heard of the steps before this one yet.
    const found = turned(
      history.value,
      way,
      now(act, () => withMoved(moved.laid ?? look(), moved.places)),
    );
    if (!found) return;
    const { layout: before, view } = signals.state.value;
    history.value = found.history;
    const { dragged, kept, opened } = found.step;
    signals.update(withKept(kept));
    if (view?.record.id !== kept.view?.record.id) {
      signals.views.value = { ...signals.views.value, draft: kept.draft ?? null, conflict: null, trouble: null };
    }
    for (const [id, at] of (way === "undo" ? dragged?.from : dragged?.to) ?? []) moved.places.set(id, at);
    if (!kept.laid || (!opened && isSameLayout(kept.layout, before))) return;
    moved.places.clear();
    moved.laid = kept.laid;
  };
  /** Goes so many steps back (negative) or forth, and says where that led. */
  const travel = (by: number): void => {
    const way = by < 0 ? "undo" : "redo";
    const steps = way === "undo" ? history.value.past : history.value.future;
    const count = Math.min(Math.abs(by), steps.length);
    const last = steps.at(-count);
    if (count === 0 || last === undefined) return;
    const moved: Moved = { laid: null, places: new Map() };
    batch(() => {
      for (let i = 0; i < count; i++) turn(way, moved);
      if (moved.laid) signals.laid.value = withMoved(moved.laid, moved.places);
      signals.places.value = moved.places;
    });
    // What was asked for another picture would come too late.
    work.end((lane) => isOfPicture(lane) || lane.startsWith("expand:") || lane === "paths");
    const words = signals.words.value;
    notify((way === "undo" ? words.history.undone : words.history.redone)(stepName(last, words)));
    if (!last.kept.whole) void loading.load(placeOf(signals.state.value));
  };

  /** What limits the picture, and how that is about to become different. */
  const changed = (after: Partial<Limits>): FilterChange => {
    const { filter, minDegree, fade } = signals.state.value;
    const before = { filter, minDegree, fade };
    return { before, after: { ...before, ...after }, sources: signals.sources.value };
  };

  /** To be called before a change. */
  const record = (act: Act, about: About = {}): void => {
    history.value = recorded(history.value, { act, entities: [], fields: [], ...about, kept: now(act) });
  };

  return {
    record,
    /** The same before the limits change. */
    recordLimits: (fields: readonly string[], after: Partial<Limits>): void =>
      record("filter", { fields, change: changed(after) }),
    undo: (): void => travel(-1),
    redo: (): void => travel(1),
    travel,
  };
}

export type Recording = Pick<ReturnType<typeof createHistory>, "record">;
export type LimitsRecording = Pick<ReturnType<typeof createHistory>, "recordLimits">;

const isOfPicture = (lane: string): boolean => lane === "picture" || lane === "lines";

/** Brings back what was kept. A path that was laid out is put down where the picture no longer holds all of it. */
function withKept({ filter, minDegree, fade, picture, pins, notes, layout, looks, view: kept }: Kept): Transition {
  return (state) => {
    // Saving is no step: of one view the record that was saved last counts.
    const view = kept?.record.id === state.view?.record.id ? state.view : kept;
    const restored: ExplorerState = withPicture(() => picture)({
      ...state,
      filter,
      minDegree,
      fade,
      pins,
      notes,
      layout,
      looks,
      view,
    });
    const path = [...(idsIn(restored.found, restored.chosen) ?? [])];
    const isGone = path.some((id) => state.picture.entities.has(id) && !picture.entities.has(id));
    return isGone ? { ...restored, chosen: null } : restored;
  };
}
