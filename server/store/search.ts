import type { Entity } from "../../model/entity.ts";
import { toMatch } from "../../model/match-ranges.ts";
import { foldName } from "../../model/names.ts";
import { bestMatch, compareRank, type RankedEntity, toQuery } from "../../model/ranking.ts";
import type { SearchKey } from "../../model/search-keys.ts";
import { queryTokens, type Wave } from "../../model/search-tokens.ts";
import type { Hit, SearchQuestion } from "./graph-store.ts";

/**
 * An entity that a wave brought, with its search keys. Stores keep the keys beside the entity (as JSON): making them again
 * takes 50 µs an entity, reading them 2.
 */
export interface Candidate {
  readonly entity: Entity;
  readonly keys: readonly SearchKey[];
}

/**
 * Asks a store's index for the entities that pass the question's kinds and topics and hold all tokens of one of the wave's
 * lists: the `limit` best connected ones (degree falling, then id).
 */
export type FindCandidates = (wave: Wave, limit: number) => Promise<Candidate[]>;

/** How many candidates of one wave are looked at. */
const mostCandidates = 500;

interface Found {
  readonly candidate: Candidate;
  readonly rank: RankedEntity;
  readonly key: SearchKey;
}

/**
 * Entities by name, best match first, after `question.skip` of them at most `question.limit`. Looser tiers follow better
 * ones, also when there are better ones; a tier is asked for only when those before it don't fill the page.
 *
 * Where a wave brings more than `mostCandidates`, only the best connected are looked at: a query of one or two letters can
 * miss entities with few relations, a longer one finds them. An entity that was missed so and is brought by a later wave
 * stands where that wave's hits stand, so that pages never overlap. A query without letters and numbers finds nothing.
 */
export async function searchEntities(
  candidates: FindCandidates,
  question: Pick<SearchQuestion, "q" | "limit" | "skip">,
): Promise<Hit[]> {
  const query = toQuery(foldName(question.q));
  const wanted = question.skip + question.limit;
  const hits: Found[] = [];
  const waiting = new Map<string, Found>();
  const seen = new Set<string>();
  for (const wave of queryTokens(query)) {
    for (const candidate of await candidates(wave, mostCandidates)) {
      const { id, degree } = candidate.entity;
      if (seen.has(id)) continue;
      seen.add(id);
      const best = bestMatch(query, candidate.keys);
      if (best) waiting.set(id, { candidate, rank: { ...best.rank, degree, id }, key: best.key });
    }
    const ready = [...waiting.values()].filter((found) => found.rank.tier <= wave.tier);
    hits.push(...ready.sort((a, b) => compareRank(a.rank, b.rank)));
    for (const found of ready) waiting.delete(found.rank.id);
    if (hits.length >= wanted) break;
  }
  return hits
    .slice(question.skip, wanted)
    .map(({ candidate, key }) => ({ entity: candidate.entity, match: toMatch(query, key) }));
}
