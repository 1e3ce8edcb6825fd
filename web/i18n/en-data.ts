import type { zhData } from "./zh-data.ts";

/** Texts of taking data away. */
export const enData: typeof zhData = {
  title: "Data",
  what: "What",
  scopes: { shown: "As shown", all: "All that passes" },
  holds: (entities) => `${entities} and what links them.`,
  format: "Format",
  use: (readers) => `For ${readers}.`,
  complete: "Nothing is lost.",
  omits: (what) => `Can’t hold: ${what.join("; ")}.`,
  most: (entities) => `At most ${entities} in one file.`,
  download: "Download",
  preparing: "Making the file",
  saved: (name) => `Saved ${name}`,
  started: "The browser is downloading",
};
