import type { zhExpand } from "./zh-expand.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const relations = (value: number): string => `${n(value)} ${value === 1 ? "relation" : "relations"}`;

/** The texts of the question which relations to expand in English. */
export const enExpand: typeof zhExpand = {
  lead: "See how many there are, then choose.",
  hub: "That is a lot. Choose which relations to expand.",
  ways: "Relations",
  all: "Choose all",
  none: "Choose none",
  kinds: "Other end",
  time: "Time",
  most: "At most",
  portion: (count) => `the ${n(count)} best connected`,
  action: (count) => `Expand ${relations(count)}`,
  actionBest: (count) => `Expand the ${n(count)} best connected`,
  chooseFirst: "Expand these",
  nothing: "No relations in this time.",
  best: (count) => `Expanded the ${n(count)} best-connected entities; there are more`,
  by: (name, parts) => `${name}: ${parts.join(" · ")}`,
  list: (parts) => parts.join(", "),
  since: (date) => `since ${date}`,
  until: (date) => `until ${date}`,
  dated: "dated only",
  upTo: (count) => `at most ${n(count)}`,
};
