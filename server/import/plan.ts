import type { Told } from "../../formats/format.ts";
import type { Draft, DraftMishap, EntityDraft, Meant, RelationDraft } from "../../formats/read/drafts.ts";
import type { Import } from "../../model/import.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { choose } from "./choices.ts";
import { type Claimable, planClaims } from "./claims.ts";
import { type PlannedEntities, planEntities } from "./entities.ts";
import { type Gathered, gather } from "./gathered.ts";
import type { Planned, Wrong } from "./planned.ts";
import { type PlannedRelations, planRelations } from "./relations.ts";
import { createSubjects, type Place, type Subject, type Subjects } from "./subjects.ts";

/** What is to be compared with what. */
export interface PlanOptions {
  readonly store: GraphStore;
  readonly call: Call;
  readonly signal: AbortSignal;
  readonly onProgress: (rows: number) => void;
  /** By the key of what the file speaks of: the entity that it is, or null for a new one. */
  readonly decisions: ReadonlyMap<string, string | null>;
  /** What the file is as a source: of all that names no other. */
  readonly file: { readonly name: string; readonly digest: string; readonly tables: readonly string[] };
  /** By table: what its new entities are where neither a row nor a name says it. */
  readonly kinds: readonly (Kind | undefined)[];
}

/** What bringing a file in would do to the network as it is now. */
export interface Plan {
  readonly planned: readonly Planned[];
  readonly problems: readonly Wrong[];
  readonly matches: Import["matches"];
}

/** Compares what a file says with the network. Changes nothing. */
export async function planImport(drafts: AsyncIterable<Draft | DraftMishap>, options: PlanOptions): Promise<Plan> {
  const { store, call, decisions, file } = options;
  const gathered = await gather(drafts, options);
  const problems: Wrong[] = [...gathered.mishaps];
  const subjects = createSubjects(gathered.entities);
  /** The subject that a row means; what can't be told is a problem of the row. */
  const mean = (meant: Meant | null, at: Place): Subject | null => {
    if (meant === null) return null;
    const found = subjects.find(meant, at);
    if (found !== "ambiguous") return found;
    problems.push({ ...at, value: meant.name ?? meant.key ?? "", expected: ambiguous });
    return null;
  };
  const relations = gathered.relations.map((draft) => ({
    draft,
    source: mean(draft.source, draft),
    target: mean(draft.target, draft),
    agreement: mean(draft.agreement, draft),
    event: mean(draft.event, draft),
    onBehalfOf: mean(draft.onBehalfOf, draft),
    by: draft.by.map((one) => mean(one, draft)),
  }));
  const choices = await choose([...subjects.all.values()], decisions, store, call);
  const entities = planEntities(choices, options.kinds, problems);
  const lines = await planRelations(relations, entities.idOf, { store, call, problems });
  const claimable = claimableOf(gathered, { subjects, entities, lines });
  const claims = await planClaims(gathered, claimable, { ...options, problems });
  return {
    planned: [...claims.sources.planned(), ...entities.planned, ...lines.planned, ...claims.planned],
    problems,
    matches: matchesOf(choices, file.tables),
  };
}

/** What claims are about, and what must be claimed: rows that say something new, or of themselves where it stands. */
function claimableOf(
  { entities: rows, relations, claims }: Gathered,
  { subjects, entities, lines }: { subjects: Subjects; entities: PlannedEntities; lines: PlannedRelations },
): Claimable {
  const byKey = new Map(relations.flatMap((draft) => [draft.key, draft.id].map((key) => [key, draft] as const)));
  const isNew = new Set(
    [...entities.planned, ...lines.planned].flatMap(({ does, change }) => (does === "added" ? change.value.id : [])),
  );
  const isSaid = (draft: EntityDraft | RelationDraft, id: string) =>
    isNew.has(id) || (claims.length === 0 && (draft.id === null || draft.grounds !== null));
  const idOfRow = (draft: EntityDraft): string | undefined => {
    const subject = subjects.ofRow(draft);
    return subject && entities.idOf(subject)?.id;
  };
  return {
    about: ({ about }) => {
      const relation = byKey.get(about.key) ?? byKey.get(about.id);
      if (relation !== undefined) return lines.idOf(relation);
      const subject = subjects.known(about);
      if (subject === "ambiguous") return undefined;
      return subject === undefined ? (about.id ?? undefined) : entities.idOf(subject)?.id;
    },
    said: [
      ...rows.map((draft) => ({ draft, id: idOfRow(draft) })),
      ...relations.map((draft) => ({ draft, id: lines.idOf(draft) })),
    ].flatMap(({ draft, id }) => (id !== undefined && isSaid(draft, id) ? { draft, id } : [])),
  };
}

const ambiguous: Told = {
  zh: "编号，文件里有几行都叫这个名字",
  en: "an id: several rows of the file go by this name",
};

function matchesOf(choices: Awaited<ReturnType<typeof choose>>, tables: readonly string[]): Import["matches"] {
  return [...choices].flatMap(([{ key, value, at }, { as, isSure, candidates }]) => {
    const kind = value.kind ?? candidates[0]?.entity.kind;
    if (candidates.length === 0 || kind === undefined) return [];
    return {
      key,
      name: value.name ?? key,
      kind,
      table: tables[at.table] ?? "",
      line: at.line,
      as: as?.id ?? null,
      sure: isSure,
      candidates: candidates.map(({ entity, reasons }) => ({
        id: entity.id,
        name: entity.name,
        ...(entity.nameEn !== undefined && { nameEn: entity.nameEn }),
        kind: entity.kind,
        degree: entity.degree,
        reasons: [...reasons],
      })),
    };
  });
}
