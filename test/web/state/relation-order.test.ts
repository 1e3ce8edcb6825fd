import { expect, test } from "vitest";
import type { RelationRow } from "../../../web/state/relation-groups.ts";
import { inOrder, type RelationOrder } from "../../../web/state/relation-order.ts";
import { entity, relation } from "../records.ts";

const row = (id: string, name: string, more: Parameters<typeof relation>[3]): RelationRow => ({
  relation: relation(id, "x", id, more),
  other: entity(id, { name, nameEn: `${id} in English` }),
});
const rows = [
  row("d", "淄博", { from: "2023-02", confidence: 80 }),
  row("c", "青岛", { confidence: null }),
  row("b", "香港", { from: "2024-03-25", confidence: 95 }),
  row("a", "广州", { to: "2023-02", confidence: 95 }),
];

test.each([
  ["linked", "zh", "dcba"],
  ["date", "zh", "bdac"],
  ["confidence", "zh", "badc"],
  // By pinyin: Guǎngzhōu, Qīngdǎo, Xiānggǎng, Zībó.
  ["name", "zh", "acbd"],
  ["name", "en", "abcd"],
] satisfies [RelationOrder, "zh" | "en", string][])(
  "by %s (%s): what is unknown last, equals as they were",
  (order, language, ids) => {
    expect(
      inOrder(rows, order, language)
        .map(({ other }) => other.id)
        .join(""),
    ).toBe(ids);
  },
);
