import { deriveSignedWith } from "../../model/derive.ts";
import type { Entity } from "../../model/entity.ts";
import { openBounds } from "../../model/filter.ts";
import type { Relation } from "../../model/relation.ts";
import { type Claim, claimStatuses } from "../../model/source.ts";
import { derivedSupport, supportOf } from "../../model/standing.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { Known } from "../store/write/check.ts";
import { claimsThatCount } from "./claims.ts";
import { type Finding, type FindingSort, findingSorts } from "./finding.ts";
import { partiesOf } from "./parties.ts";
import {
  wrongInDegree,
  wrongInDerived,
  wrongInEntity,
  wrongInSource,
  wrongInStanding,
  wrongInStoredClaim,
  wrongInStoredRelation,
} from "./rules.ts";
import { scanWhole } from "./whole.ts";

/** How much was looked at. */
export interface Checked {
  readonly entities: number;
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
}

/** What a check found: how many of each sort, and the first of them. */
export interface CheckReport {
  /** The store's revision when the check began; `changed`: it was another one at its end, so what was found may be passing. */
  readonly revision: number;
  readonly changed: boolean;
  readonly checked: Checked;
  readonly found: Readonly<Record<FindingSort, number>>;
  readonly findings: readonly Finding[];
}

/** Of each sort so many are kept; all are counted. */
const mostKept = 100;
const claimsAtOnce = 1000;
const sourcesAtOnce = 1000;
/** Agreements whose parties are read at once, and links that are counted again at once. */
const agreementsAtOnce = 50;
const linksAtOnce = 5000;

/**
 * Whether a store is whole: every record fits its schema, everything that is named is there and may stand there, what is
 * derived is what follows, confidence is what claims give, and degrees are what is counted. Reads page by page, so that memory doesn't grow with the store.
 * `onProgress` is told after every page.
 */
export async function checkStore(
  store: GraphStore,
  call: Call,
  onProgress: (checked: Checked) => void = () => {},
): Promise<CheckReport> {
  const before = await store.summary(call);
  const checked = { entities: 0, relations: 0, claims: 0, sources: 0 };
  const found = { unreadable: 0, record: 0, order: 0, reference: 0, claim: 0, derived: 0, standing: 0, degree: 0 };
  const findings: Finding[] = [];
  const add = (those: readonly Finding[]) => {
    for (const one of those) {
      found[one.sort] += 1;
      if (found[one.sort] <= mostKept) findings.push(one);
    }
  };

  let expected = 0;
  let derived = 0;
  for await (const batch of scanWhole(store, call)) {
    call.signal?.throwIfAborted();
    const entities = batch.flatMap((one) => (one.what === "entity" ? one.value : []));
    const relations = batch.flatMap((one) => (one.what === "relation" ? one.value : []));
    checked.entities += entities.length;
    checked.relations += relations.length;
    derived += relations.filter(({ origin }) => origin === "derived").length;
    add(entities.flatMap(wrongInEntity));
    add(await checkDegrees(store, entities, call));
    const following = await checkDerived(store, entities, call);
    expected += following.expected;
    add(following.findings);
    add(await checkRelations(store, relations, call));
    onProgress(checked);
  }
  // Each that follows was looked up: only where there are more can there be one that doesn't follow.
  if (derived > expected - found.derived) add(await findStrays(store, call));
  for await (const claims of pagesOf(store, call)) {
    checked.claims += claims.length;
    add(await checkClaims(store, claims, call));
    onProgress(checked);
  }
  for (let after: string | null = null; ; ) {
    const page = await store.sources({ limit: sourcesAtOnce, after }, call);
    checked.sources += page.length;
    add(page.flatMap(({ source }) => wrongInSource(source)));
    onProgress(checked);
    after = page.at(-1)?.source.id ?? null;
    if (page.length < sourcesAtOnce) break;
  }

  const now = await store.summary(call);
  const changed = now.revision !== before.revision;
  if (!changed) {
    for (const what of ["entities", "relations", "sources"] as const) {
      const missed = now[what] - checked[what];
      if (missed !== 0) {
        add([{ sort: "unreadable", id: what, message: `${now[what]} are counted, ${checked[what]} can be read` }]);
      }
    }
  }
  const bySort = (a: Finding, b: Finding) => findingSorts.indexOf(a.sort) - findingSorts.indexOf(b.sort);
  return { revision: before.revision, changed, checked, found, findings: findings.sort(bySort) };
}

async function checkDegrees(store: GraphStore, entities: readonly Entity[], call: Call): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const some of portions(entities, ({ degree }) => 1 + degree, linksAtOnce)) {
    const from = some.map(({ id }) => id);
    const links = await store.expand({ from, bounds: openBounds, exempt: [], within: null, direction: "any" }, call);
    const counted = new Map<string, number>();
    for (const link of links) counted.set(link.from, (counted.get(link.from) ?? 0) + 1);
    findings.push(...some.flatMap((entity) => wrongInDegree(entity, counted.get(entity.id) ?? 0)));
  }
  return findings;
}

