import type { zhLayouts } from "./zh-layouts.ts";

const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The texts of layouts in English. */
export const enLayouts: typeof zhLayouts = {
  title: "Layout",
  names: {
    force: "Free",
    kinds: "By kind",
    concentric: "In rings",
    layered: "By level",
    timeline: "By date",
  },
  hints: {
    force: "What is linked stays close",
    kinds: "One cluster for each kind",
    concentric: "Around what is selected, a ring for each step",
    layered: "From places and bodies to what they hold",
    timeline: "By the date of the first appearance",
  },
  tidy: "Tidy up",
  tidyHint: "Lays out anew all that isn’t pinned",
  act: (name) => `Layout: ${small(name)}`,
  tidied: (name) => `Tidy up: ${small(name)}`,
  chosen: (name) => `Laid out anew: ${small(name)}`,
};
