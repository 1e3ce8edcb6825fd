import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldName, foldParts, joinParts, spellings } from "../../model/names.ts";

/** Any text, and texts full of marks whose order Unicode regulates. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(..."eか각-", ..."\u0301\u0327\u3099\u064b\u05b0\u093c\u0f71\u0f72\u11a8"),
    maxLength: 12,
  }),
);

describe("folding a name", () => {
  test.each([
    ["清華大學", "清华大学"],
    ["香港城市大學", "香港城市大学"],
    ["衞生署", "卫生署"],
    ["台灣・臺北", "台湾台北"],
    ["City University of Hong Kong", "cityuniversityofhongkong"],
    ["ＣｉｔｙＵ　（香港）", "cityu香港"],
    ["Université de Genève", "universitedegeneve"],
    ["Straße ΣΊΣΥΦΟΣ İzmir", "strasseσισυφοσizmir"],
    ["㎏ ① ﬁ ½", "kg1fi12"],
    ["葛\u{e0100}城", "葛城"],
    ["が か\u3099", "か\u3099か\u3099"],
    ["한국", "한국".normalize("NFD")],
    ["हिन्दी", "हिन्दी"],
    ["— … “”! 🤝", ""],
    ["\ud800", ""],
  ])("%s becomes %s", (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  test("folding twice changes nothing, for every code point by itself", () => {
    const changed: string[] = [];
    for (let point = 0; point <= 0x32400; point++) {
      const folded = foldName(String.fromCodePoint(point));
      if (foldName(folded) !== folded) changed.push(point.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test("folding twice changes nothing, for any text", () => {
    fc.assert(
      fc.property(anyText, (text) => foldName(foldName(text)) === foldName(text)),
      { numRuns: 2000 },
    );
  });

  test("texts that Unicode calls equivalent fold to the same", () => {
    const equivalent = (text: string) => {
      const folded = foldName(text);
      for (const form of ["NFC", "NFD", "NFKC", "NFKD"] as const) expect(foldName(text.normalize(form))).toBe(folded);
    };
    fc.assert(fc.property(anyText, equivalent), { numRuns: 2000 });
  });

  test("a part of a name folds to a part of the name's key, whatever the context says in Chinese", () => {
    const text = fc.string({ unit: fc.constantFrom(..."乾隆淨傢俱台灣鐘錶后後 Aé①㎏，"), maxLength: 12 });
    fc.assert(fc.property(text, text, (a, b) => foldName(a + b) === foldName(a) + foldName(b)));
  });
});

describe("folding by characters", () => {
  test("gives each character's place and what it becomes", () => {
    expect(foldParts("A 𠮷㎏")).toEqual([
      { start: 0, end: 1, key: "a" },
      { start: 1, end: 2, key: "" },
      { start: 2, end: 4, key: "𠮷" },
      { start: 4, end: 5, key: "kg" },
    ]);
  });

  test("cuts a key after 1,000 units, never within a character", () => {
    expect(joinParts(foldParts("学".repeat(2000)))).toHaveLength(1000);
    expect(joinParts(foldParts(`a${"𠮷".repeat(600)}`))).toBe(`a${"𠮷".repeat(499)}`);
  });
});

describe("spelling Chinese in Latin letters", () => {
  const spelled = (text: string, isPerson = false) =>
    spellings(text, isPerson).map(({ field, parts }) => `${field} ${joinParts(parts)}`);

  test.each([
    ["香港城市大學", ["pinyin xianggangchengshidaxue", "initials xgcsdx"]],
    ["重庆银行", ["pinyin chongqingyinhang", "initials cqyh"]],
    ["乾隆乾淨", ["pinyin qianlongganjing", "initials qlgj"]],
    [
      "Handle技术应用标准联合实验中心",
      ["pinyin handlejishuyingyongbiaozhunlianheshiyanzhongxin", "initials handlejsyybzlhsyzx"],
    ],
    ["女子学院", ["pinyin nvzixueyuan", "pinyin nuzixueyuan", "initials nzxy"]],
    ["𠮷林", ["pinyin 𠮷lin", "initials 𠮷l"]],
    ["Haier Group", []],
    ["", []],
  ])("%s gives %j", (text, expected) => {
    expect(spelled(text)).toEqual(expected);
  });

  test("a person's surname is read as a surname, other names are not", () => {
    expect(spelled("单立")).toEqual(["pinyin danli", "initials dl"]);
    expect(spelled("單立", true)).toEqual(["pinyin shanli", "initials sl"]);
  });

  test("any text can be spelled, and what was spelled folds to itself", () => {
    const folded = (text: string) => {
      for (const { parts } of spellings(text, true)) expect(foldName(joinParts(parts))).toBe(joinParts(parts));
    };
    fc.assert(fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(..."女绿嗯单長AIé，𠮷か"), anyText) }), folded));
  });
});
