import type { Grounds, Meant, SourceDraft } from "../../formats/read/drafts.ts";
import { madeId } from "../../model/made-id.ts";
import { foldName } from "../../model/names.ts";
import { type Source, sourceSchema } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { textOf } from "./merge.ts";
import type { PlanOptions } from "./plan.ts";
import type { Planned, Wrong } from "./planned.ts";
import type { Place } from "./subjects.ts";
import { wrongIn } from "./wrong.ts";

/** The sources that a file names, and the file itself, which is the source of all that names no other. */
export interface PlannedSources {
  /** What was asked for below, or has a row of its own. */
  readonly planned: () => readonly Planned[];
  /** By the id or the title that a row gives; undefined where there is none. */
  readonly named: (meant: Meant, at: Place) => string | undefined;
  /** By what a row says of where it comes from. */
  readonly of: (grounds: Grounds | null, at: Place) => string | undefined;
}

const sourcesAtOnce = 1000;

export async function planSources(
  drafts: readonly SourceDraft[],
  { store, call, file, problems }: PlanOptions & { readonly problems: Wrong[] },
): Promise<PlannedSources> {
  const known = await knownSources(store, call);
  const planned = new Map<string, Planned>();
  const byKey = new Map<string, string>();
  const byTitle = new Map([...known.values()].map(({ id, title }) => [foldName(title), id]));

  /** Puts a record beside the others, where it is one. */
  const take = (given: Partial<Source> & { id: string }, at: Place): string | undefined => {
    const old = known.get(given.id);
    const whole = { language: /\p{Script=Han}/u.test(given.title ?? "") ? "zh" : "en", ...old, ...given };
    const parsed = sourceSchema.safeParse(whole);
    if (!parsed.success) {
      problems.push(...wrongIn(parsed.error, whole, at));
      return undefined;
    }
    const does = old === undefined ? "added" : textOf(old) === textOf(parsed.data) ? "same" : "changed";
    const change = {
      op: "put",
      what: "source",
      value: parsed.data,
      ...(old === undefined && { ifVersion: 0 }),
    } as const;
    planned.set(given.id, { change, does, at });
    byTitle.set(foldName(parsed.data.title), given.id);
    return given.id;
  };
  const titled = (title: string, more: Partial<Source>, at: Place): string | undefined =>
    byTitle.get(foldName(title)) ?? take({ id: madeId("source", title), title, ...more }, at);

  for (const { id, key, value, table, line } of drafts) {
    const at = { table, line };
    const made = take(
      { id: id ?? byTitle.get(foldName(value.title ?? "")) ?? madeId("source", value.title ?? ""), ...value },
      at,
    );
    if (made !== undefined && key !== null) byKey.set(key, made);
  }

  const ofFile = (at: Place): string | undefined => {
    const id = madeId("source", "file", file.digest);
    return planned.has(id) || known.has(id) ? id : take({ id, title: file.name }, at);
  };
  return {
    planned: () => [...planned.values()],
    named: (meant, at) => byKey.get(meant.key ?? "") ?? meant.id ?? titled(meant.name ?? meant.key ?? "", {}, at),
    of: (grounds, at) => {
      if (grounds?.constant && grounds.source === null && grounds.url === null) return grounds.constant;
      const title = grounds?.source ?? grounds?.url ?? null;
      if (grounds === null || title === null) return ofFile(at);
      const { url, publishedOn } = grounds;
      return titled(title, { ...(url !== null && { url }), ...(publishedOn !== null && { publishedOn }) }, at);
    },
  };
}

async function knownSources(store: GraphStore, call: Call): Promise<ReadonlyMap<string, Source>> {
  const known = new Map<string, Source>();
  let after: string | null = null;
  do {
    const page = await store.sources({ limit: sourcesAtOnce, after }, call);
    for (const { source } of page) known.set(source.id, source);
    after = page.length < sourcesAtOnce ? null : (page.at(-1)?.source.id ?? null);
  } while (after !== null);
  return known;
}
