import { batch } from "@preact/signals";
import type { Point } from "../../picture/point.ts";
import { stepName } from "../i18n/step-name.ts";
import { type ExplorerState, placeOf, type Transition, withPicture } from "../state/explorer.ts";
import { idsIn } from "../state/found.ts";
import { type Act, type Kept, recorded, type Step, turned } from "../state/history.ts";
import type { ActionContext } from "./context.ts";
import type { Loading } from "./load.ts";

/** What a step is about, as far as it isn't the whole picture. */
type About = Partial<Pick<Step, "entities" | "fields" | "dragged">>;

/** Everything that changes the picture is remembered before it happens, and can be taken back. */
export function createHistory({ signals, work, notify }: ActionContext, loading: Loading) {
  const { history } = signals;
  const now = (): Kept => {
    const { filter, picture, pins } = signals.state.value;
    return { filter, picture, pins, whole: signals.loaded.value && !work.isUnderWay(isOfPicture) };
  };

  /** Takes one step back or forth; puts what was dragged there into `places`. */
  const turn = (way: "undo" | "redo", places: Map<string, Point>): void => {
    const found = turned(history.value, way, now());
    if (!found) return;
    history.value = found.history;
    signals.update(withKept(found.step.kept));
    const { dragged } = found.step;
    if (dragged) places.set(dragged.id, way === "undo" ? dragged.from : dragged.to);
  };
  /** Goes so many steps back (negative) or forth, and says where that led. */
  const travel = (by: number): void => {
    const way = by < 0 ? "undo" : "redo";
    const steps = way === "undo" ? history.value.past : history.value.future;
    const count = Math.min(Math.abs(by), steps.length);
    const last = steps.at(-count);
    if (count === 0 || last === undefined) return;
    const places = new Map<string, Point>();
    batch(() => {
      for (let i = 0; i < count; i++) turn(way, places);
      signals.places.value = places;
    });
    // What was asked for another picture would come too late.
    work.end((lane) => isOfPicture(lane) || lane.startsWith("expand:") || lane === "paths");
    const words = signals.words.value;
    notify((way === "undo" ? words.history.undone : words.history.redone)(stepName(last, words)));
    if (!last.kept.whole) void loading.load(placeOf(signals.state.value));
  };

  return {
    /** To be called before a change. */
    record(act: Act, about: About = {}): void {
      history.value = recorded(history.value, { act, entities: [], fields: [], ...about, kept: now() });
    },
    undo: (): void => travel(-1),
    redo: (): void => travel(1),
    travel,
  };
}

export type Recording = Pick<ReturnType<typeof createHistory>, "record">;

const isOfPicture = (lane: string): boolean => lane === "picture" || lane === "lines";

/** Brings back what was kept. A path that was laid out is put down where the picture no longer holds all of it. */
function withKept({ filter, picture, pins }: Kept): Transition {
  return (state) => {
    const restored: ExplorerState = withPicture(() => picture)({ ...state, filter, pins });
    const path = [...(idsIn(restored.found, restored.chosen) ?? [])];
    const isGone = path.some((id) => state.picture.entities.has(id) && !picture.entities.has(id));
    return isGone ? { ...restored, chosen: null } : restored;
  };
}
