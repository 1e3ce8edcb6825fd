import type { Language } from "../../model/sentences/index.ts";
import { en } from "../../web/i18n/en.ts";
import type { Words } from "../../web/i18n/index.ts";
import { zh } from "../../web/i18n/zh.ts";

/** The page's texts in both languages at once. */
export const words: Readonly<Record<Language, Words>> = { zh, en };
