import type { zhChanges } from "./zh-changes.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);

/** What a step did to the filter, in English. */
export const enChanges: typeof zhChanges = {
  off: (names) => `Hide ${names}`,
  on: (names) => `Show ${names} again`,
  types: (names) => `relations: ${names.join(", ")}`,
  sources: (titles) => titles.map((title) => `“${title}”`).join(", "),
  allKinds: "Any kind",
  allTypes: "Any relation",
  allSources: "Any source",
  time: (span) => `Time: ${span}`,
  allTime: "Any time",
  dated: "Dated relations only",
  undated: "Undated relations too",
  confidence: (value) => (value === 0 ? "Any confidence" : `Confidence at least ${n(value)}%`),
  degree: (least) => (least === 0 ? "Any number of links" : `At least ${n(least)} ${least === 1 ? "link" : "links"}`),
  agreements: (asNodes) => (asNodes ? "Agreements as nodes" : "Agreements as lines"),
  fade: (on) => (on ? "Grey what is filtered out" : "Hide what is filtered out"),
  cleared: "Clear filters",
  join: (parts) => parts.join(", "),
};
