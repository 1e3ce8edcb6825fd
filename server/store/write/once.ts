import type { What } from "../../../model/change.ts";
import type { WriteTransaction } from "./transaction.ts";

/**
 * The same transaction, which asks for each row once: nothing is written before all is worked out, so a second answer
 * would be the same. Rows that were given before are left out.
 */
export function askedOnce(tx: WriteTransaction): WriteTransaction {
  const asked: { readonly [W in What]: Set<string> } = {
    source: new Set(),
    entity: new Set(),
    relation: new Set(),
    claim: new Set(),
    merge: new Set(),
  };
  return {
    revision: () => tx.revision(),
    rows<W extends What>(what: W, ids: readonly string[]) {
      const known = asked[what];
      const unknown = [...new Set(ids)].filter((id) => !known.has(id));
      for (const id of unknown) known.add(id);
      return unknown.length === 0 ? [] : tx.rows(what, unknown);
    },
    relationsOf: (entities) => (entities.length === 0 ? [] : tx.relationsOf(entities)),
    relationsBetween: (pairs) => (pairs.length === 0 ? [] : tx.relationsBetween(pairs)),
    mergesInto: (ids) => (ids.length === 0 ? [] : tx.mergesInto(ids)),
    claimsAbout: (ids) => (ids.length === 0 ? [] : tx.claimsAbout(ids)),
    claimsFrom: (sources) => (sources.length === 0 ? [] : tx.claimsFrom(sources)),
    write: (writes) => tx.write(writes),
    pause: () => tx.pause(),
  };
}
