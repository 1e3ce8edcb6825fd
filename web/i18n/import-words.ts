import type { Language } from "../../model/sentences/index.ts";
import { enImports } from "./en-imports.ts";
import { type ImportWords, zhImports } from "./zh-imports.ts";

/** The texts of bringing files in by language, apart from the page's other texts: the first picture does without them. */
export const importWords: Readonly<Record<Language, ImportWords>> = { zh: zhImports, en: enImports };
