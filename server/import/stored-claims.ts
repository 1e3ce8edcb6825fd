import { type Claim, claimStatuses } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** As many entities and relations are asked about at once. */
export const aboutAtOnce = 500;
const claimsAtOnce = 2000;

/** All claims about these, rejected ones too. */
export async function* storedClaims(ids: readonly string[], store: GraphStore, call: Call): AsyncGenerator<Claim> {
  for (let at = 0; at < ids.length; at += aboutAtOnce) {
    for await (const page of storedClaimPages(ids.slice(at, at + aboutAtOnce), store, call)) yield* page;
  }
}

/** The same of at most `aboutAtOnce`, page by page. */
export async function* storedClaimPages(
  about: readonly string[],
  store: GraphStore,
  call: Call,
): AsyncGenerator<readonly Claim[]> {
  const asked = { about, source: null, statuses: claimStatuses, limit: claimsAtOnce };
  let after: string | null = null;
  do {
    const page: Claim[] = await store.evidence({ ...asked, after }, call);
    yield page;
    after = page.length < claimsAtOnce ? null : (page.at(-1)?.id ?? null);
  } while (after !== null);
}
