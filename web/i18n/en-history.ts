import { enChanges } from "./en-changes.ts";
import { enLarge } from "./en-large.ts";
import { enLayouts } from "./en-layouts.ts";
import { enNotes } from "./en-notes.ts";
import type { zhHistory } from "./zh-history.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);

/** The texts of undo, redo and what was done in English. */
export const enHistory: typeof zhHistory = {
  title: "What was done",
  undo: "Undo",
  redo: "Redo",
  to: (what, step) => `${what}: ${step}`,
  undone: (step) => `Undone: ${step}`,
  redone: (step) => `Done again: ${step}`,
  start: "Page opened",
  changes: enChanges,
  several: (name, value) => `${name} and ${n(value - 1)} more`,
  acts: {
    filter: () => "Change filters",
    add: (name) => `Add ${name}`,
    path: () => "Add the paths found",
    between: (name) => `Add what ${name} share links with`,
    expand: (name) => `Expand ${name}`,
    collapse: (name) => `Collapse ${name}`,
    hide: (name) => `Hide ${name}`,
    unhide: () => "Show what is hidden",
    keep: (name) => `Keep only ${name}`,
    overview: () => "Back to the overview",
    more: enLarge.act,
    open: () => "Go to another view",
    pin: (name) => `Pin ${name}`,
    unpin: (name) => `Unpin ${name}`,
    ...enNotes.acts,
    layout: enLayouts.act,
    tidy: enLayouts.tidied,
    colour: (by) => `Colour by ${by}`,
    size: (by) => `Size: ${by}`,
    group: (by) => `Group by ${by}`,
    ungroup: () => "Ungroup",
    openGroup: (name) => `Open the group ${name}`,
    closeGroup: (name) => `Close the group ${name}`,
  },
};
