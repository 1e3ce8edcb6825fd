import * as fc from "fast-check";
import type { Part } from "../../../formats/format.ts";
import { agreementForms, type Entity, entityRecordSchema } from "../../../model/entity.ts";
import { type Kind, kindIds } from "../../../model/kinds.ts";
import { type Relation, relationRecordSchema, relationStates } from "../../../model/relation.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { type Claim, claimSchema, claimStatuses, type Source, sourceSchema } from "../../../model/source.ts";
import { topics } from "../../../model/topics.ts";
import { hostileTexts, partsFor } from "../tiny.ts";

/** Texts that the model takes, most of them hard on files. */
const text = (most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(
        ...hostileTexts,
        "'",
        "''=1",
        "a, b",
        "甲、乙；丙/丁",
        "[1]",
        '["a"]',
        "{}",
        "1",
        "true",
        "2023-02",
        "_x0041_",
        "  x  y",
        "\\",
      ),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 12 }),
    )

    .map(
      (any) =>
        any
          .replace(/\p{Cc}|[\ufffe\uffff]/gu, "")
          .slice(0, most)
          .toWellFormed()
          .trim() || "x",
    );

const optional = { requiredKeys: [] };

const dates = fc.constantFrom(
  {},
  { from: "2020" },
  { to: "2019-12-31" },
  { from: "2021-06", to: "2022" },
  { from: "2020-02-29", to: "2024" },
);

const id = (letter: string) =>
  fc.integer({ min: 0, max: 999 }).map((n) => `${letter}${n}${["", "~a", ":b", ".c", "-", "_"][n % 6]}`);

const figure = fc.record({
  // A label with a number behind a colon would be another's, once it is in words.
  label: fc.constantFrom("研发中心", "校友; 含港澳", 'a "b"'),
  labelEn: fc.constantFrom("research centres", "alumni; all"),
  value: fc.constantFrom(0, 10, -1.5, 1_234_567),
});

const entityOf = (kind: Kind) =>
  fc.tuple(
    fc.record({ name: text(500) }),
    fc.record(
      {
        nameEn: text(500),
        aliases: fc.uniqueArray(text(500), { maxLength: 3 }),
        description: text(4000),
        descriptionEn: text(4000),
        topics: fc.subarray(
          topics.map((topic) => topic.id),
          { maxLength: 3 },
        ),
        externalIds: fc.dictionary(fc.constantFrom("ror", "wikidata", "own-1"), text(500)),
        url: fc.constantFrom("https://example.org/?a=1&b=2#c", "http://例子.example/“x”"),
        lat: fc.constantFrom(22, -33.5),
        lon: fc.constantFrom(114.17, -0.25),
        figures: fc.array(figure, { maxLength: 2 }),
      },
      optional,
    ),
    dates,
    kind === "Agreement"
      ? fc.record({ form: fc.constantFrom(...agreementForms), morePartiesThanNamed: fc.boolean() }, optional)
      : fc.constant({}),
  );

const anyEntity: fc.Arbitrary<Entity> = fc
  .tuple(id("e"), fc.constantFrom(...kindIds))
  .chain(([id, kind]) => entityOf(kind).map((parts) => Object.assign({ id, kind }, ...parts)))
  .map((record) => ({ ...entityRecordSchema.parse(record), version: 3, degree: 2 }));

const whom = id("e");

const anyRelation: fc.Arbitrary<Relation> = fc
  .tuple(
    fc.record({
      id: id("r"),
      type: fc.constantFrom(...relationTypeIds),
      source: whom,
      target: whom,
      state: fc.constantFrom(...relationStates),
    }),
    fc.record(
      {
        role: text(200),
        roleEn: text(200),
        agreement: whom,
        event: whom,
        onBehalfOf: whom,
        by: fc.uniqueArray(whom, { maxLength: 3 }),
      },
      optional,
    ),
    dates,
    fc.constantFrom("stated" as const, "derived" as const),
  )
  .filter(([{ source, target }]) => source !== target)
  .map(([all, some, days, origin]) => {
    const side = all.type === "PARTY_TO" ? { side: "a" } : {};
    const record = relationRecordSchema.parse({ ...all, ...some, ...days, ...side });
    return { ...record, origin, version: 1, confidence: 80, status: "reviewed", sources: 1 };
  });

const anyClaim: fc.Arbitrary<Claim> = fc
  .tuple(
    fc.record({
      id: id("c"),
      about: whom,
      source: id("s"),
      summary: text(1000),
      summaryEn: text(1000),
      confidence: fc.integer({ min: 0, max: 100 }),
      status: fc.constantFrom(...claimStatuses),
    }),
    fc.record({ paragraph: fc.integer({ min: 1, max: 99 }) }, optional),
  )
  .map((parts) => claimSchema.parse(Object.assign({}, ...parts)));

const anySource: fc.Arbitrary<Source> = fc
  .tuple(
    fc.record({ id: id("s"), title: text(500), language: fc.constantFrom("zh", "en", "zh-Hant") }),
    fc.record(
      {
        titleEn: text(500),
        publisher: text(200),
        author: text(200),
        url: fc.constant("https://example.org/a"),
        publishedOn: fc.constantFrom("2023", "2023-02"),
        paragraphs: fc.integer({ min: 1, max: 99 }),
      },
      optional,
    ),
  )
  .map((parts) => sourceSchema.parse(Object.assign({}, ...parts)));

const some = <T extends { readonly id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: (record) => record.id, minLength: 1, maxLength: 5 });

/** The parts of a file, whose relations and claims name entities and sources that mostly aren't in it. */
export const anyParts = (format: Parameters<typeof partsFor>[0]): fc.Arbitrary<Part[]> =>
  fc
    .record({
      entities: some(anyEntity),
      relations: some(anyRelation),
      claims: some(anyClaim),
      sources: some(anySource),
    })
    .map((network) => partsFor(format, network));
