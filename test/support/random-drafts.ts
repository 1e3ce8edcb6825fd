import * as fc from "fast-check";
import type {
  ClaimDraft,
  Drafted,
  EntityDraft,
  Grounds,
  Meant,
  RelationDraft,
  SourceDraft,
} from "../../formats/read/drafts.ts";
import { kindIds } from "../../model/kinds.ts";
import { relationTypeIds } from "../../model/relation-types.ts";
import { randomIds, randomNames, usualKinds } from "./random-records.ts";

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

/** Ids of the network, and of nothing in it. */
const key = fc.constantFrom(...Object.keys(usualKinds).slice(0, 8), "x1", "x2", "x 3", "\u0000", "\ud800");
const name = fc.constantFrom(...randomNames, "新大学", "新公司", "—");
const kind = fc.constantFrom(...kindIds);
/** What a file calls something; only some keys are fit to be ids. */
const called = (keys: fc.Arbitrary<string>) =>
  fc
    .tuple(orNull(keys), fc.boolean())
    .map(([key, isKept]) => ({ key, id: isKept && key !== null && /^[\w.~-]+$/.test(key) ? key : null }));
const meant: fc.Arbitrary<Meant> = fc
  .tuple(called(key), orNull(name), orNull(kind))
  .filter(([one, name]) => one.key !== null || name !== null)
  .map(([one, name, kind]) => ({ ...one, name, kind }));
const grounds: fc.Arbitrary<Grounds> = fc.record({
  source: orNull(fc.constantFrom("报道", "s1", "公报")),
  url: orNull(fc.constantFrom("https://example.org/a", "https://example.org/b")),
  publishedOn: orNull(fc.constant("2024-03")),
  paragraph: orNull(fc.integer({ min: 1, max: 3 })),
  summary: orNull(fc.constantFrom("签约", " ")),
  summaryEn: fc.constant(null),
  confidence: orNull(fc.constantFrom(40, 90)),
  constant: orNull(fc.constantFrom("s1", "s9")),
});
const given = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(fields, { requiredKeys: [] });

const entity: fc.Arbitrary<Omit<EntityDraft, "table" | "line">> = fc
  .tuple(
    called(key),
    given({
      name,
      kind,
      nameEn: name,
      aliases: fc.array(name, { maxLength: 2 }),
      description: fc.constantFrom("甲", "乙"),
      externalIds: fc.constantFrom({}, { wikidata: "Q1" }, { ror: "r1" }),
    }),
    orNull(grounds),
  )
  .filter(([one, value]) => one.key !== null || value.name !== undefined)
  .map(([one, value, grounds]) => ({ sort: "entity", ...one, value, grounds }));
const relation: fc.Arbitrary<Omit<RelationDraft, "table" | "line">> = fc
  .record({
    called: called(fc.constantFrom(...randomIds.relation.slice(0, 6), "n1", "n2")),
    value: given({
      type: fc.constantFrom(...relationTypeIds, "PARTNER_OF", "PARTNER_OF"),
      role: fc.constantFrom("主席", "成员"),
      from: fc.constantFrom("2020", "2020-03", "2021"),
    }),
    source: meant,
    target: meant,
    agreement: orNull(meant),
    event: orNull(meant),
    onBehalfOf: fc.constant(null),
    by: fc.array(meant, { maxLength: 2 }),
    derived: fc.constantFrom(false, false, false, true),
    grounds: orNull(grounds),
  })
  .map(({ called, ...rest }) => ({ sort: "relation", ...called, ...rest }));
const claim: fc.Arbitrary<Omit<ClaimDraft, "table" | "line">> = fc
  .record({
    called: called(fc.constantFrom(...randomIds.claim.slice(0, 4), "d1")),
    value: given({
      summary: fc.constantFrom("签约", "合作", " "),
      paragraph: fc.constantFrom(1, 2),
      confidence: fc.constantFrom(10, 20),
    }),
    about: fc.oneof(
      meant,
      fc.constantFrom("r1", "r2", "n1").map((id) => ({ key: id, id, name: null, kind: null })),
    ),
    source: orNull(fc.constantFrom("s1", "t1", "报道").map((name) => ({ key: name, id: null, name, kind: null }))),
  })
  .map(({ called, ...rest }) => ({ sort: "claim", ...called, ...rest }));
const source: fc.Arbitrary<Omit<SourceDraft, "table" | "line">> = fc
  .tuple(called(fc.constantFrom("s1", "t1")), fc.record({ title: fc.constantFrom("报道", "新闻", " 空 ") }))
  .map(([one, value]) => ({ sort: "source", ...one, value }));

/** What the rows of a file come to, in any order: relations before their ends, names of several, rows that are wrong. */
export const randomDrafts: fc.Arbitrary<Drafted[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: entity },
      { weight: 5, arbitrary: relation },
      { weight: 2, arbitrary: claim },
      source,
      fc.constant({ sort: "mishap" as const, lost: "row" as const, expected: { zh: "名称", en: "a name" } }),
    ),
    { maxLength: 25, size: "max" },
  )
  .map((drafts) => drafts.map((draft, at): Drafted => ({ ...draft, table: 0, line: at + 2 })));
