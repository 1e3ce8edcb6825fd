import type { ThemeChoice } from "../state/preferences.ts";

const choices: readonly ThemeChoice[] = ["system", "light", "dark"];

/** The colours that an address asks for; otherwise those of the reader's system. */
export function themeIn(search: string): ThemeChoice {
  const given = new URLSearchParams(search).get("theme");
  return choices.find((choice) => choice === given) ?? "system";
}
