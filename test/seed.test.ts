import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { compareText } from "../model/compare.ts";
import { deriveSignedWith } from "../model/derive.ts";
import { entityRecordSchema } from "../model/entity.ts";
import { partners } from "../model/kinds.ts";
import { relationRecordSchema } from "../model/relation.ts";
import { fitsEnds, relationTypeOf } from "../model/relation-types.ts";
import { claimSchema, sourceSchema } from "../model/source.ts";

/** The lines of a seed file as they are written, before any schema fills in or reorders something. */
function linesOf(name: string): unknown[] {
  const text = readFileSync(new URL(`../seed/${name}.jsonl`, import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

const sources = z.array(sourceSchema).parse(linesOf("sources"));
const entities = z.array(entityRecordSchema).parse(linesOf("entities"));
const relations = z.array(relationRecordSchema).parse(linesOf("relations"));
const claims = z.array(claimSchema).parse(linesOf("claims"));

const entityOf = new Map(entities.map((entity) => [entity.id, entity]));
const claimed = new Set(claims.map((claim) => claim.about));
const kindOfId = (id: string | undefined) => (id === undefined ? undefined : entityOf.get(id)?.kind);

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

/** Pairs that an agreement's parties give, as `a – b`. */
function pairsOf(agreement: string): string[] {
  const record = entityOf.get(agreement);
  if (!record) throw new Error(`no such agreement: ${agreement}`);
  const parties = relations.filter((relation) => relation.type === "PARTY_TO" && relation.target === agreement);
  return deriveSignedWith(record, parties)
    .map(({ record: pair }) => `${pair.source} – ${pair.target}`)
    .sort(compareText);
}

const agreements = entities.filter((entity) => entity.kind === "Agreement");

describe("the seed's records", () => {
  test("no id is given twice, whatever it stands for", () => {
    expect(repeated([...sources, ...entities, ...relations, ...claims].map((record) => record.id))).toEqual([]);
  });

  test("no two entities share a name, alias or English name", () => {
    const names = entities.flatMap((entity) => [
      ...new Set(
        [entity.name, entity.nameEn ?? "", ...entity.aliases].map((name) =>
          name.toLowerCase().replace(/[\s\p{P}]/gu, ""),
        ),
      ),
    ]);
    expect(repeated(names)).toEqual([]);
  });

  test("every text for people is there in Chinese and in English", () => {
    const alone = entities.filter((entity) => !(entity.nameEn && entity.description && entity.descriptionEn));
    expect(alone.map((entity) => entity.id)).toEqual([]);
    expect(relations.filter((relation) => (relation.role === undefined) !== (relation.roleEn === undefined))).toEqual(
      [],
    );
    expect(sources.filter((source) => source.titleEn === undefined)).toEqual([]);
  });

  test("every agreement has a form and at least two parties, every event a date", () => {
    expect(
      agreements.filter((agreement) => agreement.form === undefined || pairsOf(agreement.id).length === 0),
    ).toEqual([]);
    expect(entities.filter((entity) => entity.kind === "Event" && entity.from === undefined)).toEqual([]);
  });
});

describe("the seed's relations", () => {
  test("lead between known entities of the kinds that their type allows", () => {
    const wrong = relations.filter((relation) => {
      const [source, target] = [kindOfId(relation.source), kindOfId(relation.target)];
      return !(source && target && fitsEnds(relation.type, source, target));
    });
    expect(wrong).toEqual([]);
  });

  test("name agreements, events, bodies and officials that are such", () => {
    const bodies: readonly (string | undefined)[] = partners;
    const wrong = relations.filter(
      ({ agreement, event, onBehalfOf, by }) =>
        (agreement !== undefined && kindOfId(agreement) !== "Agreement") ||
        (event !== undefined && kindOfId(event) !== "Event") ||
        (onBehalfOf !== undefined && !bodies.includes(kindOfId(onBehalfOf))) ||
        by.some((official) => kindOfId(official) !== "Official"),
    );
    expect(wrong).toEqual([]);
  });

  test("are written with the smaller id first when they are symmetric", () => {
    const written = z.array(z.looseObject({ id: z.string(), source: z.string() })).parse(linesOf("relations"));
    const stored = new Map(relations.map((relation) => [relation.id, relation.source]));
    expect(written.filter((relation) => stored.get(relation.id) !== relation.source)).toEqual([]);
  });

  test("leave no entity without a link", () => {
    const linked = new Set(relations.flatMap((relation) => [relation.source, relation.target]));
    expect(entities.filter((entity) => !linked.has(entity.id)).map((entity) => entity.id)).toEqual([]);
  });

  test("join everything into one network", () => {
    const reached = new Set(entities.slice(0, 1).map((entity) => entity.id));
    for (const id of reached) {
      for (const { source, target } of relations) {
        if (source === id) reached.add(target);
        if (target === id) reached.add(source);
      }
    }
    expect(entities.filter((entity) => !reached.has(entity.id)).map((entity) => entity.id)).toEqual([]);
  });

  test("say no SIGNED_WITH by hand that an agreement's parties already give", () => {
    const derived = new Set(agreements.flatMap((agreement) => pairsOf(agreement.id)));
    const byHand = relations
      .filter(({ type }) => type === "SIGNED_WITH")
      .map(({ source, target }) => `${source} – ${target}`);
    expect(byHand.filter((pair) => derived.has(pair))).toEqual([]);
  });

  test("date what happens", () => {
    expect(
      relations.filter((relation) => relationTypeOf(relation.type).happening && relation.from === undefined),
    ).toEqual([]);
  });
});

describe("the seed's claims", () => {
  test("stand behind every relation and every entity", () => {
    expect([...relations, ...entities].filter((record) => !claimed.has(record.id)).map((record) => record.id)).toEqual(
      [],
    );
  });

  test("are about something known", () => {
    const known = new Set([...entities, ...relations].map((record) => record.id));
    expect(claims.filter((claim) => !known.has(claim.about))).toEqual([]);
  });

  test("name a known source and one of its paragraphs", () => {
    const paragraphs = new Map(sources.map((source) => [source.id, source.paragraphs ?? 0]));
    const wrong = claims.filter(
      (claim) => (claim.paragraph ?? 0) < 1 || (claim.paragraph ?? 0) > (paragraphs.get(claim.source) ?? 0),
    );
    expect(wrong).toEqual([]);
  });

  test("are reviewed", () => {
    expect(claims.filter((claim) => claim.status !== "reviewed")).toEqual([]);
  });
});

describe("who signed with whom, by the two articles", () => {
  test.each([
    ["haier-cityu-vibration-project", ["cityu – haier-group"]],
    ["sco-data-centre-project", ["caict – china-unicom", "caict – goertek-group", "china-unicom – goertek-group"]],
    [
      "haichuanghui-cooperation-project",
      [
        "china-supply-marketing-trade – haichuanghui",
        "gba-sti-service-centre – haichuanghui",
        "haichuanghui – jiaolian-tech",
      ],
    ],
    ["zibo-saiia-framework-2023-02-23", ["saiia – zibo-stb"]],
  ])("%s pairs exactly those who face each other", (agreement, pairs) => {
    expect(pairsOf(agreement)).toEqual(pairs);
  });

  test("each signatory of the framework agreement signs for one of its parties", () => {
    const signed = relations.filter(
      ({ type, target }) => type === "SIGNED" && target === "zibo-saiia-framework-2023-02-23",
    );
    expect(signed.map(({ source, onBehalfOf }) => [source, onBehalfOf])).toEqual([
      ["lang-liping", "saiia"],
      ["xiong-xin", "zibo-stb"],
    ]);
  });

  test("a City Partner's certificate, talks and a visit give no signature", () => {
    const signing = new Set(
      agreements.flatMap((agreement) => pairsOf(agreement.id)).flatMap((pair) => pair.split(" – ")),
    );
    const notSigning = ["hkust", "hk-all-districts-commerce", "zibo", "lianmei-spring", "imr-cas"];
    expect(notSigning.filter((id) => signing.has(id))).toEqual([]);
  });
});
