import type { Filter } from "../../model/filter.ts";
import type { Point } from "../../picture/point.ts";
import { firstLayout, type LayoutChoice } from "./layout.ts";
import type { Expansion } from "./picture.ts";
import { firstQuestion, type Question } from "./question.ts";
import { nothingSelected, type Selection } from "./selection.ts";

/** All that a link carries: enough to show the same picture again. */
export interface Place {
  /** Starts from the overview. */
  readonly overview: boolean;
  readonly filter: Filter;
  /** Entities with fewer links aren't shown; 0 limits nothing. The picture's own: the server doesn't filter by it. */
  readonly minDegree: number;
  readonly added: readonly string[];
  readonly expanded: readonly Omit<Expansion, "brought">[];
  readonly hidden: readonly string[];
  readonly selection: Selection;
  readonly question: Question;
  /** The path that is laid out, counted from 0. */
  readonly chosen: number | null;
  /** Pinned entities and where they lie, in whole units of the layout. */
  readonly pins: ReadonlyMap<string, Point>;
  readonly layout: Pick<LayoutChoice, "id" | "around">;
}

/** What an address without a view shows. */
export const firstPlace: Place = {
  overview: true,
  filter: {},
  minDegree: 0,
  added: [],
  expanded: [],
  hidden: [],
  selection: nothingSelected,
  question: firstQuestion,
  chosen: null,
  pins: new Map(),
  layout: { id: firstLayout.id, around: [] },
};

/** Whether two places hold the same entities and relations, whatever is selected, hidden, pinned or lit in them. */
export function isSamePicture(a: Place, b: Place): boolean {
  const essence = ({ overview, filter, added, expanded }: Place): string =>
    JSON.stringify([overview, Object.entries(filter).sort(), added, expanded]);
  return essence(a) === essence(b);
}
