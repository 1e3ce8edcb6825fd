import type { zhTakeAway } from "./zh-take-away.ts";

/** The texts of taking the picture away, in English. */
export const enTakeAway: typeof zhTakeAway = {
  title: "Export",
  picture: "Export the picture",
  scope: "Part",
  scopes: { whole: "Whole picture", seen: "As seen now" },
  ground: "Background",
  grounds: { white: "White", transparent: "Transparent" },
  key: "Legend and sources",
  sources: "Sources",
  source: (number, title, date) => `${number}. “${title}”${date === null ? "" : `, ${date}`}`,
  moreSources: (count) => `${count} more ${count === 1 ? "source" : "sources"}`,
  undated: "undated relations included",
  caption: "Counts, filters and date in the corner",
  png: (factor) => `PNG image, ${factor}×`,
  svg: "SVG drawing",
  copy: "Copy picture",
  hints: {
    2: "For documents and web pages",
    4: "For print",
    svg: "To scale and edit in drawing programs",
    embed: "A saved view in another page",
    copy: "To paste into a document or a chat",
  },
  brand: "Qianshou",
  saved: (name) => `Saved ${name}`,
  smaller: (name, factor) => `Too large, so drawn at ${factor}×. Saved ${name}`,
  copied: "Picture copied",
  notCopied: "The browser didn’t allow copying the picture; save it as PNG",
  failed: "The picture couldn’t be drawn: choose what is seen now, or save as SVG",
};
