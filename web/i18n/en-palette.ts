import type { zhPalette } from "./zh-palette.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);

/** The texts of the command palette in English. */
export const enPalette: typeof zhPalette = {
  title: "Command palette",
  placeholder: "Find entities, actions, layouts…",
  hint: "Enter does it · Shift-Enter adds and goes on · Esc closes",
  groups: {
    recent: "Recent",
    here: "In the picture",
    store: "In the database",
    actions: "Actions",
    layouts: "Layouts",
    views: "Saved views",
  },
  counted: (group, count) => `${group} · ${n(count)}`,
  results: (count, here) =>
    count === 0
      ? "Nothing found"
      : `${n(count)} ${count === 1 ? "result" : "results"}${here > 0 ? `, ${n(here)} in the picture` : ""}`,
  of: (name) => `for ${name}`,
  ofThese: (count) => `for the ${n(count)} selected entities`,
  ofLine: "for the selected relation",
  selected: (name) => `${name} selected`,
  gone: (name) => `${name} no longer exists`,
};
