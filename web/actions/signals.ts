import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { SavedView } from "../../model/saved-view.ts";
import type { Language } from "../../model/sentences/index.ts";
import type { LinkCount, Stats } from "../../model/stats.ts";
import type { Badge } from "../../picture/badges.ts";
import type { Point } from "../../picture/point.ts";
import { type Marks, noMarks } from "../../picture/view.ts";
import type { Failure } from "../api.ts";
import type { Words } from "../i18n/index.ts";
import type { Communities } from "../state/communities.ts";
import type { Range } from "../state/expansion-choice.ts";
import { chosenIn, type ExplorerState, emptyState, graphOf, type Transition } from "../state/explorer.ts";
import { idsIn } from "../state/found.ts";
import { type Backdrop, type Ghosts, ghostsOf, noGhosts } from "../state/ghosts.ts";
import type { Grouped, GroupMaker } from "../state/grouping.ts";
import { type History, noHistory } from "../state/history.ts";
import type { Laid } from "../state/layout.ts";
import {
  askedFor,
  belowDegree,
  type LeftOut,
  noTrial,
  nothingLeftOut,
  outsideTime,
  type Trial,
  toLeftOut,
} from "../state/left-out.ts";
import { type Loadable, notAsked } from "../state/loadable.ts";
import type { Preferences } from "../state/preferences.ts";
import type { Renaming } from "../state/renaming.ts";
import type { Standing } from "../state/saved-view.ts";
import { firstTable, type Table } from "../state/table.ts";
import { noViews, type Views } from "../state/views.ts";
import type { PickTarget } from "./paths.ts";

/** What the inspector shows. */
export type Inspected =
  | { readonly what: "entity"; readonly entity: Answer<"readEntity">; readonly around: Graph }
  | { readonly what: "relation"; readonly relation: Answer<"readRelation"> };

/** Which of an entity's relations to expand: with too many of them, or because somebody wants to choose. */
export interface ExpansionQuestion {
  readonly entity: Entity;
  /** Under the filter and in this time. */
  readonly counts: readonly LinkCount[];
  readonly range: Range;
}

/** How what a view or a link shows lies; unless `whole`, only what has no place yet goes to its place there. */
export interface Arrival extends Omit<Standing, "viewport" | "window"> {
  readonly whole: boolean;
  /** Where something lies that comes later, such as what is greyed. */
  readonly later: (id: string) => Point | undefined;
}

/** Something that went wrong, and how to try it again. */
export interface Trouble {
  readonly failure: Failure;
  readonly retry: () => void;
}

/** Something that can be done, as a button says it. */
export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** `network`: the server doesn't answer; `store`: it does, its store doesn't. */
export type Connection = "online" | "network" | "store";

/** What the side panel shows. */
export type Panel = "details" | "paths" | "filters";

/** Everything that the page shows. Only actions write here. */
export interface Signals {
  readonly state: Signal<ExplorerState>;
  readonly history: Signal<History>;
  /** Where a step that was taken back, or done again, puts what was dragged. */
  readonly places: Signal<ReadonlyMap<string, Point>>;
  /** How a saved view, or a link, has everything. */
  readonly arrival: Signal<Arrival | null>;
  readonly camera: Signal<SavedView["camera"] | null>;
  /** Saved views, and the menu of them. */
  readonly views: Signal<Views>;
  /** Where it puts everything, when it was a layout. */
  readonly laid: Signal<Laid | null>;
  readonly preferences: Signal<Preferences>;
  readonly words: Signal<Words>;
  /** The texts of the language that isn't shown, once they are loaded. */
  readonly otherWords: Signal<Words | null>;
  readonly language: ReadonlySignal<Language>;
  readonly graph: ReadonlySignal<Graph>;
  /** How groups are made, once that part of the page has come. */
  readonly grouping: Signal<GroupMaker | null>;
  /** The picture with groups drawn as one; null where nothing is grouped. */
  readonly grouped: ReadonlySignal<Grouped | null>;
  /** The communities of the picture, once colours or groups have asked for them, and what marks their members. */
  readonly communities: Signal<Communities | null>;
  readonly badges: Signal<ReadonlyMap<string, Badge>>;
  /** How far laying out is, 0 to 1; null while nothing is laid out. */
  readonly laying: Signal<number | null>;
  /** Whether the picture was ever loaded. */
  readonly loaded: Signal<boolean>;
  /** How often the network itself has become another one: what was asked for before is asked for again. */
  readonly changes: Signal<number>;
  /** What of the last place that was loaded went in a merge, and what stands for it. */
  readonly renaming: Signal<Renaming | null>;
  /** While a place is being restored the address isn't written. */
  readonly restoring: Signal<boolean>;
  readonly inspected: Signal<Loadable<Inspected>>;
  readonly finding: Signal<Loadable<null>>;
  readonly pointed: Signal<number | null>;
  /** Entities that the question for paths names and the picture may not hold, by id. */
  readonly named: Signal<ReadonlyMap<string, Entity>>;
  /** A click in the picture is waited for: what it is for. */
  readonly picking: Signal<PickTarget | null>;
  readonly asking: Signal<ExpansionQuestion | null>;
  readonly legend: Signal<Stats | null>;
  readonly stats: Signal<Stats | null>;
  /** What the time line counts, while it is watched. */
  readonly times: Signal<Stats | null>;
  readonly watchingTimes: Signal<boolean>;
  /** A limit that somebody is just setting. */
  readonly trial: Signal<Trial>;
  /** The picture without its filter, for greying what that takes away. */
  readonly backdrop: Signal<Backdrop | null>;
  readonly leftOut: ReadonlySignal<LeftOut>;
  readonly sources: Signal<Answer<"listSources">["sources"]>;
  readonly connection: Signal<Connection>;
  readonly store: Signal<"embedded" | "neo4j" | null>;
  /** Whether other pages may show saved views; null until the server has said so. */
  readonly embedding: Signal<boolean | null>;
  readonly trouble: Signal<Trouble | null>;
  /** What was asked for was given up, so that the picture shows something else than the filters say. */
  readonly interrupted: Signal<boolean>;
  readonly panel: Signal<Panel | null>;
  readonly sheet: Signal<"peek" | "half" | "full">;
  readonly help: Signal<boolean>;
  /** Whether the command palette is open. */
  readonly palette: Signal<boolean>;
  /** What of the picture is being looked for, and (`at`) which of it one has come to. */
  readonly marks: Signal<Marks>;
  readonly table: Signal<Table>;
  /** Said by a screen reader. */
  readonly announcement: Signal<string>;
  /** Shown for a while in the status bar. */
  readonly notice: Signal<string>;
  /** What can be done about that. */
  readonly noticeAct: Signal<NoticeAction | null>;
  readonly update: (...transitions: readonly Transition[]) => void;
}

