import type { Entity } from "../../model/entity.ts";
import type { Filter } from "../../model/filter.ts";
import type { SavedView } from "../../model/saved-view.ts";
import type { Point } from "../../picture/point.ts";
import type { Api } from "../api.ts";
import type { Words } from "../i18n/index.ts";
import { placeOf, withPicture, withPin } from "../state/explorer.ts";
import { changedFields } from "../state/filter.ts";
import type { Act, Step } from "../state/history.ts";
import { followed, type Laid } from "../state/layout.ts";
import type { Looks } from "../state/looks.ts";
import { emptyPicture, hide, keepOnly, unhide, unhideAll } from "../state/picture.ts";
import { firstPlace } from "../state/place.ts";
import type { Preferences } from "../state/preferences.ts";
import type { Address } from "../state/view-hash.ts";
import { createWork, type Timers } from "../state/work.ts";
import { startBackdrop } from "./backdrop.ts";
import { createBetween } from "./between.ts";
import { createConnecting } from "./connection.ts";
import { type ActionContext, failureOf } from "./context.ts";
import { startCounting } from "./counts.ts";
import { createExpanding } from "./expand.ts";
import { createHistory } from "./history.ts";
import { startInspecting } from "./inspect.ts";
import { createKnown } from "./known.ts";
import { createLanguages } from "./languages.ts";
import { createLayingOut } from "./lay-out.ts";
import { createLimits } from "./limits.ts";
import { createLoading } from "./load.ts";
import { createManyActions } from "./many.ts";
import { createShowingMore } from "./more.ts";
import { startNaming } from "./naming.ts";
import { createNoting } from "./notes.ts";
import { createOpening } from "./open-view.ts";
import { createPathActions } from "./paths.ts";
import { createRestoring } from "./restore.ts";
import { createSelecting } from "./select.ts";
import { createTelling } from "./sentence.ts";
import { createSignals } from "./signals.ts";
import { createViewActions } from "./views.ts";

/** How long a notice stays, in milliseconds. */
const noticeTime = 6000;

/** Steps after which something has no place yet. */
const bringingActs: readonly Act[] = ["more", "expand", "between", "add", "path", "overview", "open", "layout", "tidy"];

