import type { Merge } from "../../../model/merge.ts";
import type { MergePlace } from "../graph-store.ts";
import { mergeAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

/** Later than any time. */
const everyPlace: MergePlace = { at: "9999", id: "" };

/** See `GraphStore.mergesOf`. */
export function mergesOf(tx: Transaction, ids: readonly string[]): Promise<Merge[]> {
  return tx.rows("merges-by-id", { ids: [...new Set(ids)] }, mergeAnswer);
}

/** See `GraphStore.merges`. */
export function merges(
  tx: Transaction,
  question: { readonly into: string | null; readonly limit: number; readonly after: MergePlace | null },
): Promise<Merge[]> {
  const { into, limit, after } = question;
  const place = { ...(after ?? everyPlace), limit };
  return into === null
    ? tx.rows("merges", place, mergeAnswer)
    : tx.rows("merges-of-entity", { ...place, into }, mergeAnswer);
}
