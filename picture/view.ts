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
}

const none: ReadonlySet<string> = new Set();

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
};
