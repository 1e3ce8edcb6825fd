import * as z from "zod";
import type { Language } from "../../model/sentences/index.ts";
import { panelWidths } from "./panel-width.ts";
import { recentSchema } from "./recent.ts";
import { tableHeights } from "./table.ts";

/** What is remembered in this browser, and never put into a link. */
const preferencesSchema = z.object({
  language: z.enum(["zh", "en"]).nullable().catch(null),
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  /** Whether the panel of legend and filters is open, and whether the first visit's card was closed. */
  filters: z.boolean().catch(true),
  welcomed: z.boolean().catch(false),
  /** Whether the time line is open. */
  timeline: z.boolean().catch(true),
  /** What was chosen in the palette, the latest first. */
  recent: z.array(recentSchema).readonly().catch([]),
  /** Widths of the panels at the sides, in CSS pixels. */
  leftWidth: z.int().min(panelWidths.least).max(panelWidths.most).catch(panelWidths.first),
  rightWidth: z.int().min(panelWidths.least).max(panelWidths.most).catch(panelWidths.first),
  /** The table's share of the window's height, in percent. */
  table: z.int().min(tableHeights.least).max(tableHeights.most).catch(tableHeights.first),
});

export type Preferences = z.output<typeof preferencesSchema>;
export type ThemeChoice = Preferences["theme"];

const key = "qianshou";

export const firstPreferences: Preferences = {
  language: null,
  theme: "system",
  filters: true,
  welcomed: false,
  timeline: true,
  recent: [],
  leftWidth: panelWidths.first,
  rightWidth: panelWidths.first,
  table: tableHeights.first,
};

/** Reads preferences; a storage that is forbidden or holds something else gives the first ones. */
export function readPreferences(storage: () => Pick<Storage, "getItem">): Preferences {
  try {
    const read = preferencesSchema.safeParse(JSON.parse(storage().getItem(key) ?? "{}"));
    return read.success ? read.data : firstPreferences;
  } catch {
    return firstPreferences;
  }
}

/** Keeps preferences; where that is forbidden they last as long as the page. */
export function keepPreferences(preferences: Preferences, storage: () => Pick<Storage, "setItem">): void {
  try {
    storage().setItem(key, JSON.stringify(preferences));
  } catch {
    // A browser may refuse storage (private windows, a full disk): nothing is lost but the memory.
  }
}

/** The theme that follows: system → light → dark → system. */
export function nextTheme(theme: ThemeChoice): ThemeChoice {
  return theme === "system" ? "light" : theme === "light" ? "dark" : "system";
}

/** A language named in the address goes before the remembered one. */
export function languageInAddress(search: string, hash: string): Language | null {
  const given =
    new URLSearchParams(search).get("lang") ?? new URLSearchParams(hash.replace(/^#/, "")).get("lang") ?? "";
  return /^zh\b/i.test(given) ? "zh" : /^en\b/i.test(given) ? "en" : null;
}
