import { type Claim, claimStatuses } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

const claimsAtOnce = 1000;

/**
 * What counts of the claims about some stated relations and entities, by the id of what they are about: of those of one
 * source and status the surest, however many there are.
 */
export async function claimsThatCount(
  store: GraphStore,
  about: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, readonly Claim[]>> {
  const surest = new Map<string, Map<string, Claim>>();
  for (let after: string | null = null; about.length > 0; ) {
    const asked = { about, source: null, statuses: claimStatuses, limit: claimsAtOnce, after };
    const page: Claim[] = await store.evidence(asked, call);
    for (const claim of page) {
      const own = surest.get(claim.about) ?? new Map<string, Claim>();
      const key = `${claim.status} ${claim.source}`;
      if (claim.confidence > (own.get(key)?.confidence ?? -1)) own.set(key, claim);
      surest.set(claim.about, own);
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < claimsAtOnce) break;
  }
  return new Map([...surest].map(([id, claims]) => [id, [...claims.values()]]));
}
