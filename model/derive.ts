import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { compareText } from "./compare.ts";
import type { EntityRecord } from "./entity.ts";
import type { RelationRecord } from "./relation.ts";

/** With more parties than this an agreement is drawn as a node: its pairs would be a hairball that says nothing more. */
export const mostPairedParties = 20;

/** What deriving needs to know of a PARTY_TO relation. */
export type Party = Pick<RelationRecord, "id" | "source" | "side">;

/** A derived relation and the two PARTY_TO that it stands on. */
export interface DerivedRelation {
  readonly record: RelationRecord;
  readonly parties: readonly [string, string];
}

/** Whether an agreement has too many parties to be drawn as lines between them. */
export function isCrowded(parties: readonly Party[]): boolean {
  return new Set(parties.map((party) => party.source)).size > mostPairedParties;
}

/**
 * The SIGNED_WITH relations between an agreement's parties, ordered by id. Parties of different sides are paired;
 * parties without a side pair with everybody. Pure: the same agreement and parties always give the same relations.
 */
export function deriveSignedWith(agreement: EntityRecord, parties: readonly Party[]): DerivedRelation[] {
  if (isCrowded(parties)) return [];
  const byId = [...parties].sort((a, b) => compareText(a.source, b.source) || compareText(a.id, b.id));
  const derived = new Map<string, DerivedRelation>();
  for (const [i, a] of byId.entries()) {
    for (const b of byId.slice(i + 1)) {
      if (a.source === b.source || !faceEachOther(a, b)) continue;
      const id = derivedId(agreement.id, a.source, b.source);
      if (!derived.has(id))
        derived.set(id, { record: signedWith(id, agreement, a.source, b.source), parties: [a.id, b.id] });
    }
  }
  return [...derived.values()].sort((a, b) => compareText(a.record.id, b.record.id));
}

function faceEachOther(a: Party, b: Party): boolean {
  return a.side === undefined || b.side === undefined || a.side !== b.side;
}

/** `source` is the smaller id, as every symmetric relation is stored. */
function signedWith(id: string, agreement: EntityRecord, source: string, target: string): RelationRecord {
  return {
    id,
    type: "SIGNED_WITH",
    source,
    target,
    ...(agreement.from !== undefined && { from: agreement.from }),
    ...(agreement.to !== undefined && { to: agreement.to }),
    agreement: agreement.id,
    by: [],
    state: "unknown",
  };
}

/** Whether an id is kept for what is derived: stated relations and entities may not take it. */
export function isDerivedId(id: string): boolean {
  return id.startsWith(derivedPrefix);
}

const derivedPrefix = "derived.";

/** A stable id from the agreement and the pair, so that deriving again finds the same relation. */
function derivedId(agreement: string, a: string, b: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(`${agreement}\n${a}\n${b}`)));
  return `${derivedPrefix}${digest.slice(0, 32)}`;
}
