import { type Language, occasionText } from "../../model/sentences/index.ts";

/** When something happened or held, for a row of its own: 2024年3月25日; 25 March 2024. Empty when that isn't known. */
export function occasionWords(dates: { from?: string; to?: string }, language: Language): string {
  return (occasionText(dates, language) ?? "").replace(/^(?:in|on|from) /, "");
}
