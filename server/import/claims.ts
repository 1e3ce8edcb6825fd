import * as z from "zod";
import type { Told } from "../../formats/format.ts";
import type { ClaimDraft, Grounds, Meant } from "../../formats/read/drafts.ts";
import { madeId } from "../../model/made-id.ts";
import { type Claim, claimSchema } from "../../model/source.ts";
import type { PlannedEntities } from "./entities.ts";
import { claimDrafts, parseClaim } from "./gathered.ts";
import { textOf } from "./merge.ts";
import type { PlanContext } from "./plan-context.ts";
import { type Said, unspokenRows } from "./said.ts";
import type { PlannedSources } from "./sources.ts";
import { pages } from "./staging/pages.ts";
import type { Place } from "./staging/problems.ts";
import type { Staging } from "./staging/staging.ts";
import { command, keyText, listed, statement } from "./staging/statement.ts";
import { aboutAtOnce, storedClaimPages } from "./stored-claims.ts";
import { wrongIn } from "./wrong.ts";

interface Options extends PlanContext {
  readonly entities: PlannedEntities;
  readonly sources: PlannedSources;
  /** What the file is as a source: of all that names no other. */
  readonly file: { readonly name: string; readonly tables: readonly string[] };
  /** Whether the file has claims of its own. */
  readonly hasClaims: boolean;
  readonly onDone: (claims: number) => void;
}

const isNew = { does: "added", version: 0 } as const;

/** How much a list deserves to be believed that nobody has looked at. */
const unchecked = 50;

const insertSpoken = command("INSERT OR IGNORE INTO spoken (id) VALUES (:id)");
const insertClaimed = command("INSERT OR IGNORE INTO claimed (about, claim, made) VALUES (:about, :claim, :made)");

/**
 * Plans the claims of a file. What the file gives no claim of is claimed by the file itself, row by row, or by the source
 * that the row names: whatever stands on the screen can be traced to the line of the file that says so.
 */
export async function planClaims(options: Options): Promise<void> {
  const { staging, sources, changes, problems, pace, slice, file, hasClaims, onDone } = options;

  /** Plans one claim; of several rows that the file itself claims the same of, the first is named. */
  const take = (
    claim: Readonly<Record<string, unknown>>,
    about: { id: string; isNew: boolean },
    at: Place,
    made: boolean,
  ) => {
    const parsed = claimSchema.safeParse(claim);
    if (!parsed.success) {
      problems.add(...wrongIn(parsed.error, claim, at));
      return;
    }
    const value = parsed.data;
    if (!changes.add("claim", value, isNew) && !made) changes.replace("claim", value, "added", isNew);
    if (!about.isNew) staging.run(insertClaimed, { about: about.id, claim: value.id, made: made ? 1 : 0 });
  };

  for (const page of pages(staging, claimDrafts, slice)) {
    const drafts: ClaimDraft[] = [];
    for (const { draft } of page) {
      drafts.push(parseClaim(draft));
      await pace();
    }
    const about = whatAbout(
      drafts.map((draft) => draft.about),
      options,
    );
    for (const draft of drafts) {
      await pace();
      const at = { table: draft.table, line: draft.line };
      const subject = about(draft.about);
      if (subject === undefined) {
        problems.add({ ...at, column: "about", value: draft.about.name ?? draft.about.key ?? "", expected: noSubject });
        continue;
      }
      const source = draft.source === null ? sources.of(null, at) : sources.named(draft.source, at);
      if (source === undefined) continue;
      staging.run(insertSpoken, { id: subject.id });
      take(fromRow(draft, subject.id, source), subject, at, false);
    }
    onDone(page.at(-1)?.n ?? 0);
  }
  for (const said of unspokenRows(staging, hasClaims, slice)) {
    await pace();
    const source = sources.of(said.grounds, said.at);
    if (source !== undefined) take(fromFile(said, source, file), said, said.at, true);
  }
  await compareKnown(options);
}

const claimedAbout = statement(
  "SELECT DISTINCT about FROM claimed WHERE about > :after ORDER BY about LIMIT :size",
  z.object({ about: z.string() }),
);
const claimedByIds = statement(
  `SELECT c.claim, c.made FROM ${listed("pairs")}
   CROSS JOIN claimed AS c ON c.about = asked.value ->> 0 AND c.claim = asked.value ->> 1`,
  z.object({ claim: z.string(), made: z.int() }),
);

