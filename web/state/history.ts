import type { Entity } from "../../model/entity.ts";
import type { Language } from "../../model/sentences/index.ts";
import type { LayoutId } from "../../picture/layout/layout-ids.ts";
import type { Positions } from "../../picture/point.ts";
import type { ExpansionChoice } from "./expansion-choice.ts";
import type { ExplorerState } from "./explorer.ts";
import type { Laid } from "./layout.ts";
import type { ViewText } from "./views.ts";

/** What can be taken back. `path`: what was found joined the picture; `between`: what links those named; `open`: a link or the browser's buttons led elsewhere. */
export type Act =
  | "filter"
  | "add"
  | "path"
  | "between"
  | "expand"
  | "collapse"
  | "hide"
  | "unhide"
  | "keep"
  | "overview"
  | "more"
  | "open"
  | "pin"
  | "unpin"
  | "note"
  | "note-edit"
  | "note-move"
  | "note-remove"
  | "layout"
  | "tidy"
  | "colour"
  | "size"
  | "group"
  | "ungroup"
  | "openGroup"
  | "closeGroup";

/** The part of the explorer's state that comes back. `whole`: the picture had all that its filter asks for. */
export interface Kept
  extends Pick<
    ExplorerState,
    "filter" | "minDegree" | "fade" | "picture" | "pins" | "notes" | "layout" | "looks" | "view"
  > {
  readonly whole: boolean;
  /** How everything lay, where the step changed that. */
  readonly laid?: Laid;
  /** What was typed about a view and not saved. */
  readonly draft?: ViewText;
}

/** What limits the picture. */
export type Limits = Pick<ExplorerState, "filter" | "minDegree" | "fade">;

/** What a step did to the limits; `sources` are all that could be named. */
export interface FilterChange {
  readonly before: Limits;
  readonly after: Limits;
  readonly sources: readonly { readonly id: string; readonly title: string; readonly titleEn?: string }[];
}

/** One change. `kept` is what stood on its other side: before it in `past`, after it in `future`. */
export interface Step {
  readonly act: Act;
  /** What it was done to; empty for the picture as a whole. */
  readonly entities: readonly Entity[];
  /** Which fields of the filter it changed, and how. */
  readonly fields: readonly string[];
  readonly change?: FilterChange;
  /** What of an expansion was chosen; without it, everything. */
  readonly by?: ExpansionChoice;
  /** The layout that it chose. */
  readonly layout?: LayoutId;
  /** How the note that it is about begins. */
  readonly note?: string;
  readonly kept: Kept;
  /** What it chose, or what it was done to, where that is no entity. */
  readonly label?: Readonly<Record<Language, string>>;
  /** What was dragged: places before and after, by id. */
  readonly dragged?: { readonly from: Positions; readonly to: Positions };
  /** It opened a saved view, which puts everything where it was saved. */
  readonly opened?: true;
}

/** What was done, the latest last, and what was taken back, the next to come again last. */
export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export const noHistory: History = { past: [], future: [] };

/** Older steps are forgotten. */
export const mostSteps = 100;

/** Fields that are changed by many small moves: these are one step. */
const gradual: readonly string[] = ["minConfidence", "minDegree", "since", "until"];

/** Adds a step; what was taken back before is gone. */
export function recorded({ past }: History, step: Step): History {
  const last = past.at(-1);
  const [field = ""] = step.fields;
  const goesOn = gradual.includes(field) && step.fields.join() === last?.fields.join();
  if (!goesOn || !last) return { past: [...past, step].slice(-mostSteps), future: [] };
  // It led from where the first of them began to where the last one ended.
  const change = step.change && last.change && { ...step.change, before: last.change.before };
  return { past: [...past.slice(0, -1), { ...last, ...(change && { change }) }], future: [] };
}

/** The history one step earlier or later, and that step; null at its end. `now` is what is left. */
export function turned(
  { past, future }: History,
  way: "undo" | "redo",
  now: Kept,
): { readonly history: History; readonly step: Step } | null {
  const step = (way === "undo" ? past : future).at(-1);
  if (step === undefined) return null;
  const back: Step = { ...step, kept: now };
  const history =
    way === "undo"
      ? { past: past.slice(0, -1), future: [...future, back] }
      : { past: [...past, back], future: future.slice(0, -1) };
  return { history, step };
}
