import type { Cited, Format, Part } from "../../formats/format.ts";
import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { Claim, Source } from "../../model/source.ts";

/** A network of the smallest size that has one of everything: lists, half dates, parallel relations, an agreement, both languages. */
const bare = { aliases: [], topics: [], externalIds: {}, figures: [], version: 1 };

export const entities: readonly Entity[] = [
  {
    ...bare,
    id: "agreement",
    kind: "Agreement",
    name: "智能制造合作备忘录",
    nameEn: "Memorandum on smart manufacturing",
    form: "memorandum",
    from: "2024-03-25",
    degree: 2,
  },
  { ...bare, id: "city", kind: "City", name: "香港", nameEn: "Hong Kong", lat: 22.3, lon: 114.17, degree: 1 },
  {
    ...bare,
    id: "company",
    kind: "Company",
    name: "海尔集团",
    nameEn: "Haier Group",
    aliases: ["海尔", "Haier; Qingdao"],
    topics: ["digital-economy"],
    description: "家电与智能制造企业，总部在青岛",
    url: "https://example.org/?a=1&b=2",
    figures: [{ label: "研发中心", labelEn: "research centres", value: 10, unit: "个" }],
    degree: 3,
  },
  {
    ...bare,
    id: "university",
    kind: "University",
    name: "香港城市大学",
    nameEn: "City University of Hong Kong",
    externalIds: { ror: "03q8dnn23", wikidata: "Q1094046" },
    from: "1984",
    degree: 3,
    version: 3,
  },
];

const stated: Pick<Relation, "by" | "state" | "origin" | "version" | "confidence" | "status" | "sources"> = {
  by: [],
  state: "active",
  origin: "stated",
  version: 1,
  confidence: 90,
  status: "reviewed",
  sources: 1,
};

export const relations: readonly Relation[] = [
  {
    ...stated,
    id: "r1",
    type: "PARTNER_OF",
    source: "company",
    target: "university",
    from: "2023-02",
    origin: "derived",
    agreement: "agreement",
  },
  {
    ...stated,
    id: "r2",
    type: "MET_WITH",
    source: "company",
    target: "university",
    from: "2024",
    to: "2024",
    state: "ended",
    confidence: 70,
  },
  { ...stated, id: "r3", type: "PARTY_TO", source: "company", target: "agreement", side: "a", from: "2024-03-25" },
  {
    ...stated,
    id: "r4",
    type: "PARTY_TO",
    source: "university",
    target: "agreement",
    side: "b",
    role: "牵头方",
    roleEn: "lead",
  },
  {
    ...stated,
    id: "r5",
    type: "LOCATED_IN",
    source: "university",
    target: "city",
    confidence: null,
    status: null,
    sources: 0,
  },
];

export const claims: readonly Claim[] = [
  {
    id: "c1",
    about: "agreement",
    source: "news",
    paragraph: 21,
    summary: "两方签署备忘录",
    summaryEn: "The two signed a memorandum",
    confidence: 90,
    status: "reviewed",
  },
  {
    id: "c2",
    about: "r2",
    source: "news",
    summary: "双方会面",
    summaryEn: "The two met",
    confidence: 70,
    status: "unreviewed",
  },
];

export const sources: readonly Source[] = [
  {
    id: "news",
    title: "合作之约",
    titleEn: "A meeting of partners",
    language: "zh",
    publisher: "示例日报",
    url: "https://example.org/news",
    publishedOn: "2024-03-26",
    paragraphs: 30,
  },
];

/** The network as a format wants its parts. */
export function partsFor(
  { evidence }: Pick<Format, "evidence">,
  network = { entities, relations, claims, sources },
): Part[] {
  const cited = (id: string, agreement?: string): Cited[] =>
    evidence !== "beside"
      ? []
      : network.claims.flatMap((claim) => {
          const source = network.sources.find((one) => one.id === claim.source);
          return source && (claim.about === id || claim.about === agreement) ? [{ claim, source }] : [];
        });
  return [
    ...network.entities.map((value): Part => ({ what: "entity", value, cited: cited(value.id) })),
    ...network.relations.map(
      (value): Part => ({
        what: "relation",
        value,
        cited: cited(value.id, value.origin === "derived" ? value.agreement : undefined),
      }),
    ),
    ...(evidence === "after" ? network.claims.map((value): Part => ({ what: "claim", value })) : []),
    ...(evidence === "after" ? network.sources.map((value): Part => ({ what: "source", value })) : []),
  ];
}

/** Texts that break files which are put together carelessly. */
export const hostileTexts: readonly string[] = [
  `<b>"it's" & 'that'</b>`,
  "]]><!--x-->",
  "=cmd|' /C calc'!A0",
  "+1",
  "-1+2",
  "@SUM(A1)",
  "a;b|c,d\te",
  `\\"quoted\\" \\n ''`,
  "مرحبا \u202eabc\u202c",
  "𠮷野家 👩‍👩‍👧",
  "$name {curly} `tick` $x",
  "null",
  "甲".repeat(500),
];