export function createSignals(preferences: Preferences, words: Words): Signals {
  const state = signal<ExplorerState>(emptyState);
  const spoken = signal(words);
  const picture = computed(() => state.value.picture);
  const laidOut = computed(() => (chosenIn(state.value) === null ? null : state.value.found));
  const filter = computed(() => state.value.filter);
  const fade = computed(() => state.value.fade);
  const backdrop = signal<Backdrop | null>(null);
  const trial = signal<Trial>(noTrial);
  const ghosts = computed(() => (fade.value ? ghostsOf(backdrop.value, picture.value, filter.value) : noGhosts));
  const graph = computed(() => graphOf(picture.value, laidOut.value, ghosts.value));
  const leftOut = computed(() =>
    leftOutIn(state.value, { ghosts: ghosts.value, fade: fade.value, trial: trial.value }),
  );
  const looks = computed(() => state.value.looks);
  const grouping = signal<GroupMaker | null>(null);
  const communities = signal<Communities | null>(null);
  const chosen = computed(() => chosenIn(state.value));
  const lit = computed(() => idsIn(laidOut.value, chosen.value));
  const hidden = computed(() => leftOut.value.hidden);
  return {
    state,
    history: signal<History>(noHistory),
    places: signal<ReadonlyMap<string, Point>>(new Map()),
    arrival: signal(null),
    camera: signal(null),
    views: signal<Views>(noViews),
    laid: signal<Laid | null>(null),
    preferences: signal(preferences),
    words: spoken,
    otherWords: signal<Words | null>(null),
    language: computed(() => spoken.value.language),
    graph,
    grouping,
    grouped: computed(() => {
      const from = { graph: graph.value, picture: picture.value, communities: communities.value };
      return grouping.value?.(looks.value, from, { lit: lit.value, hidden: hidden.value }) ?? null;
    }),
    communities,
    badges: signal(new Map()),
    times: signal(null),
    watchingTimes: signal(false),
    trial,
    backdrop,
    leftOut,
    laying: signal(null),
    loaded: signal(false),
    changes: signal(0),
    renaming: signal<Renaming | null>(null),
    restoring: signal(false),
    inspected: signal<Loadable<Inspected>>(notAsked),
    finding: signal<Loadable<null>>(notAsked),
    pointed: signal(null),
    named: signal(new Map()),
    picking: signal<PickTarget | null>(null),
    asking: signal(null),
    legend: signal(null),
    stats: signal(null),
    sources: signal([]),
    connection: signal<Connection>("online"),
    store: signal(null),
    embedding: signal(null),
    trouble: signal(null),
    interrupted: signal(false),
    panel: signal<Panel | null>("details"),
    // The first visit's card is seen at once.
    sheet: signal<"peek" | "half" | "full">(preferences.welcomed ? "peek" : "half"),
    help: signal(false),
    palette: signal(false),
    marks: signal(noMarks),
    table: signal(firstTable),
    announcement: signal(""),
    notice: signal(""),
    noticeAct: signal<NoticeAction | null>(null),
    update: (...transitions) =>
      batch(() => {
        state.value = transitions.reduce((before, transition) => transition(before), state.value);
      }),
  };
}

function leftOutIn(
  state: ExplorerState,
  { ghosts, fade, trial }: { readonly ghosts: Ghosts; readonly fade: boolean; readonly trial: Trial },
): LeftOut {
  const { picture, filter, minDegree, selection } = state;
  if (ghosts === noGhosts && minDegree === 0 && trial === noTrial) return nothingLeftOut;
  const chosen = [...selection.entities, ...(idsIn(state.found, chosenIn(state)) ?? [])];
  const exempt = new Set([...askedFor(picture), ...chosen]);
  const few = (least: number): Set<string> => belowDegree(picture.entities.values(), least, exempt);
  const outside = trial.span ? outsideTime(picture, trial.span, filter.undated !== "exclude", exempt) : [];
  const tried = new Set([...outside, ...(trial.minDegree === null ? [] : few(trial.minDegree))]);
  return toLeftOut(picture, ghosts, { below: few(trial.minDegree === null ? minDegree : 0), tried, fade });
}
