import { type Change, changeLimit } from "../../model/change.ts";
import { compareText } from "../../model/compare.ts";
import type { EntityRecord } from "../../model/entity.ts";
import type { Merge, MergeCounts } from "../../model/merge.ts";
import { ProblemError } from "../../model/problem.ts";
import type { RelationRecord } from "../../model/relation.ts";
import type { Claim } from "../../model/source.ts";
import { mergeEntities } from "./entity.ts";
import { joined, likenessOf, renamed, samenessAmong } from "./relation.ts";

/** All that a merge concerns, as it stands. */
export interface Merging {
  readonly from: EntityRecord;
  readonly into: EntityRecord;
  /** Stated relations: those that lead to `from` or name it, and those between the ends that they will have. */
  readonly relations: readonly RelationRecord[];
  /** Claims about the two and about those relations. */
  readonly claims: readonly Claim[];
  /** What went into `from` before. */
  readonly merges: readonly Merge[];
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface MergePlan {
  readonly changes: readonly Change[];
  readonly merge: Merge;
  readonly counts: MergeCounts;
}

/**
 * The changes that make one entity of two. What is about `from` is about `into`; a relation that then is the same as another
 * is joined with it, a claim that then repeats another is kept once, and a relation between the two goes. Pure. Merging the
 * other way round gives the same but for which ids stay. Fails with `conflict` where two records don't fit into one.
 */
export function planMerge({ from, into, relations, claims, merges, at }: Merging): MergePlan {
  const kept = mergeRelations(relations, from.id, into.id);
  const subjects = new Map([[from.id, into.id], ...kept.joinedWith]);
  const said = mergeClaims(claims, (about) => (kept.between.includes(about) ? null : (subjects.get(about) ?? about)));
  const merge: Merge = {
    id: from.id,
    into: into.id,
    kind: from.kind,
    name: from.name,
    ...(from.nameEn !== undefined && { nameEn: from.nameEn }),
    at,
  };
  const gone = [...kept.joinedWith.keys(), ...kept.between];
  const put = (value: EntityRecord): Change => ({ op: "put", what: "entity", value });
  const remove = (what: "entity" | "relation" | "claim") => (id: string) =>
    ({ op: "delete", what, id, cascade: true }) satisfies Change;
  return {
    changes: [
      put(mergeEntities(from, into)),
      ...kept.changed.map((value): Change => ({ op: "put", what: "relation", value })),
      ...said.changed.map((value): Change => ({ op: "put", what: "claim", value })),
      ...gone.map(remove("relation")),
      ...said.repeated.map(remove("claim")),
      // Nothing leads to it or names it any more.
      { op: "delete", what: "entity", id: from.id, cascade: false },
      ...[merge, ...merges.map((earlier) => ({ ...earlier, into: into.id }))].map(
        (value): Change => ({ op: "put", what: "merge", value }),
      ),
    ],
    merge,
    counts: {
      relations: kept.moved - kept.joinedWith.size,
      joined: kept.joinedWith.size,
      between: kept.between.length,
      claims: said.changed.length,
      repeated: said.repeated.length,
    },
  };
}

/** That a merge is more than one transaction takes. */
export function tooLarge(
  { from, into }: { readonly from: string; readonly into: string },
  changes: number,
): ProblemError {
  return new ProblemError(
    "too-large",
    `merging ${from} into ${into} changes ${changes} records, and at most ${changeLimit} go into one transaction: let the one with more relations stay`,
  );
}

interface MergedRelations {
  /** Those that become others, as they will be. */
  readonly changed: readonly RelationRecord[];
  /** Those that go, each with the one that says the same. */
  readonly joinedWith: ReadonlyMap<string, string>;
  /** Those that go because they linked the two. */
  readonly between: readonly string[];
  /** How many led to `from` or named it, those between the two left out. */
  readonly moved: number;
}

function mergeRelations(relations: readonly RelationRecord[], from: string, into: string): MergedRelations {
  const before = new Map(relations.map((relation) => [relation.id, relation]));
  const after = [...relations]
    .sort((a, b) => compareText(a.id, b.id))
    .map((relation) => ({ id: relation.id, record: renamed(relation, from, into) }));
  const between = after.filter(({ record }) => record === null).map(({ id }) => id);
  const alike = groupBy(
    after.flatMap(({ record }) => record ?? []),
    likenessOf,
  );
  const isMoved = ({ id }: RelationRecord): boolean => {
    const was = before.get(id);
    return (
      was !== undefined && [was.source, was.target, was.agreement, was.event, was.onBehalfOf, ...was.by].includes(from)
    );
  };
  const wasLike = ({ id }: RelationRecord): string => {
    const was = before.get(id);
    return was === undefined ? "" : likenessOf(was);
  };
  const changed: RelationRecord[] = [];
  const joinedWith = new Map<string, string>();
  for (const same of [...alike.values()].flatMap(samenessAmong)) {
    // What stood there twice before the merge isn't the merge's business.
    const isOne = new Set(same.map(wasLike)).size > 1;
    const stays = same.find((one) => !isMoved(one)) ?? same[0];
    if (!isOne || stays === undefined) {
      changed.push(...same.filter(isMoved));
      continue;
    }
    const others = same.filter((one) => one !== stays);
    changed.push(joined(stays, others));
    for (const { id } of others) joinedWith.set(id, stays.id);
  }
  const moved = after.filter(({ record }) => record !== null && isMoved(record)).length;
  return { changed, joinedWith, between, moved };
}

/** `subjectOf`: what a claim is about afterwards; null where that goes. */
function mergeClaims(
  claims: readonly Claim[],
  subjectOf: (about: string) => string | null,
): { readonly changed: readonly Claim[]; readonly repeated: readonly string[] } {
  const before = new Map(claims.map((claim) => [claim.id, claim.about]));
  const isMoved = ({ id, about }: Claim): boolean => before.get(id) !== about;
  const after = [...claims]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((claim) => {
      const about = subjectOf(claim.about);
      return about === null ? [] : { ...claim, about };
    });
  const changed: Claim[] = [];
  const repeated: string[] = [];
  for (const same of groupBy(after, contentOf).values()) {
    const isOne = new Set(same.map(({ id }) => before.get(id))).size > 1;
    const stays = same.find((one) => !isMoved(one)) ?? same[0];
    for (const claim of same) {
      if (isOne && claim !== stays) repeated.push(claim.id);
      else if (isMoved(claim)) changed.push(claim);
    }
  }
  return { changed, repeated };
}

function contentOf({ about, source, paragraph, summary, summaryEn, confidence, status }: Claim): string {
  return JSON.stringify([about, source, paragraph, summary, summaryEn, confidence, status]);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
