import { type Language, nameIn } from "../../model/sentences/index.ts";
import { failureOf } from "../actions/context.ts";
import type { Call, Failure } from "../api.ts";
import type { MergingWords } from "../i18n/zh-merging.ts";
import { typeLabel } from "../panels/labels.ts";

interface Context {
  readonly call: Call;
  readonly words: MergingWords;
  readonly language: Language;
}

/** As many are told by name. */
const mostNamed = 3;

/** What in the store is in the way, with the names of it; null for other failures. */
export async function reasonOf({ code, errors = [] }: Failure, context: Context): Promise<string | null> {
  if (code !== "conflict") return null;
  const { words } = context;
  const broken = errors.filter((error) => error.code === "rule");
  const changed = errors.filter((error) => error.code === "changed-since");
  const [which] = broken.length > 0 ? [broken] : [changed];
  if (which.length === 0) return words.conflict;
  const named = await Promise.all(
    which.slice(0, mostNamed).map(({ path, value }) => nameOf(path, String(value ?? ""), context)),
  );
  const names = words.someOf([...new Set(named)], errors.length);
  return broken.length > 0 ? words.ruleBroken(names) : words.changedSince(names);
}

/** What somebody knows a record by. */
async function nameOf(what: string, id: string, { call, words, language }: Context): Promise<string> {
  try {
    if (what === "entity") return nameIn((await call("readEntity", { params: { id }, query: {} })).entity, language);
    if (what === "relation") {
      const { relation, ends } = await call("readRelation", { params: { id } });
      return words.line(typeLabel(relation.type, language), nameIn(ends[0], language), nameIn(ends[1], language));
    }
  } catch (error) {
    failureOf(error);
  }
  return words.sorts[what] ?? id;
}
