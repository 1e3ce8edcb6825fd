import type { Language } from "../../model/sentences/index.ts";
import { en } from "./en.ts";
import { type Words, zh } from "./zh.ts";

/** The page's texts by language. */
export const words: Readonly<Record<Language, Words>> = { zh, en };

/** The language for a reader with these preferences (BCP 47 tags, best first): Chinese for any `zh`, otherwise English. */
export function preferredLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    if (/^zh\b/i.test(tag)) return "zh";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "en";
}

export type { Words };
