import * as z from "zod";
import { keepBest } from "../../../model/best.ts";
import { entitySchema } from "../../../model/entity.ts";
import type { SearchKey } from "../../../model/search-keys.ts";
import type { Wave } from "../../../model/search-tokens.ts";
import type { Hit, SearchQuestion } from "../graph-store.ts";
import type { Candidate } from "../search.ts";
import { compareDegree } from "./best.ts";
import type { Connection } from "./connection.ts";
import { aboutParameters, isAbout } from "./filter-sql.ts";
import type { Job } from "./job.ts";
import { keyRanges } from "./ranges.ts";
import { type Place, placeRow } from "./records.ts";
import { entityColumns, entityRow } from "./rows.ts";
import { statement } from "./sql.ts";

/** Entities that the index brings, of a range of keys. */
const brought = statement(
  `SELECT e.key, e.id, e.degree
   FROM search_tokens CROSS JOIN entity AS e ON e.key = search_tokens.rowid
   WHERE search_tokens MATCH :match AND search_tokens.rowid > :low AND search_tokens.rowid <= :high AND ${isAbout("e")}
   ORDER BY e.degree DESC, e.id LIMIT :limit`,
  placeRow,
);

const { version, degree } = entitySchema.shape;

const candidatesByKey = statement(
  `SELECT ${entityColumns}, k.keys FROM json_each(:list) AS asked
   CROSS JOIN entity AS e ON e.key = asked.value CROSS JOIN search_keys AS k ON k.entity = e.key
   ORDER BY asked.key`,
  z
    .object({ record: z.string(), version, degree, keys: z.string() })
    .transform(({ keys, ...row }): Candidate => ({ entity: entityRow.parse(row), keys: parseKeys(keys) })),
);

function parseKeys(json: string): SearchKey[] {
  return JSON.parse(json);
}

/** See `GraphStore.search`. */
export async function search(job: Job, connection: Connection, question: SearchQuestion): Promise<Hit[]> {
  // The tables of pinyin and OpenCC take 0.3 s to load: not at the start, but for the first search.
  const { searchEntities } = await import("../search.ts");
  return searchEntities(async (wave, limit) => {
    const best = keepBest<Place>(limit, compareDegree);
    const asked = { ...aboutParameters(question), match: toMatch(wave), limit };
    for (const range of keyRanges(connection, "entity")) {
      for (const place of connection.all(brought, { ...asked, ...range })) best.add(place);
      await job.pause();
    }
    const list = JSON.stringify(best.items().map((place) => place.key));
    return connection.all(candidatesByKey, { list });
  }, question);
}

/** A wave in FTS5's language. The tokens are our own ([a-z0-9]), so nothing in them can mean anything there. */
function toMatch(wave: Wave): string {
  return wave.any.map((tokens) => `(${tokens.map((token) => `"${token}"`).join(" AND ")})`).join(" OR ");
}
