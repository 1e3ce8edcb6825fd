import type { Filter } from "../../model/filter.ts";
import type { Note } from "../../model/note.ts";
import type { Point } from "../../picture/point.ts";
import { firstLayout, type LayoutChoice } from "./layout.ts";
import { firstLooks, type Looks } from "./looks.ts";
import { type Expansion, firstOverview } from "./picture.ts";
import { firstQuestion, type Question } from "./question.ts";
import { nothingSelected, type Selection } from "./selection.ts";

/** All that a link carries: enough to show the same picture again. */
export interface Place {
  /** Starts from the overview. */
  readonly overview: boolean;
  /** How many of the best connected entities the overview holds. */
  readonly most: number;
  readonly filter: Filter;
  /** Entities with fewer links aren't shown; 0 limits nothing. The picture's own: the server doesn't filter by it. */
  readonly minDegree: number;
  /** What filters and limits take away stays greyed where it is, instead of being hidden. */
  readonly fade: boolean;
  readonly added: readonly string[];
  readonly expanded: readonly Omit<Expansion, "brought">[];
  readonly hidden: readonly string[];
  readonly selection: Selection;
  readonly question: Question;
  /** The path that is laid out, counted from 0. */
  readonly chosen: number | null;
  /** Pinned entities and where they lie, in whole units of the layout. */
  readonly pins: ReadonlyMap<string, Point>;
  readonly notes: readonly Note[];
  readonly layout: Pick<LayoutChoice, "id" | "around">;
  readonly looks: Looks;
}

/** What an address without a view shows. */
export const firstPlace: Place = {
  overview: true,
  most: firstOverview,
  filter: {},
  minDegree: 0,
  fade: false,
  added: [],
  expanded: [],
  hidden: [],
  selection: nothingSelected,
  question: firstQuestion,
  chosen: null,
  pins: new Map(),
  notes: [],
  layout: { id: firstLayout.id, around: [] },
  looks: firstLooks,
};

/** Whether two places hold the same entities and relations, whatever is selected, hidden, pinned, lit or grouped in them. */
export function isSamePicture(a: Place, b: Place): boolean {
  const essence = ({ overview, most, filter, added, expanded }: Place): string =>
    JSON.stringify([overview && most, Object.entries(filter).sort(), added, expanded]);
  return essence(a) === essence(b);
}
