import type { Span } from "./dates.ts";
import { spanOf } from "./dates.ts";
import type { Relation, RelationRecord } from "./relation.ts";
import { agreementTypes, relationTypeOf } from "./relation-types.ts";
import type { Claim, ClaimStatus } from "./source.ts";

/**
 * What follows for a relation from its claims and dates: computed at every write that touches them, stored beside it,
 * and what filters look at.
 */
export interface Standing extends Span {
  /** Neither a start nor an end is known. */
  readonly undated: boolean;
  readonly confidence: number | null;
  readonly status: ClaimStatus | null;
  readonly sources: number;
  /** All of its claims are rejected. */
  readonly hidden: boolean;
  /** `<status>:<source>` and `<status>:*` for every claim that speaks for it, sorted. */
  readonly evidence: readonly string[];
  /** `lines`: derived, shows where agreements are lines; `nodes`: has an Agreement at an end; `both`: always shows. */
  readonly view: "lines" | "nodes" | "both";
}

/** The part of a standing that comes from claims alone. */
export type Support = Pick<Standing, "confidence" | "status" | "sources" | "hidden" | "evidence">;

const bestFirst: readonly ClaimStatus[] = ["reviewed", "unreviewed", "rejected"];

/** What `claims` (all about one thing) give: the highest confidence among those not rejected. */
export function supportOf(claims: readonly Claim[]): Support {
  const standing = claims.filter((claim) => claim.status !== "rejected");
  const keys = claims.flatMap((claim) => [`${claim.status}:${claim.source}`, `${claim.status}:*`]);
  return {
    confidence: standing.length === 0 ? null : Math.max(...standing.map((claim) => claim.confidence)),
    status: bestFirst.find((status) => claims.some((claim) => claim.status === status)) ?? null,
    sources: new Set(standing.map((claim) => claim.source)).size,
    hidden: claims.length > 0 && standing.length === 0,
    evidence: [...new Set(keys)].sort(),
  };
}

/**
 * What speaks for a derived relation: the claims about the agreement and about both PARTY_TO. It is only as certain
 * as the weaker of those two, and hidden when either is.
 */
export function derivedSupport(agreement: readonly Claim[], a: readonly Claim[], b: readonly Claim[]): Support {
  const [first, second] = [supportOf(a), supportOf(b)];
  const whole = supportOf([...agreement, ...a, ...b]);
  const unsure = first.confidence === null || second.confidence === null;
  return {
    ...whole,
    confidence: unsure ? null : Math.min(first.confidence, second.confidence),
    status: weaker(first.status, second.status),
    hidden: first.hidden || second.hidden,
  };
}

function weaker(a: ClaimStatus | null, b: ClaimStatus | null): ClaimStatus | null {
  if (a === null || b === null) return null;
  return bestFirst.indexOf(a) > bestFirst.indexOf(b) ? a : b;
}

/** Start and end as known, of a relation or of the agreement or event that it belongs to. */
type Dates = { readonly from?: string; readonly to?: string };

/**
 * The standing of a stated relation. An act without a date of its own happened when the agreement or event at its end
 * did (`occasion`). `crowded`: it touches an Agreement with too many parties for lines.
 */
export function statedStanding(
  relation: Pick<RelationRecord, "type" | "from" | "to">,
  claims: readonly Claim[],
  occasion: Dates | undefined,
  crowded: boolean,
): Standing {
  const { happening } = relationTypeOf(relation.type);
  const own = relation.from !== undefined || relation.to !== undefined;
  const dates = own || !happening ? relation : (occasion ?? relation);
  const view = agreementTypes.includes(relation.type) && !crowded ? "nodes" : "both";
  return { ...supportOf(claims), ...timeOf(dates, happening), view };
}

/** The standing of a derived relation, which happened when its agreement did. */
export function derivedStanding(relation: Pick<Relation, "from" | "to">, support: Support): Standing {
  return { ...support, ...timeOf(relation, true), view: "lines" };
}

function timeOf(dates: Dates, happening: boolean): Span & { undated: boolean } {
  return { ...spanOf(dates, happening), undated: dates.from === undefined && dates.to === undefined };
}