/** What should follow from the agreements among some entities, and what of that isn't there as it should be. */
async function checkDerived(store: GraphStore, entities: readonly Entity[], call: Call) {
  const agreements = entities.filter(({ kind }) => kind === "Agreement");
  const findings: Finding[] = [];
  let expected = 0;
  for (const some of portions(agreements, () => 1, agreementsAtOnce)) {
    const parties = await partiesOf(
      store,
      some.map(({ id }) => id),
      call,
    );
    const following = some.map((one) => ({ one, derived: deriveSignedWith(one, parties.get(one.id) ?? []) }));
    const all = following.flatMap(({ derived }) => derived);
    const stored = byId(
      await store.relations(
        all.map(({ record }) => record.id),
        call,
      ),
    );
    const about = new Set(all.flatMap(({ record, parties }) => [record.agreement ?? "", ...parties]));
    const claims = await claimsThatCount(store, [...about], call);
    const said = (id: string) => claims.get(id) ?? [];
    expected += all.length;
    for (const { one, derived } of following) {
      for (const relation of derived) {
        const found = stored.get(relation.record.id);
        findings.push(...wrongInDerived(one, relation, found));
        const [a, b] = relation.parties;
        if (found) findings.push(...wrongInStanding(found, derivedSupport(said(one.id), said(a), said(b))));
      }
    }
  }
  return { expected, findings };
}

/** Derived relations that don't follow from their agreement. */
async function findStrays(store: GraphStore, call: Call): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const batch of scanWhole(store, call)) {
    const derived = batch.flatMap((one) =>
      one.what === "relation" && one.value.origin === "derived" ? one.value : [],
    );
    const named = [...new Set(derived.flatMap(({ agreement }) => agreement ?? []))];
    const following = new Set<string>();
    for (const ids of portions(named, () => 1, agreementsAtOnce)) {
      const parties = await partiesOf(store, ids, call);
      for (const agreement of await store.entities(ids, call)) {
        for (const { record } of deriveSignedWith(agreement, parties.get(agreement.id) ?? [])) following.add(record.id);
      }
    }
    for (const { id, source, target, agreement } of derived) {
      if (following.has(id)) continue;
      const message = `does not follow: ${source} and ${target} are no parties of ${agreement ?? "any agreement"} that face each other`;
      findings.push({ sort: "derived", id, message });
    }
  }
  return findings;
}

async function checkRelations(store: GraphStore, relations: readonly Relation[], call: Call): Promise<Finding[]> {
  const named = relations.flatMap(({ id, source, target, agreement, event, onBehalfOf, by }) => [
    ...[id, source, target, agreement, event, onBehalfOf, ...by],
  ]);
  const known = await knownOf(store, { entities: named.filter((id) => id !== undefined) }, call);
  // What derived relations rest on is looked at with their agreements.
  const stated = relations.filter(({ origin }) => origin === "stated");
  const claims = await claimsThatCount(
    store,
    stated.map(({ id }) => id),
    call,
  );
  return [
    ...relations.flatMap((relation) => wrongInStoredRelation(relation, known)),
    ...stated.flatMap((relation) => wrongInStanding(relation, supportOf(claims.get(relation.id) ?? []))),
  ];
}

async function checkClaims(store: GraphStore, claims: readonly Claim[], call: Call): Promise<Finding[]> {
  const about = claims.map((claim) => claim.about);
  const sources = claims.map((claim) => claim.source);
  const known = await knownOf(store, { entities: about, relations: about, sources }, call);
  return claims.flatMap((claim) => wrongInStoredClaim(claim, known));
}

/** Those of the named records that there are. */
async function knownOf(
  store: GraphStore,
  ids: {
    readonly entities: readonly string[];
    readonly relations?: readonly string[];
    readonly sources?: readonly string[];
  },
  call: Call,
): Promise<Known> {
  const entities = byId(await store.entities([...new Set(ids.entities)], call));
  const relations = byId(await store.relations([...new Set(ids.relations)], call));
  const sources = byId(await store.sourcesById([...new Set(ids.sources)], call));
  return {
    entity: { after: (id) => entities.get(id) },
    relation: { after: (id) => relations.get(id) },
    source: { after: (id) => sources.get(id) },
  };
}

async function* pagesOf(store: GraphStore, call: Call): AsyncGenerator<readonly Claim[]> {
  for (let after: string | null = null; ; ) {
    const asked = { about: null, source: null, statuses: claimStatuses, limit: claimsAtOnce, after };
    const page: Claim[] = await store.evidence(asked, call);
    if (page.length > 0) yield page;
    if (page.length < claimsAtOnce) return;
    after = page.at(-1)?.id ?? null;
  }
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Cuts a list into portions that weigh at most so much each; what weighs more is a portion by itself. */
function* portions<T>(items: readonly T[], weigh: (item: T) => number, most: number): Generator<T[]> {
  let portion: T[] = [];
  let weight = 0;
  for (const item of items) {
    if (portion.length > 0 && weight + weigh(item) > most) {
      yield portion;
      portion = [];
      weight = 0;
    }
    portion.push(item);
    weight += weigh(item);
  }
  if (portion.length > 0) yield portion;
}
