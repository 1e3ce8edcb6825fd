import type { Told } from "../../formats/format.ts";
import type { ClaimDraft, EntityDraft, Grounds, RelationDraft } from "../../formats/read/drafts.ts";
import { madeId } from "../../model/made-id.ts";
import { type Claim, claimSchema } from "../../model/source.ts";
import type { Gathered } from "./gathered.ts";
import { textOf } from "./merge.ts";
import type { PlanOptions } from "./plan.ts";
import type { Planned, Wrong } from "./planned.ts";
import { type PlannedSources, planSources } from "./sources.ts";
import { storedClaims } from "./stored-claims.ts";
import type { Place } from "./subjects.ts";
import { wrongIn } from "./wrong.ts";

/** What a claim can be about: the records of this import, and what the file calls them. */
export interface Claimable {
  /** The id here of what a claim's row names; undefined where there is nothing of the kind. */
  readonly about: (draft: ClaimDraft) => string | undefined;
  /** Rows that must be traceable to where they stand, with the id of the record that they became. */
  readonly said: readonly { readonly draft: EntityDraft | RelationDraft; readonly id: string }[];
}

export interface PlannedClaims {
  readonly planned: readonly Planned[];
  readonly sources: PlannedSources;
}

/** How much a list deserves to be believed that nobody has looked at. */
const unchecked = 50;

/**
 * The claims of a file. What the file gives no claim of is claimed by the file itself, row by row, or by the source that
 * the row names: whatever stands on the screen can be traced to the line of the file that says so.
 */
export async function planClaims(
  gathered: Gathered,
  { about, said }: Claimable,
  options: PlanOptions & { readonly problems: Wrong[] },
): Promise<PlannedClaims> {
  const { store, call, file, problems } = options;
  const sources = await planSources(gathered.sources, options);
  const given = gathered.claims.flatMap((draft) => fromRow(draft, about, sources, problems));
  const spoken = new Set(given.map(({ claim }) => claim["about"]));
  const made = new Set<unknown>();
  for (const { draft, id } of said) {
    if (spoken.has(id)) continue;
    const at = placeOf(draft);
    const source = sources.of(draft.grounds, at);
    if (source === undefined) continue;
    const claim = fromFile(id, source, draft, file);
    // Of several rows that say the same, the first is named.
    if (!made.has(claim["id"])) given.push({ claim, at });
    made.add(claim["id"]);
  }

  const known = new Map<string, Claim>();
  const subjects = new Set(given.map(({ claim }) => String(claim["about"])));
  for await (const claim of storedClaims([...subjects], store, call)) known.set(claim.id, claim);
  const planned = new Map<string, Planned>();
  for (const { claim, at } of given) {
    const parsed = claimSchema.safeParse(claim);
    if (!parsed.success) {
      problems.push(...wrongIn(parsed.error, claim, at));
      continue;
    }
    const old = known.get(parsed.data.id);
    // What the file itself claims stays as it was when the file came first, whatever it was called.
    const value = old !== undefined && made.has(old.id) ? old : parsed.data;
    const does = old === undefined ? "added" : textOf(old) === textOf(value) ? "same" : "changed";
    planned.set(value.id, {
      change: { op: "put", what: "claim", value, ...(old === undefined && { ifVersion: 0 }) },
      does,
      at,
    });
  }
  return { planned: [...planned.values()], sources };
}

interface Given {
  readonly claim: Readonly<Record<string, unknown>>;
  readonly at: Place;
}

const placeOf = ({ table, line }: Place): Place => ({ table, line });

function fromRow(draft: ClaimDraft, about: Claimable["about"], sources: PlannedSources, problems: Wrong[]): Given[] {
  const at = placeOf(draft);
  const subject = about(draft);
  if (subject === undefined) {
    problems.push({ ...at, column: "about", value: draft.about.name ?? draft.about.key ?? "", expected: noSubject });
    return [];
  }
  const source = draft.source === null ? sources.of(null, at) : sources.named(draft.source, at);
  if (source === undefined) return [];
  const { summary, summaryEn } = draft.value;
  const claim = {
    id: draft.id ?? madeId("claim", subject, source, String(draft.value.paragraph ?? ""), summary ?? summaryEn ?? ""),
    confidence: unchecked,
    ...draft.value,
    summary: summary ?? summaryEn,
    summaryEn: summaryEn ?? summary,
    about: subject,
    source,
  };
  return [{ claim, at }];
}

const noSubject: Told = {
  zh: "所指的实体或关系，在文件或网络中",
  en: "what it is about: an entity or a relation of the file or the network",
};

function fromFile(
  about: string,
  source: string,
  { grounds, table, line }: EntityDraft | RelationDraft,
  file: PlanOptions["file"],
): Given["claim"] {
  const sheet = file.tables[table] ?? "";
  const row: Told = {
    zh: `文件“${file.name}”${sheet === "" ? "" : `的“${sheet}”`}第 ${line} 行`,
    en: `Line ${line} of ${sheet === "" ? "" : `“${sheet}” in `}the file “${file.name}”`,
  };
  const { summary = null, summaryEn = null, paragraph = null, confidence = null }: Partial<Grounds> = grounds ?? {};
  return {
    id: madeId("claim", about, source),
    about,
    source,
    ...(paragraph !== null && { paragraph }),
    summary: summary ?? summaryEn ?? row.zh,
    summaryEn: summaryEn ?? summary ?? row.en,
    confidence: confidence ?? unchecked,
    status: "unreviewed",
  };
}