/** Finds what the network knows already of the claims about what it knows. */
async function compareKnown({ staging, changes, store, call, pace, slice }: Options): Promise<void> {
  const size = Math.min(slice, aboutAtOnce);
  let after = "";
  for (;;) {
    const about = staging.all(claimedAbout, { after, size }).map((row) => row.about);
    const last = about.at(-1);
    if (last === undefined) return;
    for await (const stored of storedClaimPages(about, store, call)) await compareWith(stored);
    after = last;
  }

  async function compareWith(stored: readonly Claim[]): Promise<void> {
    if (stored.length === 0) return;
    const pairs = JSON.stringify(stored.map(({ about, id }) => [about, id]));
    const made = new Map(staging.all(claimedByIds, { pairs }).map((row) => [row.claim, row.made === 1]));
    const planned = changes.findMany("claim", [...made.keys()]);
    for (const old of stored) {
      await pace();
      const { does, value = null } = planned.get(old.id) ?? { does: "same" };
      if (value === null) continue;
      // What the file itself claims stays as it was when the file came first, whatever it was called.
      const isSame = made.get(old.id) === true || textOf(old) === textOf(value);
      changes.replace("claim", value, does, { does: isSame ? "same" : "changed", version: null });
    }
  }
}

const insertLine = command("INSERT INTO line (n, id, added) VALUES (:n, :id, :added)");

/** Keeps which id a relation of the file has here, for claims that name it. */
export function keepLine(staging: Staging, { n, id, isNew }: { n: number; id: string; isNew: boolean }): void {
  staging.run(insertLine, { n, id, added: isNew ? 1 : 0 });
}

const relationsByKeys = statement(
  `SELECT r.key, r.n, l.id, l.added FROM ${listed("keys")}
   CROSS JOIN relation AS r INDEXED BY relation_by_key ON r.key = asked.value LEFT JOIN line AS l ON l.n = r.n ORDER BY r.n`,
  z.object({ key: z.string(), n: z.int(), id: z.string().nullable(), added: z.int().nullable() }),
);

/** What claims of some rows are about, by its id here; undefined where there is nothing of the kind. */
function whatAbout(
  meant: readonly Meant[],
  { staging, subjects, entities }: Options,
): (meant: Meant) => { id: string; isNew: boolean } | undefined {
  const keys = [...new Set(meant.flatMap(({ key, id }) => key ?? id ?? []).map(keyText))];
  const relations = new Map(
    staging.all(relationsByKeys, { keys: JSON.stringify(keys) }).map((row) => [row.key, row] as const),
  );
  const others = meant.filter(({ key, id }) => !relations.has(keyText(key ?? id ?? "")));
  const meanings = subjects.meanings(others);
  const known = others.flatMap((one) => {
    const subject = meanings.known(one);
    return subject === undefined || subject === "ambiguous" ? [] : subject.n;
  });
  const ends = entities.ends(known);
  return (one) => {
    const relation = relations.get(keyText(one.key ?? one.id ?? ""));
    if (relation !== undefined)
      return relation.id === null ? undefined : { id: relation.id, isNew: relation.added === 1 };
    const subject = meanings.known(one);
    if (subject === "ambiguous") return undefined;
    if (subject === undefined) return one.id === null ? undefined : { id: one.id, isNew: false };
    return ends.get(subject.n);
  };
}

function fromRow(draft: ClaimDraft, about: string, source: string): Readonly<Record<string, unknown>> {
  const { summary, summaryEn, paragraph } = draft.value;
  return {
    id: draft.id ?? madeId("claim", about, source, String(paragraph ?? ""), summary ?? summaryEn ?? ""),
    confidence: unchecked,
    ...draft.value,
    summary: summary ?? summaryEn,
    summaryEn: summaryEn ?? summary,
    about,
    source,
  };
}

const noSubject: Told = {
  zh: "所指的实体或关系，在文件或网络中",
  en: "what it is about: an entity or a relation of the file or the network",
};

function fromFile({ id, at: { table, line }, grounds }: Said, source: string, file: Options["file"]) {
  const sheet = file.tables[table] ?? "";
  const row: Told = {
    zh: `文件“${file.name}”${sheet === "" ? "" : `的“${sheet}”`}第 ${line} 行`,
    en: `Line ${line} of ${sheet === "" ? "" : `“${sheet}” in `}the file “${file.name}”`,
  };
  const { summary = null, summaryEn = null, paragraph = null, confidence = null }: Partial<Grounds> = grounds ?? {};
  const isOwn = grounds === null || (grounds.source === null && grounds.url === null && grounds.constant === null);
  const [zh, en] = [summary ?? summaryEn, summaryEn ?? summary];
  return {
    id: madeId("claim", id, source),
    about: id,
    source,
    ...(paragraph !== null && { paragraph }),
    summary: zh === null ? row.zh : isOwn ? withPlace(zh, `（${row.zh}）`) : zh,
    summaryEn: en === null ? row.en : isOwn ? withPlace(en, ` (${row.en})`) : en,
    confidence: confidence ?? unchecked,
    status: "unreviewed",
  };
}

const longestSummary = 1000;

/** A remark alone doesn't tell where in the file it stands; it goes before, where there isn't room for both. */
function withPlace(remark: string, place: string): string {
  return remark.length + place.length > longestSummary ? remark : `${remark}${place}`;
}
