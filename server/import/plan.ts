import type { Draft, DraftMishap } from "../../formats/read/drafts.ts";
import type { Change } from "../../model/change.ts";
import { type Import, importLimits } from "../../model/import.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { createCandidates } from "./candidates.ts";
import { choose } from "./choices.ts";
import { keepLine, planClaims } from "./claims.ts";
import { planEntities } from "./entities.ts";
import { gather, parseSource, sourceDrafts } from "./gathered.ts";
import { createMatches } from "./matches.ts";
import { findMeant } from "./meaning.ts";
import { createPace } from "./pace.ts";
import type { PlanContext } from "./plan-context.ts";
import { planRelations } from "./relations.ts";
import { isSaid, say } from "./said.ts";
import { planSources } from "./sources.ts";
import { createChanges } from "./staging/changes.ts";
import { pages } from "./staging/pages.ts";
import { createProblems, type Wrong } from "./staging/problems.ts";
import { openStaging, type Staging } from "./staging/staging.ts";
import { createSubjects } from "./subjects.ts";

/** What is to be compared with what. */
export interface PlanOptions {
  readonly store: GraphStore;
  readonly call: Call;
  readonly signal: AbortSignal;
  /** Hears which share of the work is done, from 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** By the key of what the file speaks of: the entity that it is, or null for a new one. */
  readonly decisions: ReadonlyMap<string, string | null>;
  /** What the file is as a source: of all that names no other; and how many rows its tables have. */
  readonly file: {
    readonly name: string;
    readonly digest: string;
    readonly tables: readonly string[];
    readonly rows: number;
  };
  /** By table: what its new entities are where neither a row nor a name says it. */
  readonly kinds: readonly (Kind | undefined)[];
  /** A file for what is looked up again. It is made, and goes when the plan is closed. */
  readonly staging: string;
  /** How many rows are compared together. What comes out doesn't depend on it. */
  readonly slice?: number;
  /** How many things a file may hold. */
  readonly most?: number;
}

/** What bringing a file in would do to the network as it is now; however large the file is, little of it is in memory. */
export interface Plan {
  /** How much is new, how much becomes another, how much stands there already. */
  readonly added: Import["added"];
  readonly changed: Import["added"];
  readonly same: Import["added"];
  /** The first `importLimits.entities` that are new or become others, then of those that are at the ends of such relations. */
  readonly entities: readonly string[];
  /** At most `importLimits.matches`: where there are more, those that aren't sure go before others. In the file's order. */
  readonly matches: Import["matches"];
  readonly matchCount: number;
  readonly problemCount: number;
  readonly problems: () => AsyncIterable<readonly Wrong[]>;
  /** What is added or changed: sources, entities, relations with their claims, other claims; at most 2,000 at once. Can be gone through again. */
  readonly changes: () => AsyncIterable<readonly Change[]>;
  /** Forgets all of it: nothing can be asked any more. */
  readonly close: () => Promise<void>;
}

/** A slice takes some 10 ms of work at a time. */
const usualSlice = 500;

/** Compares what a file says with the network. Changes nothing. */
export async function planImport(drafts: AsyncIterable<Draft | DraftMishap>, options: PlanOptions): Promise<Plan> {
  const staging = await openStaging(options.staging);
  try {
    return await planIn(staging, drafts, options);
  } catch (error) {
    await staging.close();
    throw error;
  }
}

/** Which share of the work is done when a step ends, as measured with 100,000 entities and 500,000 relations. */
const shares = { read: 0.35, meant: 0.45, chosen: 0.6, relations: 0.8, claims: 1 } as const;

/** The least that is told. */
const leastShare = 0.001;

async function planIn(
  staging: Staging,
  drafts: AsyncIterable<Draft | DraftMishap>,
  options: PlanOptions,
): Promise<Plan> {
  const { store, call, decisions, file, kinds, onProgress, slice = usualSlice, most = importLimits.things } = options;
  const pace = createPace(options.signal);
  const problems = createProblems(staging);
  const changes = createChanges(staging);
  const subjects = createSubjects(staging);
  const matches = createMatches(file.tables);
  const common: PlanContext = { staging, subjects, problems, changes, store, call, pace, slice };
  let told = 0;
  const progress = (from: number, to: number, all: number) => (done: number) => {
    const share = from + (to - from) * Math.min(1, done / Math.max(1, all));
    if (share - told < leastShare) return;
    told = share;
    onProgress(share);
  };

  const gathered = await gather(drafts, { ...common, most, onRow: progress(0, shares.read, file.rows) });
  const hasClaims = gathered.claims > 0;
  await findMeant({ ...common, onDone: progress(shares.read, shares.meant, gathered.relations) });

  const entities = planEntities({ ...common, kinds });
  const candidates = createCandidates(staging, { ...common, subjects: subjects.count() });
  for await (const [subject, choice] of choose(decisions, { ...common, candidates })) {
    entities.add(subject, choice);
    matches.add(subject, choice);
  }
  onProgress(shares.chosen);

  const ends = new Set<string>();
  await planRelations(entities, {
    ...common,
    onPlanned({ n, draft, value, does }) {
      const isNew = does === "added";
      if (does !== "same" && ends.size < importLimits.entities) ends.add(value.source).add(value.target);
      const { id, key, grounds, table, line } = draft;
      if (hasClaims && key !== null) keepLine(staging, { n, id: value.id, isNew });
      if (!isSaid(isNew, id !== null, grounds !== null, hasClaims)) return;
      say(staging, { id: value.id, isNew, at: { table, line }, grounds });
    },
    onDone: progress(shares.chosen, shares.relations, gathered.relations),
  });

  const sources = await planSources({ ...common, file });
  for (const page of pages(staging, sourceDrafts, slice)) {
    for (const { draft } of page) {
      sources.add(parseSource(draft));
      await pace();
    }
  }
  const onDone = progress(shares.relations, shares.claims, gathered.claims);
  await planClaims({ ...common, entities, sources, file, hasClaims, onDone });

  const touched = new Set<string>();
  for (const id of changes.entityIds()) {
    if (touched.add(id).size === importLimits.entities) break;
    await pace();
  }
  onProgress(1);
  return {
    added: changes.counts("added"),
    changed: changes.counts("changed"),
    same: changes.counts("same"),
    entities: [...new Set([...touched, ...ends])].slice(0, importLimits.entities),
    matches: matches.shown(),
    matchCount: matches.count(),
    problemCount: problems.count(),
    problems: problems.inOrder,
    changes: changes.inOrder,
    close: staging.close,
  };
}
