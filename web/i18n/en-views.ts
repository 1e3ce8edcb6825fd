import type { zhViews } from "./zh-views.ts";

const number = new Intl.NumberFormat("en-GB");
const n = (value: number): string => number.format(value);
const time = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });
const entities = (value: number): string => `${n(value)} ${value === 1 ? "entity" : "entities"}`;
/** A, B, C and 2 more. */
const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${n(names.length - 3)} more` : names.join(", ");

/** The menu of saved views in English. */
export const enViews: typeof zhViews = {
  button: "Views",
  title: "Saved views",
  changed: "Unsaved changes",
  openNow: (title) => `View: ${title}`,
  current: "This view",
  saving: "Save the view…",
  nothingOpen: "Save this view",
  name: "Name",
  notes: "Notes",
  notesHint: "What the picture shows, what is left to find out…",
  save: "Save",
  saveAsNew: "Save as a new view",
  close: "Go on without this view",
  savedAt: (at) => `Saved ${time.format(new Date(at))}`,
  list: "All views",
  none: "No views are saved yet. A saved view opens exactly as it was: filters, places, selection and notes.",
  open: (title) => `Open ${title}`,
  isOpen: "Open",
  meta: (at, count) => `${time.format(new Date(at))} · ${entities(count)}`,
  rename: (title) => `Rename ${title}`,
  renameDone: "Rename",
  copyLink: (title) => `Copy the link to ${title}`,
  remove: (title) => `Delete ${title}`,
  saved: (title) => `Saved “${title}”`,
  renamed: (title) => `Renamed to “${title}”`,
  deleted: (title) => `Deleted “${title}”`,
  undoDelete: "Put it back",
  putBack: (title) => `“${title}” is back`,
  copied: "Link copied",
  copiedSaved: (title) => `The link would be too long: saved as the view “${title}”, whose link is copied`,
  notCopied: (address) => `Not copied; take it from here: ${address}`,
  gone: (names) => `In this view but no longer in the data: ${some(names)}`,
  conflict: (title) =>
    title === null
      ? "Somebody has changed this view since you opened it."
      : `Somebody has changed this view since you opened it; it is now called “${title}”.`,
  conflictGone: "Somebody has deleted this view since you opened it.",
  replaceTheirs: "Replace theirs",
  putAgain: "Save it again",
  unknownTitle: "There is no such view",
  unknown: (id) => `The link leads to the view “${id}”, which isn’t there. It may have been deleted.`,
  unknownWay: "See all views",
  nameOfDay: (at) => `View of ${day.format(at)}`,
  nameOfPath: (from, to) => `${from} → ${to}`,
};
