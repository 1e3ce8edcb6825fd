import type { Cited, Part } from "../../formats/format.ts";
import { compareText } from "../../model/compare.ts";
import { type Claim, claimStatuses } from "../../model/source.ts";
import { evidenceFor } from "../handlers/telling.ts";
import type { Call, GraphStore, Scanned } from "../store/graph-store.ts";
import type { Records } from "./records.ts";

/** The parts of a file, some hundreds at once, with claims and sources where its format has them. */
export async function* partsOf(
  records: Records,
  evidence: "beside" | "after" | "none",
  store: GraphStore,
  call: Call,
): AsyncGenerator<readonly Part[]> {
  for await (const batch of records()) {
    const cited = evidence === "beside" ? await citedIn(store, batch, call) : new Map<string, readonly Cited[]>();
    yield batch.map((one): Part => ({ ...one, cited: cited.get(one.value.id) ?? [] }));
  }
  if (evidence === "after") yield* evidenceOf(records, store, call);
}

/** The claims that aren't rejected with their sources, by the id of what they stand for. */
async function citedIn(
  store: GraphStore,
  batch: readonly Scanned[],
  call: Call,
): Promise<ReadonlyMap<string, readonly Cited[]>> {
  const entities = batch.flatMap((one) => (one.what === "entity" ? one.value : []));
  const relations = batch.flatMap((one) => (one.what === "relation" ? one.value : []));
  const agreements = new Set(relations.flatMap(({ agreement }) => agreement ?? []));
  const named = await store.entities([...agreements], call);
  const byId = new Map(named.map((entity) => [entity.id, entity]));
  const { claims, sources } = await evidenceFor(store, { entities, relations }, byId, call);
  const cite = (claim: Claim): Cited[] => {
    const source = sources.get(claim.source);
    return source === undefined ? [] : [{ claim, source }];
  };
  return new Map([...claims].map(([id, those]) => [id, those.flatMap(cite)]));
}

const claimsAtOnce = 2000;
const sourcesAtOnce = 500;

/** All claims about what the file holds, rejected ones too, and about what derived relations rest on; then their sources. */
async function* evidenceOf(records: Records, store: GraphStore, call: Call): AsyncGenerator<readonly Part[]> {
  const sources = new Set<string>();
  /** Claims that can be met again: what agreements rest on stands for many relations. */
  const shared = new Set<string>();
  for await (const batch of records()) {
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
