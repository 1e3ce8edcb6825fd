import type { Language } from "../../model/sentences/index.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { RelationRow } from "./relation-groups.ts";

/** Orders in which an entity's relations can be read, the usual one first. */
export const relationOrders = ["linked", "date", "name", "confidence"] as const;
export type RelationOrder = (typeof relationOrders)[number];

const collators = { zh: new Intl.Collator("zh-CN"), en: new Intl.Collator("en") };

/**
 * Rows in another order: the latest first, names as the language sorts them, the surest first. What is unknown comes
 * last, and what is equal stays as it was: the best connected first.
 */
export function inOrder(rows: readonly RelationRow[], order: RelationOrder, language: Language): RelationRow[] {
  const dateOf = ({ relation }: RelationRow): string => relation.from ?? relation.to ?? "";
  const byOrder: Readonly<Record<RelationOrder, (a: RelationRow, b: RelationRow) => number>> = {
    linked: () => 0,
    date: (a, b) => Number(dateOf(a) < dateOf(b)) - Number(dateOf(a) > dateOf(b)),
    name: (a, b) => collators[language].compare(nameIn(a.other, language), nameIn(b.other, language)),
    confidence: (a, b) => (b.relation.confidence ?? -1) - (a.relation.confidence ?? -1),
  };
  return [...rows].sort(byOrder[order]);
}
