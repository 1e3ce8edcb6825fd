import type { Note } from "../model/note.ts";
import type { Badge } from "./badges.ts";

/** Entities that were looked for and found: all of them, and the one that somebody has come to. */
export interface Marks {
  readonly ids: ReadonlySet<string>;
  readonly at: string | null;
}

/** How somebody looks at a graph just now. Ids are entities' and relations'; both kinds may stand in one set. */
export interface View {
  readonly language: "zh" | "en";
  /** Selected entities. */
  readonly selected: ReadonlySet<string>;
  /** The selected relation. */
  readonly relation: string | null;
  /** The entity or relation under the pointer. */
  readonly hovered: string | null;
  /** The entity on which the keyboard stands. */
  readonly cursor: string | null;
  /** Entities and relations of a path: all others are dimmed. Null when no path is shown. */
  readonly lit: ReadonlySet<string> | null;
  readonly pinned: ReadonlySet<string>;
  /** Neither drawn nor hit. A relation is hidden with either of its ends. */
  readonly hidden: ReadonlySet<string>;
  /** Drawn at 15 %. */
  readonly dimmed: ReadonlySet<string>;
  /** Taken away by a filter, and drawn at 15 % where it stands: not hit, and nowhere for the keyboard to go. */
  readonly faded: ReadonlySet<string>;
  /** Colour and badge by entity, for those that have one; null colours by kind. */
  readonly badges: ReadonlyMap<string, Badge> | null;
  /** Whether the size says how many links there are. */
  readonly size: "links" | "even";
  /** Ringed, and shown as usual where a selection would dim them. */
  readonly marks: Marks;
  /** What somebody wrote on the picture. */
  readonly notes: readonly Note[];
}

const none: ReadonlySet<string> = new Set();

export const noMarks: Marks = { ids: none, at: null };

/** Nothing selected, nothing hidden. */
export const plainView: View = {
  language: "zh",
  selected: none,
  relation: null,
  hovered: null,
  cursor: null,
  lit: null,
  pinned: none,
  hidden: none,
  dimmed: none,
  faded: none,
  badges: null,
  size: "links",
  marks: noMarks,
  notes: [],
};
