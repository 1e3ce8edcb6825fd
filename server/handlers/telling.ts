import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import type { Relation } from "../../model/relation.ts";
import type { Told } from "../../model/sentences/index.ts";
import type { Claim, Source } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { claimsWithSources } from "./evidence.ts";

/** Relations with all that their sentences need; maps are by id (claims and told: the relation's). */
interface Telling {
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

  const claims = new Map<string, Claim[]>();
  const sources = new Map<string, Source>();
  const stated = relations.filter((relation) => relation.origin === "stated").map((relation) => relation.id);
  // What a derived relation rests on is about others (its agreement, its parties), so each is asked for by itself.
  const derived = relations.filter((relation) => relation.origin === "derived").map((relation) => relation.id);
  for (const about of [stated, ...derived.map((id) => [id])]) {
    if (about.length === 0) continue;
    const found = await claimsWithSources(store, { about }, call);
    for (const source of found.sources) sources.set(source.id, source);
    for (const claim of found.claims) {
      const relation = about === stated ? claim.about : (about[0] ?? claim.about);
      claims.set(relation, [...(claims.get(relation) ?? []), claim]);
    }
  }
  return { told, claims, sources };
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