/** The explorer without its page: what it shows, and everything that can be done. */
export function createExplorer(api: Api, timers: Timers, preferences: Preferences, words: Words) {
  const signals = createSignals(preferences, words);
  const work = createWork(timers);
  let stopNotice = (): void => {};
  const say = (text: string): void => {
    signals.announcement.value = text;
  };
  const connecting = createConnecting(signals, api.readiness, timers, () => say(signals.words.value.offline.back));
  const context: ActionContext = {
    signals,
    call: api.call,
    work,
    timers,
    say,
    notify(text, act) {
      stopNotice();
      say(text);
      signals.notice.value = text;
      signals.noticeAct.value = act ?? null;
      // Whoever may do something about it needs the time to get there.
      stopNotice = timers.after(act ? 4 * noticeTime : noticeTime, () => {
        signals.notice.value = "";
      });
    },
    fail(error, retry) {
      const failure = failureOf(error);
      if (!connecting.take(failure, retry)) signals.trouble.value = { failure, retry };
    },
    waitToRetry: connecting.take,
  };
  const loading = createLoading(context);
  /** How everything lies, once there is a picture that knows. */
  let look = (): Laid | null => null;
  const history = createHistory(context, loading, () => look());
  const { record } = history;
  const expanding = createExpanding(context, loading, history);
  const shown = (ids: readonly string[]): Entity[] =>
    ids.flatMap((id) => signals.state.value.picture.entities.get(id) ?? []);

  const selecting = createSelecting(context, loading, history);
  const { select } = selecting;

  /** False when its answer didn't come. */
  const filterBy = (filter: Filter, minDegree = signals.state.value.minDegree): Promise<boolean> => {
    const fields = changedFields(signals.state.value.filter, filter);
    if (fields.length > 0) history.recordLimits(fields, { filter, minDegree });
    signals.update((state) => ({ ...state, filter, minDegree }));
    return loading.load(placeOf(signals.state.value));
  };
  const setFilter = (change: (filter: Filter) => Filter, minDegree?: number): Promise<boolean> =>
    filterBy(change(signals.state.value.filter), minDegree);
  const paths = createPathActions(context, loading, filterBy, history);

  const restoring = createRestoring(context, loading, paths.restorePaths);
  const { restore } = restoring;
  let recount = (): void => {};

  const opening = createOpening(context, restore, () => record("open", { opened: true }));

  return {
    /** For actions that come with a later part of the page. */
    parts: { context, loading, history, selecting, findPaths: paths.restorePaths },
    signals,
    work,
    say,
    notify: context.notify,
    call: api.call,
    file: api.file,
    waitToRetry: connecting.take,
    look: connecting.look,
    turn: expanding.turn,
    bring: expanding.bring,
    askWhich: expanding.askWhich,
    ...createLanguages(context),
    sentence: createTelling(context),
    withKnown: createKnown(context),
    showBetween: createBetween(context, loading, history),
    ...createManyActions(context, history, select),
    ...paths,
    ...createViewActions(context),
    namesGone: opening.namesGone,
    ...createLayingOut(context, history),
    showMore: createShowingMore(context, loading, history),
    ...createNoting(context, history),
    ...selecting,
    setFilter,
    ...createLimits(context, history, setFilter),
    restore,
    undo: history.undo,
    redo: history.redo,
    travel: history.travel,
    /** Shows another place or view, as the browser's buttons ask for it; `arriving`: as a link does that somebody followed here. */
    go(address: Address, arriving = false): void {
      record("open");
      void opening.follow(address, arriving);
    },
    /** Opens a saved view; what was shown before, and how it stood, is one step back. */
    openView: (id: string): Promise<void> => opening.openView(id, { isStep: true }),
    /** Pins an entity where it lies (`from`: where it lay before it was dragged there), or lets it go. */
    pin(id: string, at: Point | null, from?: Point): void {
      const dragged = at && from ? { dragged: { from: new Map([[id, from]]), to: new Map([[id, at]]) } } : {};
      record(at ? "pin" : "unpin", { entities: shown([id]), ...dragged });
      signals.update(withPin(id, at));
    },
    /** Changes what colours and sizes say, or what is drawn as one; `label` is what was chosen. */
    changeLooks(act: Act, label: Step["label"], change: (looks: Looks) => Looks, said: string): void {
      record(act, label ? { label } : {});
      signals.update((state) => ({ ...state, looks: change(state.looks) }));
      say(said);
    },
    hide(ids: readonly string[]): void {
      record("hide", { entities: shown(ids) });
      signals.update(withPicture(hide(ids)));
      context.notify(signals.words.value.say.hidden(ids.length));
    },
    /** Shows these again; all that is hidden where none are named. */
    unhide(ids?: readonly string[]): void {
      record("unhide");
      say(signals.words.value.menu.said.unhidden((ids ?? signals.state.value.picture.hidden).length));
      signals.update(withPicture(ids ? unhide(ids) : unhideAll));
    },
    keep(ids: readonly string[]): void {
      record("keep", { entities: shown(ids) });
      signals.update(withPicture(keepOnly(ids)));
      say(signals.words.value.menu.said.kept(ids.length));
    },
    /** Back to what an address without a view shows, with the same filter. */
    overview: (): void => {
      const { filter, minDegree, fade, layout, looks, notes } = signals.state.value;
      record("overview");
      void restore({ ...firstPlace, filter, minDegree, fade, layout, looks, notes });
    },
    /** Gives up what is under way; `resume` asks for it again. The step that is being laid out is taken back. */
    cancel(): void {
      const act = signals.history.value.past.at(-1)?.act;
      const isStep = signals.laying.value !== null && act !== undefined && bringingActs.includes(act);
      work.cancel();
      if (isStep) {
        history.undo();
        say(signals.words.value.large.layoutCancelled);
        return;
      }
      signals.interrupted.value = true;
      say(signals.words.value.status.cancelled);
    },
    resume(): void {
      recount();
      restoring.resume();
    },
    /** Shows a saved view to be read, and what is selected in it: nothing that the page around the picture would ask for. */
    present(record: SavedView): Promise<void> {
      startInspecting(context);
      return opening.showView(record);
    },
    /** Who knows how everything lies. */
    watch(picture: () => Laid | null): void {
      look = picture;
    },
    /** Starts what runs for as long as the page does. */
    start(address: Address): void {
      const place = address.place ?? firstPlace;
      signals.update((state) => ({
        ...state,
        filter: place.filter,
        picture: emptyPicture,
        layout: followed(state.layout, place.layout),
        looks: place.looks,
      }));
      recount = startCounting(context).again;
      startBackdrop(context);
      startInspecting(context);
      startNaming(context);
      void connecting.look();
      void opening.follow(address, true);
    },
  };
}

export type Explorer = ReturnType<typeof createExplorer>;
