import type { Language } from "../../model/sentences/index.ts";
import { enGroups } from "./en-groups.ts";
import { type GroupWords, zhGroups } from "./zh-groups.ts";

/** The texts of groups by language, apart from the page's other texts: the first picture does without them. */
export const groupWords: Readonly<Record<Language, GroupWords>> = { zh: zhGroups, en: enGroups };
