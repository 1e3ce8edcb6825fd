import type { Cited, Part } from "../../formats/format.ts";
import { compareText } from "../../model/compare.ts";
import { type Claim, claimStatuses, type Source } from "../../model/source.ts";
import type { Call, GraphStore, Scanned } from "../store/graph-store.ts";
import type { Records } from "./records.ts";
import { createSourceLookup } from "./sources.ts";

/** The parts of a file, some hundreds at once, with claims and sources where its format has them. */
export async function* partsOf(
  records: Records,
  evidence: "beside" | "after" | "none",
  store: GraphStore,
  call: Call,
): AsyncGenerator<readonly Part[]> {
  const sourcesOf = createSourceLookup(store, call);
  const claims = evidence === "beside";
  for await (const page of records({ claims })) {
    const named = new Set<string>();
    for (const one of page) for (const { source } of one.claims) named.add(source);
    const sources = await sourcesOf(named);
    yield page.map((one): Part => {
      const cited = one.claims.length === 0 ? nothing : cite(one.claims, sources);
      return one.what === "entity"
        ? { what: "entity", value: one.value, cited }
        : { what: "relation", value: one.value, cited };
    });
  }
  if (evidence === "after") yield* evidenceOf(records, store, call);
}

const nothing: readonly Cited[] = [];

function cite(claims: readonly Claim[], sources: ReadonlyMap<string, Source>): Cited[] {
  const cited: Cited[] = [];
  for (const claim of claims) {
    const source = sources.get(claim.source);
    if (source !== undefined) cited.push({ claim, source });
  }
  return cited;
}

const claimsAtOnce = 2000;
const sourcesAtOnce = 500;

/** All claims about what the file holds, rejected ones too, and about what derived relations rest on; then their sources. */
async function* evidenceOf(records: Records, store: GraphStore, call: Call): AsyncGenerator<readonly Part[]> {
  const sources = new Set<string>();
  /** Claims that can be met again: what agreements rest on stands for many relations. */
  const shared = new Set<string>();
  for await (const batch of records({ claims: false })) {
    const own = new Set(batch.flatMap((one) => (isShared(one) ? [] : one.value.id)));
    let after: string | null = null;
    do {
      const about = batch.map(({ value }) => value.id);
      const asked = { about, source: null, statuses: claimStatuses, limit: claimsAtOnce, after };
      const page: Claim[] = await store.evidence(asked, call);
      const fresh = page.filter(({ id, about }) => own.has(about) || !shared.has(id));
      for (const { id, about, source } of fresh) {
        sources.add(source);
        if (!own.has(about)) shared.add(id);
      }
      if (fresh.length > 0) yield fresh.map((value) => ({ what: "claim", value }));
      after = page.length < claimsAtOnce ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  }
  const ids = [...sources].sort(compareText);
  for (let at = 0; at < ids.length; at += sourcesAtOnce) {
    const page = await store.sourcesById(ids.slice(at, at + sourcesAtOnce), call);
    yield page.map((value) => ({ what: "source", value }));
  }
}

/** Whether what is claimed of it may also stand for a derived relation. */
function isShared({ what, value }: Scanned): boolean {
  return what === "entity" ? value.kind === "Agreement" : value.type === "PARTY_TO" || value.origin === "derived";
}
