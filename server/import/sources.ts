import * as z from "zod";
import type { Grounds, Meant, SourceDraft } from "../../formats/read/drafts.ts";
import { madeId } from "../../model/made-id.ts";
import { foldName } from "../../model/names.ts";
import { type Source, sourceSchema } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { textOf } from "./merge.ts";
import type { Pace } from "./pace.ts";
import type { PlanContext } from "./plan-context.ts";
import type { Place } from "./staging/problems.ts";
import type { Staging } from "./staging/staging.ts";
import { command, keyText, statement } from "./staging/statement.ts";
import { wrongIn } from "./wrong.ts";

/** The sources that a file names, and the file itself, which is the source of all that names no other. */
export interface PlannedSources {
  /** A row of its own. */
  readonly add: (draft: SourceDraft) => void;
  /** By the id or the title that a row gives; undefined where there is none. What the network doesn't know is planned. */
  readonly named: (meant: Meant, at: Place) => string | undefined;
  /** By what a row says of where it comes from. */
  readonly of: (grounds: Grounds | null, at: Place) => string | undefined;
}

const idRow = z.object({ id: z.string() });
const insertKnown = command("INSERT OR IGNORE INTO known_source (id, record) VALUES (:id, :record)");
const knownById = statement("SELECT record FROM known_source WHERE id = :id", z.object({ record: z.string() }));
const setTitle = command(
  "INSERT INTO title (folded, id) VALUES (:folded, :id) ON CONFLICT (folded) DO UPDATE SET id = :id",
);
const byTitle = statement("SELECT id FROM title WHERE folded = :folded", idRow);
const setKey = command("INSERT INTO source_key (key, id) VALUES (:key, :id) ON CONFLICT (key) DO UPDATE SET id = :id");
const byKey = statement("SELECT id FROM source_key WHERE key = :key", idRow);

/** Titles and keys whose sources are kept at hand: most rows name one of a few. */
const mostAtHand = 2000;

/** Looks the network's sources through first, for their titles. */
export async function planSources({
  staging,
  changes,
  problems,
  store,
  call,
  pace,
  file,
}: PlanContext & {
  readonly file: { readonly name: string; readonly digest: string };
}): Promise<PlannedSources> {
  await learnKnown(staging, store, call, pace);
  const atHand = new Map<string, string>();

  /** Puts a record beside the others, where it is one. */
  const take = (given: Partial<Source> & { id: string }, at: Place): string | undefined => {
    const old = knownSource(staging, given.id);
    const whole = { language: /\p{Script=Han}/u.test(given.title ?? "") ? "zh" : "en", ...old, ...given };
    const parsed = sourceSchema.safeParse(whole);
    if (!parsed.success) {
      problems.add(...wrongIn(parsed.error, whole, at));
      return undefined;
    }
    const does = old === undefined ? "added" : textOf(old) === textOf(parsed.data) ? "same" : "changed";
    const earlier = changes.find("source", given.id);
    const standing = { does, version: old === undefined ? 0 : null } as const;
    if (earlier !== undefined) changes.replace("source", parsed.data, earlier.does, standing);
    else changes.add("source", parsed.data, standing);
    staging.run(setTitle, { folded: foldName(parsed.data.title), id: given.id });
    atHand.clear();
    return given.id;
  };
  const idByTitle = (title: string): string | undefined => staging.all(byTitle, { folded: foldName(title) })[0]?.id;
  const titled = (title: string, more: Partial<Source>, at: Place): string | undefined =>
    idByTitle(title) ?? take({ id: madeId("source", title), title, ...more }, at);
  /** What was found once is found at once. */
  const remembered = (key: string, find: () => string | undefined): string | undefined => {
    const known = atHand.get(key);
    if (known !== undefined) return known;
    const found = find();
    if (atHand.size >= mostAtHand) atHand.clear();
    if (found !== undefined) atHand.set(key, found);
    return found;
  };
  const ofFile = (at: Place): string | undefined => {
    const id = madeId("source", "file", file.digest);
    const isThere = changes.find("source", id) !== undefined || knownSource(staging, id) !== undefined;
    return isThere ? id : take({ id, title: file.name }, at);
  };
  return {
    add({ id, key, value, table, line }) {
      const title = value.title ?? "";
      const made = take({ id: id ?? idByTitle(title) ?? madeId("source", title), ...value }, { table, line });
      if (made !== undefined && key !== null) staging.run(setKey, { key: keyText(key), id: made });
    },
    named: (meant, at) =>
      remembered(`named ${meant.key} ${meant.id} ${meant.name}`, () => {
        const own = meant.key === null ? undefined : staging.all(byKey, { key: keyText(meant.key) })[0]?.id;
        return own ?? meant.id ?? titled(meant.name ?? meant.key ?? "", {}, at);
      }),
    of(grounds, at) {
      if (grounds?.constant && grounds.source === null && grounds.url === null) return grounds.constant;
      const title = grounds?.source ?? grounds?.url ?? null;
      if (grounds === null || title === null) return remembered("file", () => ofFile(at));
      const { url, publishedOn } = grounds;
      const more = { ...(url !== null && { url }), ...(publishedOn !== null && { publishedOn }) };
      return remembered(`titled ${title}`, () => titled(title, more, at));
    },
  };
}

function knownSource(staging: Staging, id: string): Source | undefined {
  const [row] = staging.all(knownById, { id });
  return row && JSON.parse(row.record);
}

const sourcesAtOnce = 1000;

async function learnKnown(staging: Staging, store: GraphStore, call: Call, pace: Pace): Promise<void> {
  let after: string | null = null;
  do {
    const page = await store.sources({ limit: sourcesAtOnce, after }, call);
    for (const { source } of page) {
      staging.run(insertKnown, { id: source.id, record: JSON.stringify(source) });
      staging.run(setTitle, { folded: foldName(source.title), id: source.id });
      await pace();
    }
    after = page.length < sourcesAtOnce ? null : (page.at(-1)?.source.id ?? null);
  } while (after !== null);
}
