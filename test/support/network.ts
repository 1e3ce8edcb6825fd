import type * as z from "zod";
import { type Change, changeSchema, type What } from "../../model/change.ts";
import { deriveSignedWith } from "../../model/derive.ts";
import { entityRecordSchema } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import type { relationRecordSchema } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { claimSchema, sourceSchema } from "../../model/source.ts";

/** What a test says of a record besides what the builder needs; the rest has its defaults. */
type More<Schema extends z.ZodType> = Partial<z.input<Schema>>;

/** Puts an entity; its name is its id unless the test says another. */
export function entity(id: string, kind: Kind = "Company", more: More<typeof entityRecordSchema> = {}): Change {
  return changeSchema.parse({ op: "put", what: "entity", value: { id, kind, name: id, ...more } });
}

/** Puts a relation from `source` to `target`. */
export function relation(
  id: string,
  type: RelationType,
  source: string,
  target: string,
  more: More<typeof relationRecordSchema> = {},
): Change {
  return changeSchema.parse({ op: "put", what: "relation", value: { id, type, source, target, ...more } });
}

export function source(id: string, more: More<typeof sourceSchema> = {}): Change {
  return changeSchema.parse({ op: "put", what: "source", value: { id, title: id, language: "zh", ...more } });
}

/** Puts a reviewed claim of `from` about an entity or relation. */
export function claim(id: string, about: string, from: string, more: More<typeof claimSchema> = {}): Change {
  const value = {
    id,
    about,
    source: from,
    summary: "如此",
    summaryEn: "so",
    confidence: 80,
    status: "reviewed",
    ...more,
  };
  return changeSchema.parse({ op: "put", what: "claim", value });
}

/** Deletes a record. */
export function remove(what: What, id: string, more: { cascade?: boolean; ifVersion?: number } = {}): Change {
  return changeSchema.parse({ op: "delete", what, id, ...more });
}

/** The id of the relation that an agreement gives two of its parties. */
export function derivedId(agreement: string, a: string, b: string): string {
  const record = entityRecordSchema.parse({ id: agreement, kind: "Agreement", name: agreement });
  const [derived] = deriveSignedWith(record, [
    { id: "a", source: a },
    { id: "b", source: b },
  ]);
  return derived?.record.id ?? "";
}

/** An agreement between `parties`, its PARTY_TO with the ids `<agreement>.<party>`; each may be given a side as `id/side`. */
export function agreement(
  id: string,
  parties: readonly string[],
  more: More<typeof entityRecordSchema> = {},
): Change[] {
  return [
    entity(id, "Agreement", more),
    ...parties.map((party) => {
      const [name = "", side] = party.split("/");
      return relation(`${id}.${name}`, "PARTY_TO", name, id, side === undefined ? {} : { side });
    }),
  ];
}

/**
 * Twelve entities around the agreement `deal` of cityu and haier. In the lines view degrees are cityu 5, haier 3, hk and
 * qd 2, loner and deal 0, all others 1; `met` is hidden, for its only claim is rejected.
 */
export const signingNetwork: readonly Change[] = [
  source("s1", { title: "鲁港牵手", publishedOn: "2023-02", paragraphs: 20 }),
  source("s2"),
  entity("cityu", "University", { name: "香港城市大学", topics: ["artificial-intelligence"] }),
  entity("haier", "Company", { name: "海尔集团", topics: ["smart-manufacturing"] }),
  entity("hkust", "University", { name: "香港科技大学", topics: ["robotics", "artificial-intelligence"] }),
  entity("hk", "City", { name: "香港" }),
  entity("qd", "City", { name: "青岛" }),
  entity("sd", "Region", { name: "山东" }),
  entity("lab", "Platform", { name: "联合实验室" }),
  entity("chan", "Official", { name: "陈教授" }),
  entity("dean", "Official", { name: "院长" }),
  entity("forum", "Event", { name: "合作论坛", from: "2023-02-23" }),
  entity("deal", "Agreement", { name: "框架协议", from: "2023-02", form: "framework" }),
  entity("loner", "Company", { name: "独行", from: "2010", to: "2012" }),
  relation("located.cityu", "LOCATED_IN", "cityu", "hk"),
  relation("located.haier", "LOCATED_IN", "haier", "qd"),
  relation("located.hkust", "LOCATED_IN", "hkust", "hk"),
  relation("part", "PART_OF", "qd", "sd"),
  relation("partner", "PARTNER_OF", "haier", "cityu", { from: "2020", to: "2022" }),
  relation("met", "MET_WITH", "cityu", "haier", { from: "2021-05" }),
  relation("party.cityu", "PARTY_TO", "cityu", "deal", { side: "a" }),
  relation("party.haier", "PARTY_TO", "haier", "deal", { side: "b" }),
  relation("at", "SIGNED_AT", "deal", "forum"),
  relation("signed", "SIGNED", "chan", "deal", { onBehalfOf: "cityu" }),
  relation("sets", "SETS_UP", "deal", "lab"),
  relation("builds", "BUILDS", "cityu", "lab", { from: "2023-03", event: "forum" }),
  relation("office", "HOLDS_OFFICE", "chan", "cityu"),
  relation("took", "TOOK_PART_IN", "haier", "forum"),
  relation("dean.office", "HOLDS_OFFICE", "dean", "cityu", { to: "2019" }),
  claim("c01", "located.cityu", "s1", { confidence: 90, paragraph: 3 }),
  claim("c02", "located.haier", "s2", { status: "unreviewed" }),
  claim("c03", "partner", "s1", { confidence: 70 }),
  claim("c04", "partner", "s2", { confidence: 60, status: "unreviewed" }),
  claim("c05", "met", "s1", { confidence: 50, status: "rejected" }),
  claim("c06", "party.cityu", "s1", { confidence: 95 }),
  claim("c07", "party.haier", "s2", { confidence: 85, status: "unreviewed" }),
  claim("c08", "at", "s1", { confidence: 90 }),
  claim("c09", "signed", "s1", { confidence: 90 }),
  claim("c10", "builds", "s2", { confidence: 75 }),
  claim("c11", "office", "s1", { confidence: 88 }),
  claim("c12", "dean.office", "s2", { confidence: 40, status: "unreviewed" }),
  claim("c13", "deal", "s1", { confidence: 99 }),
  claim("c14", "cityu", "s2", { confidence: 90, status: "rejected" }),
];

/** The relation derived from `deal`: 85 sure, as its weaker PARTY_TO, and unreviewed like it. */
export const dealLine = derivedId("deal", "cityu", "haier");
