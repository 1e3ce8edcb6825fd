import { batch } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import type { Filter } from "../../model/filter.ts";
import { kindOf } from "../../model/kinds.ts";
import { type Language, nameIn } from "../../model/sentences/index.ts";
import type { Point } from "../../picture/point.ts";
import type { Api } from "../api.ts";
import { chosenIn, placeOf, withFound, withPicture, withPin, withSelection } from "../state/explorer.ts";
import { changedFields } from "../state/filter.ts";
import { idsIn } from "../state/found.ts";
import { followed, type Laid } from "../state/layout.ts";
import { add, emptyPicture, heldIds, hide, isHeldBy, keepOnly, mostShown, unhideAll } from "../state/picture.ts";
import { firstPlace, isSamePicture, type Place } from "../state/place.ts";
import type { Preferences } from "../state/preferences.ts";
import { keyOf, problemOf } from "../state/question.ts";
import { isNothing, type Selection, selectEntity } from "../state/selection.ts";
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
import { createLayingOut } from "./lay-out.ts";
import { createLimits } from "./limits.ts";
import { createLoading, type Exactly } from "./load.ts";
import { createManyActions } from "./many.ts";
import { startNaming } from "./naming.ts";
import { createOpening } from "./open-view.ts";
import { createPathActions } from "./paths.ts";
import { createTelling } from "./sentence.ts";
import { createSignals } from "./signals.ts";
import { createViewActions } from "./views.ts";

/** How long a notice stays, in milliseconds. */
const noticeTime = 6000;

