import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toMatch } from "../../model/match-ranges.ts";
import { foldName } from "../../model/names.ts";
import { bestMatch, toQuery } from "../../model/ranking.ts";
import { type SearchKey, searchKeys } from "../../model/search-keys.ts";
import { namedEntity, queryFor } from "../support/names.ts";

/** The text with its matched characters in brackets. */
function marked(text: string, ranges: readonly (readonly [number, number])[]): string {
  let at = 0;
  let out = "";
  for (const [start, end] of ranges) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

function search(q: string, name: string, kind: "Company" | "Official" = "Company"): string {
  const query = toQuery(foldName(q));
  const best = bestMatch(query, searchKeys({ kind, name, aliases: [] }));
  if (!best) return "nothing";
  const match = toMatch(query, best.key);
  return `${match.field} ${marked(match.text, match.ranges)}`;
}

describe("the matched characters", () => {
  test.each([
    ["清华", "清華大學", "name [清華]大學"],
    ["大学", "清華大學", "name 清華[大學]"],
    ["淄博科技局", "淄博市科技局", "name [淄博]市[科技局]"],
    ["hong kong", "City University (Hong Kong)", "name City University ([Hong Kong])"],
    ["geneve", "Université de Gene\u0300ve", "name Université de [Gene\u0300ve]"],
    ["universite", "Universite\u0301 de Genève", "name [Universite\u0301] de Genève"],
    ["k", "100 ㎏", "name 100 [㎏]"],
    ["野", "𠮷野家", "name 𠮷[野]家"],
    ["hiaer", "Haier Group", "name [Haier] Group"],
    ["chengshidaxue", "香港城市大學", "pinyin 香港[城市大學]"],
    ["chengs", "香港城市大學", "pinyin 香港[城市]大學"],
    ["xgcs", "香港·城市大學", "initials [香港·城市]大學"],
    ["handlejs", "Handle 技术", "initials [Handle 技术]"],
    ["lvse", "绿色金融", "pinyin [绿色]金融"],
    ["lüse", "绿色金融", "pinyin [绿色]金融"],
    ["城市大学", "香港科技大学", "nothing"],
  ])("%s in %s: %s", (q, name, expected) => {
    expect(search(q, name)).toBe(expected);
  });

  test("are known for a surname with a reading of its own", () => {
    expect(search("shan", "单立", "Official")).toBe("pinyin [单]立");
  });

  test("are none where the key was made of another text", () => {
    const stale: SearchKey = { field: "name", key: "清华大学", text: "北京大学" };
    expect(toMatch(toQuery("清华"), stale)).toEqual({ field: "name", text: "北京大学", ranges: [] });
  });

  test("are ranges in rising order, not touching, within the text; and some, for every match", () => {
    const pair = namedEntity.chain((entity) => fc.tuple(fc.constant(entity), queryFor([entity])));
    fc.assert(
      fc.property(pair, ([entity, q]) => {
        const query = toQuery(foldName(q));
        const best = bestMatch(query, searchKeys(entity));
        if (!best) return;
        const { text, ranges } = toMatch(query, best.key);
        expect(ranges.length).toBeGreaterThan(0);
        let last = -1;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});
