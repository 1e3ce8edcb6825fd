import * as z from "zod";
import type { Wave } from "../../../model/search-tokens.ts";
import type { Hit, SearchQuestion } from "../graph-store.ts";
import { entity, searchKeysJson } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

const candidateRow = z.object({ entity, keys: searchKeysJson });

/** See `GraphStore.search`. */
export async function search(tx: Transaction, question: SearchQuestion): Promise<Hit[]> {
  // The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first search.
  const { searchEntities } = await import("../search.ts");
  const { kinds, topics } = question;
  return searchEntities(
    (wave, limit) => tx.rows("search", { match: toMatch(wave), kinds, topics, limit }, candidateRow),
    question,
  );
}

/** A wave in Lucene's language. The tokens are our own ([a-z0-9]), so nothing in them can mean anything there. */
function toMatch(wave: Wave): string {
  return wave.any.map((tokens) => `(${tokens.map((token) => `"${token}"`).join(" AND ")})`).join(" OR ");
}
