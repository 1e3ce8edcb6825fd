import type { Language } from "../../model/sentences/index.ts";
import { enMerging } from "./en-merging.ts";
import { type MergingWords, zhMerging } from "./zh-merging.ts";

/** The texts of merging by language, apart from the page's other texts: the first picture does without them. */
export const mergingWords: Readonly<Record<Language, MergingWords>> = { zh: zhMerging, en: enMerging };
