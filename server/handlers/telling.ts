import { deriveSignedWith } from "../../model/derive.ts";
import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import type { Told } from "../../model/sentences/index.ts";
import type { Claim, Source } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { claimsShown, claimsWithSources } from "./evidence.ts";

/** Relations with all that their sentences need; maps are by id (claims and told: the relation's). */
export interface Telling {
  readonly told: ReadonlyMap<string, Told>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Fetches what the sentences of `relations` name and rest on; `ends` holds the entities at their ends. */
export async function tellRelations(
  store: GraphStore,
  relations: readonly Relation[],
  ends: readonly Entity[],
  call: Call,
): Promise<Telling> {
  const occasions = await occasionsOf(
    store,
    [...relations.map(({ agreement }) => agreement), ...agreementsIn(ends)],
    call,
  );
  const named = relations.flatMap(({ agreement, event, onBehalfOf, by }) => [agreement, event, onBehalfOf, ...by]);
  const wanted = [...named, ...occasions.values()].filter((id) => id !== undefined);
  const entities = new Map(
    [...ends, ...(await store.entities([...new Set(wanted)], call))].map((one) => [one.id, one]),
  );
  const entries = relations.map((relation) => tell(relation, entities, occasions));
  const told = new Map(entries.filter((entry) => entry !== undefined));

  const { claims, sources } = await evidenceFor(store, { entities: [], relations }, entities, call);
  return { told, claims, sources };
}

/**
 * The claims that each entity and relation rests on, by its id, with their sources; all in a few questions, however many
 * there are. `known` holds the agreements of those relations.
 */
export async function evidenceFor(
  store: GraphStore,
  { entities, relations }: { readonly entities: readonly Entity[]; readonly relations: readonly Relation[] },
  known: ReadonlyMap<string, Entity>,
  call: Call,
): Promise<Pick<Telling, "claims" | "sources">> {
  const parties = await partiesOf(store, relations, known, call);
  const restingOn = new Map<string, string[]>(entities.map(({ id }) => [id, [id]]));
  for (const { id, agreement = "" } of relations) {
    // What a derived relation rests on is said about others.
    const pair = parties.get(id);
    for (const about of pair === undefined ? [id] : [agreement, ...pair]) {
      restingOn.set(about, [...(restingOn.get(about) ?? []), id]);
    }
  }
  const claims = new Map<string, Claim[]>();
  const sources = new Map<string, Source>();
  let after: string | undefined;
  do {
    const asked = { about: [...restingOn.keys()], ...(after !== undefined && { after }) };
    const page = restingOn.size === 0 ? { claims: [], sources: [] } : await claimsWithSources(store, asked, call);
    for (const source of page.sources) sources.set(source.id, source);
    for (const claim of page.claims) {
      for (const id of restingOn.get(claim.about) ?? []) claims.set(id, [...(claims.get(id) ?? []), claim]);
    }
    after = page.claims.length < claimsShown ? undefined : page.claims.at(-1)?.id;
  } while (after !== undefined);
  return { claims, sources };
}

/** The two PARTY_TO that each derived relation stands on, found by deriving it again. */
async function partiesOf(
  store: GraphStore,
  relations: readonly Relation[],
  entities: ReadonlyMap<string, Entity>,
  call: Call,
): Promise<ReadonlyMap<string, readonly [string, string]>> {
  const derived = relations.filter((relation) => relation.origin === "derived");
  if (derived.length === 0) return new Map();
  const agreements = new Set(derived.flatMap(({ agreement }) => agreement ?? []));
  const ids = new Set([...agreements, ...derived.flatMap(({ source, target }) => [source, target])]);
  // Those that show, and those that are hidden because their claims were rejected: it was derived from all of them.
  const filters = [toBounds({ type: ["PARTY_TO"] }), toBounds({ type: ["PARTY_TO"], status: ["rejected"] })];
  const found = await Promise.all(
    filters.map((bounds) => store.relationsAmong([...ids], bounds, graphLimits.relations, call)),
  );
  const among = [...new Map(found.flat().map((party) => [party.id, party])).values()];
  const again = [...agreements].flatMap((id) => {
    const agreement = entities.get(id);
    const parties = among.filter(({ target }) => target === id);
    return agreement === undefined ? [] : deriveSignedWith(agreement, parties);
  });
  return new Map(again.map(({ record, parties }) => [record.id, parties]));
}

/** The event at which each of these agreements was signed, where one is known. */
async function occasionsOf(
  store: GraphStore,
  agreements: readonly (string | undefined)[],
  call: Call,
): Promise<ReadonlyMap<string, string>> {
  const from = [...new Set(agreements.filter((id) => id !== undefined))];
  if (from.length === 0) return new Map();
  const bounds = toBounds({ type: ["SIGNED_AT"] });
  const links = await store.expand({ from, bounds, exempt: [], within: null, direction: "out" }, call);
  return new Map(links.map((link) => [link.from, link.to]));
}

function agreementsIn(entities: readonly Entity[]): string[] {
  return entities.filter((entity) => entity.kind === "Agreement").map((entity) => entity.id);
}

/** An entry of the told relations; undefined where an end is not at hand. */
function tell(
  relation: Relation,
  entities: ReadonlyMap<string, Entity>,
  occasions: ReadonlyMap<string, string>,
): [string, Told] | undefined {
  const one = (id: string | undefined) => (id === undefined ? undefined : entities.get(id));
  const { event, onBehalfOf, by } = relation;
  const [source, target] = [one(relation.source), one(relation.target)];
  if (source === undefined || target === undefined) return undefined;
  const agreement = one(relation.agreement ?? agreementsIn([source, target])[0]);
  // What was agreed was agreed where the agreement was signed.
  const occasion = one(event ?? occasions.get(agreement?.id ?? ""));
  const named = { agreement, event: occasion, onBehalfOf: one(onBehalfOf) };
  return [relation.id, { relation, source, target, ...named, by: by.flatMap((id) => one(id) ?? []) }];
}
