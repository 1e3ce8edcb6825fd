import type { Party } from "../../model/derive.ts";
import { toBounds } from "../../model/filter.ts";
import { graphLimits } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** Those that show, and those that are hidden because their claims were rejected: relations are derived from all. */
const partyBounds = [toBounds({ type: ["PARTY_TO"] }), toBounds({ type: ["PARTY_TO"], status: ["rejected"] })];

/** The parties of some agreements, by the agreement's id. */
export async function partiesOf(
  store: GraphStore,
  agreements: readonly string[],
  call: Call,
): Promise<ReadonlyMap<string, readonly Party[]>> {
  const found = new Map<string, Relation>();
  for (const bounds of partyBounds) {
    const links = await store.expand({ from: agreements, bounds, exempt: [], within: null, direction: "in" }, call);
    const ids = [...new Set([...agreements, ...links.map(({ to }) => to)])];
    const among = await store.relationsAmong(ids, bounds, graphLimits.relations, call);
    for (const relation of among) found.set(relation.id, relation);
  }
  const parties = new Map<string, Party[]>(agreements.map((id) => [id, []]));
  for (const relation of found.values()) parties.get(relation.target)?.push(relation);
  return parties;
}
