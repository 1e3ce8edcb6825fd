import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../model/compare.ts";
import { deriveSignedWith, isCrowded, mostPairedParties, type Party } from "../../model/derive.ts";
import { entityRecordSchema } from "../../model/entity.ts";
import { relationRecordSchema } from "../../model/relation.ts";

const agreement = entityRecordSchema.parse({
  id: "deal",
  kind: "Agreement",
  name: "协议",
  form: "project",
  from: "2024-03-25",
});
const party = (source: string, side?: string): Party => ({
  id: `party.${source}`,
  source,
  ...(side !== undefined && { side }),
});
const pairs = (parties: Party[]) =>
  deriveSignedWith(agreement, parties)
    .map(({ record }) => `${record.source}-${record.target}`)
    .sort();

const parties = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-h]{1,2}$/), fc.constantFrom(undefined, "a", "b")), {
    selector: ([source]) => source,
    maxLength: 8,
  })
  .map((list) => list.map(([source, side]) => party(source, side)));

describe("what an agreement's parties derive", () => {
  it("pairs parties of different sides only", () => {
    expect(pairs([party("haichuanghui", "a"), party("bay", "b"), party("coop", "b"), party("edu", "b")])).toEqual([
      "bay-haichuanghui",
      "coop-haichuanghui",
      "edu-haichuanghui",
    ]);
  });

  it("pairs a party without a side with everybody", () => {
    expect(pairs([party("x", "a"), party("y", "a"), party("z")])).toEqual(["x-z", "y-z"]);
    expect(pairs([party("x"), party("y"), party("z")])).toEqual(["x-y", "x-z", "y-z"]);
  });

  it("is nothing for one party, and nothing with more than twenty", () => {
    const many = (n: number) => Array.from({ length: n }, (_, i) => party(`p${i}`));
    expect(pairs(many(1))).toEqual([]);
    expect(pairs(many(mostPairedParties))).toHaveLength(190);
    expect(pairs(many(mostPairedParties + 1))).toEqual([]);
    expect(isCrowded(many(mostPairedParties + 1))).toBe(true);
  });

  it("carries the agreement, its date and the two PARTY_TO that it stands on", () => {
    const [derived] = deriveSignedWith(agreement, [party("b"), party("a")]);
    expect(derived).toMatchObject({
      record: { type: "SIGNED_WITH", source: "a", target: "b", agreement: "deal", from: "2024-03-25" },
      parties: ["party.a", "party.b"],
    });
  });

  it("doesn't pair a body with itself when it is a party twice", () => {
    const twice = [party("a", "a"), { ...party("a", "b"), id: "party.a.2" }, party("c", "b")];
    expect(pairs(twice)).toEqual(["a-c"]);
  });

  it("is the same however often and in whatever order it is derived, and every record is a valid one", () => {
    fc.assert(
      fc.property(parties, (list) => {
        const once = deriveSignedWith(agreement, list);
        expect(deriveSignedWith(agreement, [...list].reverse())).toEqual(once);
        for (const { record } of once) expect(relationRecordSchema.parse(record)).toEqual(record);
        expect(new Set(once.map(({ record }) => record.id)).size).toBe(once.length);
        expect(once.every(({ record }) => compareText(record.source, record.target) < 0)).toBe(true);
      }),
    );
  });
});
