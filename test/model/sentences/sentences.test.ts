import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Entity } from "../../../model/entity.ts";
import { type Kind, kindIds } from "../../../model/kinds.ts";
import { fitsEnds, relationTypeIds } from "../../../model/relation-types.ts";
import { type Language, sentenceOf, type Told } from "../../../model/sentences/index.ts";
import { cases } from "./cases.ts";
import { e, entity, told } from "./network.ts";

/** Title, then Chinese from the source, Chinese from the target, English from the source, English from the target. */
const golden = new Map(
  readFileSync(`${import.meta.dirname}/golden/sentences.txt`, "utf8")
    .trimEnd()
    .split("\n\n")
    .map((block) => block.split("\n  "))
    .map(([title = "", ...sentences]) => [title, sentences]),
);

function allFour(it: Told): string[] {
  const languages: Language[] = ["zh", "en"];
  return languages.flatMap((language) => [it.source, it.target].map((end) => sentenceOf(it, language, end.id)));
}

describe("a relation as a sentence", () => {
  test.each(Object.entries(cases))("reads naturally from both ends: %s", (title, it) => {
    expect(allFour(it)).toEqual(golden.get(title));
  });

  test("every golden sentence has its case", () => {
    expect([...golden.keys()]).toEqual(Object.keys(cases));
  });

  test("every type of relation is told plainly, planned and from both ends", () => {
    const types = Object.values(cases).map((it) => it.relation.type);
    const planned = Object.values(cases).filter((it) => it.relation.state === "planned");
    expect([...new Set(types)].sort()).toEqual([...relationTypeIds].sort());
    expect([...new Set(planned.map((it) => it.relation.type))].sort()).toEqual([...relationTypeIds].sort());
  });

  test("is about the source unless an end is named", () => {
    const it = told("LOCATED_IN", e.haier, e.shandong);
    expect(sentenceOf(it, "en")).toBe("Haier Group is located in Shandong.");
    expect(sentenceOf(it, "en", "somebody-else")).toBe("Haier Group is located in Shandong.");
  });

  test("doesn't name an end twice as what it names besides", () => {
    const it = told(
      "PARTY_TO",
      e.haier,
      e.cooperation,
      {},
      { agreement: e.cooperation, onBehalfOf: e.haier, by: [e.haier] },
    );
    expect(sentenceOf(it, "zh")).toBe("海尔集团是“医疗机器人合作”项目的签约方。");
  });

  test("keeps a small first letter of a name, and gives its own words a capital", () => {
    const company = entity("i2cool", "Company", "创冷科技", "i2Cool");
    expect(sentenceOf(told("LOCATED_IN", company, e.hongKong), "en")).toBe("i2Cool is located in Hong Kong.");
    const bank = entity("bank", "Association", "那个协会", "the Association");
    expect(sentenceOf(told("LOCATED_IN", bank, e.hongKong), "en")).toBe("The Association is located in Hong Kong.");
  });

  test("has one full stop after a name that ends in one", () => {
    expect(sentenceOf(told("SIGNED_WITH", e.haier, e.lianmei), "en")).toMatch(/ Co\., Ltd\.$/);
  });

  test("is plain text: what looks like markup stays as it is", () => {
    const odd = entity("odd", "Company", "<b>甲</b> & $& 乙", "<b>A</b> & $& B");
    expect(sentenceOf(told("SIGNED_WITH", odd, e.cityu), "en")).toContain("<b>A</b> & $& B signed an agreement with");
    expect(sentenceOf(told("SIGNED_WITH", odd, e.cityu), "zh")).toContain("<b>甲</b> & $& 乙与");
  });

  test("is whole whatever is known and whatever isn't", () => {
    fc.assert(
      fc.property(anyTold, (it) => {
        for (const sentence of allFour(it)) {
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|function|=>/);
          expect(sentence).not.toMatch(/ {2}|，，|，。|,,|, ,|,\.|。。|\.\.|^[，, ]|（）|\(\)/u);
          expect(sentence).toMatch(/[。.]$/u);
        }
        const [zh = "", zhBack = "", en = "", enBack = ""] = allFour(it);
        for (const text of [zh, zhBack]) {
          expect(text).toContain(it.source.name);
          expect(text).toContain(it.target.name);
        }
        for (const text of [en, enBack]) {
          expect(text).toContain(it.source.nameEn ?? it.source.name);
          expect(text).toContain(it.target.nameEn ?? it.target.name);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const anyDate = fc.constantFrom("1999", "2023", "2023-02", "2023-12", "2024-03-25", "2024-03-27");
const anyKind = fc.constantFrom(...kindIds);
const someNames: readonly [string, string][] = [
  ["海尔集团", "Haier Group"],
  ["某项目", "Some Project"],
  ["合作备忘录", "Memorandum"],
  ["“牵手”论坛", "“Hands” Forum"],
  ["《全面合作协议》", "Agreement"],
  ["城市周（第二届）", "City Week (2nd)"],
  ["甲", "A"],
];

function anyEntity(id: string, kind: fc.Arbitrary<Kind>): fc.Arbitrary<Entity> {
  const form = fc.constantFrom("project", "memorandum", "framework", "certificate", undefined);
  return fc
    .tuple(kind, fc.constantFrom(...someNames), fc.boolean(), fc.option(anyDate), fc.option(anyDate), form)
    .map(([kind, [name, nameEn], english, from, to, form]) =>
      entity(id, kind, name, english ? nameEn : undefined, {
        ...(from !== null && { from }),
        ...(to !== null && { to }),
        ...(kind === "Agreement" && form !== undefined && { form }),
      }),
    );
}

const ends = fc
  .tuple(fc.constantFrom(...relationTypeIds), anyKind, anyKind)
  .filter(([type, source, target]) => fitsEnds(type, source, target));

const anyRole = fc.constantFrom(
  ["局长", "Director"],
  ["主办方", "host"],
  ["致辞人", "speaker"],
  ["共建方", "co-founder"],
  ["应邀调研", "visit by invitation"],
  ["城市合伙人", "City Partner"],
  ["说不清的一种身份，很长", "something long, and unclear"],
  ["顾问", undefined],
  [undefined, undefined],
);

const anyTold: fc.Arbitrary<Told> = ends.chain(([type, source, target]) =>
  fc
    .record({
      source: anyEntity("a", fc.constant(source)),
      target: anyEntity("b", fc.constant(target)),
      agreement: fc.option(anyEntity("c", fc.constant<Kind>("Agreement"))),
      event: fc.option(anyEntity("d", fc.constant<Kind>("Event"))),
      onBehalfOf: fc.option(anyEntity("e", fc.constant<Kind>("Company"))),
      by: fc.array(anyEntity("f", fc.constant<Kind>("Official")), { maxLength: 3 }),
      from: fc.option(anyDate),
      to: fc.option(anyDate),
      role: anyRole,
      state: fc.constantFrom("planned" as const, "active" as const, "ended" as const, "unknown" as const),
      derived: fc.boolean(),
    })
    .map(({ agreement, event, onBehalfOf, by, from, to, role: [role, roleEn], state, derived, ...both }) =>
      told(
        type,
        both.source,
        both.target,
        {
          state,
          origin: derived ? "derived" : "stated",
          ...(from !== null && { from }),
          ...(to !== null && { to }),
          ...(role !== undefined && { role }),
          ...(roleEn !== undefined && { roleEn }),
        },
        {
          by,
          agreement: agreement ?? undefined,
          event: event ?? undefined,
          onBehalfOf: onBehalfOf ?? undefined,
        },
      ),
    ),
);