/** The explorer without its page: what it shows, and everything that can be done. */
export function createExplorer(api: Api, timers: Timers, preferences: Preferences, language: Language) {
  const signals = createSignals(preferences, language);
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
    notify(text) {
      stopNotice();
      say(text);
      signals.notice.value = text;
      stopNotice = timers.after(noticeTime, () => {
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

  const describe = (entity: Entity): string => {
    const { zh, en } = kindOf(entity.kind);
    const kind = signals.language.value === "zh" ? zh : en;
    return signals.words.value.say.selected(nameIn(entity, signals.language.value), kind, entity.degree);
  };

  const select = (selection: Selection): void => {
    const before = signals.state.value.selection;
    const last = selection.entities.at(-1);
    const entity = last === undefined ? undefined : signals.state.value.picture.entities.get(last);
    const lit = idsIn(signals.state.value.found, chosenIn(signals.state.value));
    const chosen = [...selection.entities, selection.relation].filter((id) => id !== null);
    const isOfPath = chosen.length > 0 && chosen.every((id) => lit?.has(id));
    batch(() => {
      // A path that is lit would leave what is selected in the dark, unless it belongs to the path.
      signals.update(withSelection(selection), (state) => (isOfPath ? state : { ...state, chosen: null }));
      signals.asking.value = null;
      const isEmpty = isNothing(selection);
      if (!isEmpty) signals.panel.value = "details";
      if (!isEmpty && signals.sheet.value === "peek") signals.sheet.value = "half";
      if (isEmpty && signals.sheet.value !== "peek" && signals.panel.value === "details") signals.sheet.value = "peek";
    });
    const isMany = selection.entities.filter((id) => !before.entities.includes(id)).length > 1;
    if (isMany) say(signals.words.value.menu.said.selected(selection.entities.length));
    else if (entity) say(describe(entity));
    else if (isNothing(selection) && !isNothing(before)) say(signals.words.value.say.cleared);
  };

  /** Adds an entity by choice; false when the picture is full. */
  const addEntity = (entity: Entity): boolean => {
    const held = heldIds(signals.state.value.picture);
    const isHeld = held.includes(entity.id);
    if (!isHeld && held.length >= mostShown) {
      context.notify(signals.words.value.load.full(mostShown));
      return false;
    }
    if (!isHeld || signals.state.value.picture.hidden.includes(entity.id)) record("add", { entities: [entity] });
    signals.update(withPicture(add({ entities: [entity], relations: [] })));
    if (!isHeld) void loading.completeLines();
    return true;
  };

  /** False when its answer didn't come. */
  const filterBy = (filter: Filter): Promise<boolean> => {
    const fields = changedFields(signals.state.value.filter, filter);
    if (fields.length > 0) record("filter", { fields });
    signals.update((state) => ({ ...state, filter }));
    return loading.load(placeOf(signals.state.value));
  };
  const setFilter = (change: (filter: Filter) => Filter): Promise<boolean> =>
    filterBy(change(signals.state.value.filter));
  const paths = createPathActions(context, loading, filterBy, history);

  /** The place that was asked for last: before the first picture there is no other. */
  let wanted = firstPlace;
  let recount = (): void => {};
  /**
   * Shows a place: everything at once that is known, then what has to be asked for. `first`: it is where somebody came in;
   * `exactly`: it was saved.
   */
  const restore = async (place: Place, first = false, exactly?: Exactly): Promise<void> => {
    const before = placeOf(signals.state.value);
    wanted = place;
    signals.restoring.value = true;
    const { found } = signals.state.value;
    const isAnswered = found?.key === keyOf(place.question, place.filter);
    signals.update((state) => ({
      ...state,
      filter: place.filter,
      minDegree: place.minDegree,
      question: place.question,
      found: isAnswered ? state.found : null,
      pins: place.pins,
    }));
    const isShown =
      signals.loaded.value &&
      !signals.interrupted.value &&
      isSamePicture(place, before) &&
      (!exactly || isHeldBy(signals.state.value.picture, exactly.held));
    if (isShown) exactly?.arrive();
    const isLoaded = isShown || (await loading.load(place, () => void restore(place, first, exactly), exactly));
    // The address still says what was asked for, so that a reload asks again.
    if (!isLoaded) return;
    const { entities, relation } = place.selection;
    const isSelecting = relation !== null || entities.length > 0;
    // Whoever comes by a link to a question wants its answer.
    const isAsking = place.chosen !== null || (first && !isSelecting && problemOf(place.question) === null);
    batch(() => {
      signals.update(
        withSelection(place.selection),
        withPicture((picture) => ({ ...picture, hidden: place.hidden })),
        (state) => ({ ...state, layout: followed(state.layout, place.layout) }),
      );
      signals.update((state) => withFound(state.found, place.chosen)(state));
      if (isAsking && !isSelecting) signals.panel.value = "paths";
      if ((isAsking || isSelecting) && signals.sheet.value === "peek") signals.sheet.value = "half";
    });
    if (isAsking && signals.state.value.found === null) {
      const { picture } = signals.state.value;
      await paths.restorePaths(place.chosen);
      // A path brings its entities along; of a saved view just those show that were saved.
      if (exactly) signals.update(withPicture(() => picture));
    }
    signals.restoring.value = false;
  };

  const opening = createOpening(context, restore, () => record("open", { opened: true }));

  return {
    signals,
    work,
    say,
    notify: context.notify,
    call: api.call,
    waitToRetry: connecting.take,
    look: connecting.look,
    turn: expanding.turn,
    bring: expanding.bring,
    askWhich: expanding.askWhich,
    sentence: createTelling(context),
    withKnown: createKnown(context),
    showBetween: createBetween(context, loading, history),
    ...createManyActions(context, history, select),
    ...paths,
    ...createViewActions(context),
    namesGone: opening.namesGone,
    ...createLayingOut(context, history),
    select,
    addEntity,
    setFilter,
    ...createLimits(context, history, setFilter),
    restore,
    /** Adds an entity if it is missing, and selects it. */
    open(entity: Entity): void {
      if (addEntity(entity)) select(selectEntity(entity.id));
    },
    undo: history.undo,
    redo: history.redo,
    travel: history.travel,
    /** Shows another place or view, as the browser's buttons ask for it. */
    go(address: Address): void {
      record("open");
      void opening.follow(address);
    },
    /** Opens a saved view; what was shown before, and how it stood, is one step back. */
    openView: (id: string): Promise<void> => opening.openView(id, { isStep: true }),
    /** Pins an entity where it lies (`from`: where it lay before it was dragged there), or lets it go. */
    pin(id: string, at: Point | null, from?: Point): void {
      const dragged = at && from ? { dragged: { id, from, to: at } } : {};
      record(at ? "pin" : "unpin", { entities: shown([id]), ...dragged });
      signals.update(withPin(id, at));
    },
    hide(ids: readonly string[]): void {
      record("hide", { entities: shown(ids) });
      signals.update(withPicture(hide(ids)));
      context.notify(signals.words.value.say.hidden(ids.length));
    },
    unhide(): void {
      record("unhide");
      say(signals.words.value.menu.said.unhidden(signals.state.value.picture.hidden.length));
      signals.update(withPicture(unhideAll));
    },
    keep(ids: readonly string[]): void {
      record("keep", { entities: shown(ids) });
      signals.update(withPicture(keepOnly(ids)));
      say(signals.words.value.menu.said.kept(ids.length));
    },
    /** Back to what an address without a view shows, with the same filter. */
    overview: (): void => {
      const { filter, minDegree, layout } = signals.state.value;
      record("overview");
      void restore({ ...firstPlace, filter, minDegree, layout });
    },
    /** Gives up what is under way; `resume` asks for it again. */
    cancel(): void {
      work.cancel();
      signals.interrupted.value = true;
      say(signals.words.value.status.cancelled);
    },
    resume(): void {
      recount();
      void restore(signals.loaded.value ? placeOf(signals.state.value) : wanted);
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
