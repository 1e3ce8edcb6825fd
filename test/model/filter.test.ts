import { describe, expect, it } from "vitest";
import {
  admitsEntity,
  admitsRelation,
  type EntityFacts,
  type Filter,
  filterSchema,
  limitsRelations,
  toBounds,
} from "../../model/filter.ts";
import { relationRecordSchema } from "../../model/relation.ts";
import type { Claim } from "../../model/source.ts";
import { derivedStanding, derivedSupport, statedStanding, supportOf } from "../../model/standing.ts";

const claim = (more: Partial<Claim>): Claim => ({
  id: "c",
  about: "r",
  source: "s1",
  summary: "说",
  summaryEn: "says",
  confidence: 90,
  status: "reviewed",
  ...more,
});

/** A relation as filters see it. */
function relation(more: Record<string, unknown>, claims: Claim[] = [claim({})]) {
  const record = relationRecordSchema.parse({ id: "r", type: "PARTNER_OF", source: "a", target: "b", ...more });
  return { type: record.type, origin: "stated" as const, ...statedStanding(record, claims, undefined, false) };
}

const admits = (filter: Filter, ...about: Parameters<typeof relation>) =>
  admitsRelation(toBounds(filterSchema.parse(filter)), relation(...about));

describe("a filter on time", () => {
  it.each([
    ["a standing relation without dates", { since: "2024" }, {}, true],
    ["one without dates, undated excluded", { since: "2024", undated: "exclude" }, {}, false],
    ["one that began before", { since: "2024" }, { from: "2020" }, true],
    ["one that ended before", { since: "2024" }, { to: "2023" }, false],
    ["a meeting before", { since: "2024" }, { type: "MET_WITH", from: "2023-02-22" }, false],
    [
      "a meeting in the month asked for",
      { since: "2023-02", until: "2023-02" },
      { type: "MET_WITH", from: "2023" },
      true,
    ],
    ["one that begins after", { until: "2023" }, { from: "2024" }, false],
  ] satisfies [string, Filter, Record<string, unknown>, boolean][])("on %s: %j", (_what, filter, more, expected) => {
    expect(admits(filter, more)).toBe(expected);
  });

  it("refuses an end before its start", () => {
    expect(filterSchema.safeParse({ since: "2024", until: "2023" }).error?.issues[0]?.path).toEqual(["until"]);
    expect(filterSchema.safeParse({ since: "2024-05", until: "2024" }).success).toBe(true);
  });
});

describe("a filter on evidence", () => {
  it("hides what is wholly rejected, and shows it when rejected claims are asked for", () => {
    const rejected = [claim({ status: "rejected" })];
    expect(admits({}, {}, rejected)).toBe(false);
    expect(admits({ status: ["rejected"] }, {}, rejected)).toBe(true);
    expect(admits({}, {}, [...rejected, claim({ id: "d", status: "unreviewed" })])).toBe(true);
  });

  it("needs one claim that fits both status and source", () => {
    const claims = [
      claim({ status: "reviewed", source: "s1" }),
      claim({ id: "d", status: "unreviewed", source: "s2" }),
    ];
    expect(admits({ status: ["reviewed"], source: ["s1"] }, {}, claims)).toBe(true);
    expect(admits({ status: ["reviewed"], source: ["s2"] }, {}, claims)).toBe(false);
    expect(admits({ source: ["s2"] }, {}, claims)).toBe(true);
    expect(admits({ source: ["s3"] }, {}, claims)).toBe(false);
  });

  it("takes no claim for no confidence: it fails any minConfidence", () => {
    expect(admits({ minConfidence: 0 }, {}, [])).toBe(false);
    expect(admits({}, {}, [])).toBe(true);
    expect(admits({ minConfidence: 90 }, {})).toBe(true);
    expect(admits({ minConfidence: 91 }, {})).toBe(false);
  });

  it("counts the highest confidence among claims that aren't rejected", () => {
    const claims = [claim({ confidence: 60 }), claim({ id: "d", confidence: 99, status: "rejected" })];
    expect(supportOf(claims)).toMatchObject({ confidence: 60, status: "reviewed", sources: 1, hidden: false });
  });

  it("makes a derived relation as certain as its weaker party, and hides it with either", () => {
    const [strong, weak] = [
      [claim({ confidence: 95 })],
      [claim({ confidence: 60, source: "s2", status: "unreviewed" })],
    ];
    const support = derivedSupport([claim({})], strong, weak);
    expect(support).toMatchObject({ confidence: 60, status: "unreviewed", sources: 2, hidden: false });
    expect(derivedSupport([], strong, [claim({ status: "rejected" })]).hidden).toBe(true);
    expect(derivedSupport([], strong, []).confidence).toBeNull();
  });
});

describe("how agreements show", () => {
  const derived = {
    ...derivedStanding({ from: "2024" }, supportOf([claim({})])),
    type: "SIGNED_WITH",
    origin: "derived",
  } as const;
  const partyTo = relation({ type: "PARTY_TO" });
  const shows = (filter: Filter) => [derived, partyTo].map((one) => admitsRelation(toBounds(filter), one));

  it("lines, nodes, or both; lines unless the filter itself names them", () => {
    expect(shows({})).toEqual([true, false]);
    expect(shows({ agreements: "lines" })).toEqual([true, false]);
    expect(shows({ agreements: "nodes" })).toEqual([false, true]);
    expect(shows({ agreements: "both" })).toEqual([true, true]);
    expect(shows({ type: ["PARTY_TO"] })).toEqual([false, true]);
    expect(shows({ kind: ["Agreement"] })).toEqual([true, true]);
  });

  it("an agreement asked for by id shows its relations; one with too many parties always shows", () => {
    expect(admitsRelation(toBounds({}), partyTo, true)).toBe(true);
    const crowd = {
      kind: "Agreement" as const,
      topics: [],
      start: "2024-01-01",
      end: "2024-12-31",
      crowded: true,
    } satisfies EntityFacts;
    expect(admitsEntity(toBounds({}), crowd)).toBe(true);
    expect(admitsEntity(toBounds({}), { ...crowd, crowded: false })).toBe(false);
  });
});

it("an act without a date of its own happened when its agreement or event did", () => {
  const record = relationRecordSchema.parse({ id: "r", type: "PARTY_TO", source: "a", target: "b" });
  expect(statedStanding(record, [], { from: "2024-03-25" }, false)).toMatchObject({
    start: "2024-03-25",
    end: "2024-03-25",
    undated: false,
  });
});

it("only a filter that limits relations leaves entities without any out of overviews", () => {
  expect(
    [{}, { kind: ["City"] }, { agreements: "both" }].map((one) => limitsRelations(toBounds(filterSchema.parse(one)))),
  ).toEqual([false, false, false]);
  expect(
    [{ type: ["BUILDS"] }, { since: "2024" }, { minConfidence: 0 }, { undated: "exclude" }].map((one) =>
      limitsRelations(toBounds(filterSchema.parse(one))),
    ),
  ).toEqual([true, true, true, true]);
});
