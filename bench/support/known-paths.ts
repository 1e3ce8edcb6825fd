import neo4j from "neo4j-driver";
import * as z from "zod";
import { compareText } from "../../model/compare.ts";
import type { FoundPath, PathAnswer, PathQuestion } from "../../model/paths.ts";
import { mostStrength } from "../../model/reach.ts";
import type { Neo4jWay } from "./subjects.ts";

/** Longer is no answer; as long as a server waits by default. */
export const knownLimitMs = 10_000;
/** Nothing stops a `SHORTEST` of many more, not even the end of its transaction. */
const mostTrails = 20_000;

const trailRow = z.object({
  ids: z.array(z.string()),
  relations: z.array(z.string()),
  confidences: z.array(z.number()),
});
type Trail = z.output<typeof trailRow>;

/** The best statement by hand: conditions stand inside the pattern, where they are planned into the search. */
function statementOf({ maxLength, avoidKinds, bounds }: PathQuestion, trails: number): string {
  const types = bounds.types === null ? "" : `:${bounds.types.join("|")}`;
  const shown = ["NOT r.hidden", ...(bounds.agreements ? [] : ["r.view IN ['both', 'lines']"])];
  if (bounds.types !== null) {
    shown.push("CASE WHEN r.undated THEN $undated ELSE r.firstDay <= $lastDay AND r.lastDay >= $firstDay END");
  }
  const conditions = ["NOT n.kind IN $avoided", ...(bounds.types === null ? [] : [timed])];
  const middle =
    avoidKinds.length === 0 && bounds.types === null ? "(n)" : `(n WHERE n.id = $to OR ${conditions.join(" AND ")})`;
  return `MATCH p = SHORTEST ${trails} (a:Entity {id: $from})
    (()-[r${types} WHERE ${shown.join(" AND ")}]-${middle}){1,${maxLength}} (b:Entity {id: $to})
    RETURN [x IN nodes(p) | x.id] AS ids, [x IN relationships(p) | x.id] AS relations,
      [x IN relationships(p) | coalesce(x.confidence, 0)] AS confidences`;
}

const timed = "n.firstDay <= $lastDay AND n.lastDay >= $firstDay";

/** Null: it took too long, or more memory than a transaction may have. */
export type KnownAnswer = PathAnswer | null;

/**
 * `SHORTEST k` made exact: asked again for more until the last length that counts is complete; trails that come back to
 * an entity thrown out, parallel relations of a hop taken as one.
 */
export async function askKnownPaths({ driver, database }: Neo4jWay, question: PathQuestion): Promise<KnownAnswer> {
  const ends = performance.now() + knownLimitMs;
  const { from, to, k, bounds } = question;
  const { span, undated } = bounds;
  const parameters = { from, to, avoided: question.avoidKinds, undated, firstDay: span.start, lastDay: span.end };
  for (let trails = k + 1; trails <= mostTrails; trails *= 4) {
    const left = Math.ceil(ends - performance.now());
    if (left <= 0) return null;
    const rows = await run(statementOf(question, trails), parameters, left);
    if (rows === null) return null;
    const answer = toAnswer(rows, rows.length < trails, k);
    if (answer !== null) return answer;
  }
  return null;

  async function run(text: string, parameters: Record<string, unknown>, timeout: number): Promise<Trail[] | null> {
    const session = driver.session({
      defaultAccessMode: neo4j.session.READ,
      ...(database !== undefined && { database }),
    });
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<null>((resolve) => {
      late = setTimeout(() => resolve(null), timeout);
    });
    const work = session
      .executeRead(async (tx) => (await tx.run(text, parameters)).records, { timeout })
      .catch((error: unknown) => (isTooMuch(error) ? null : Promise.reject(error)));
    work.catch(() => {});
    const records = await Promise.race([work, tooLate]);
    clearTimeout(late);
    await session.close();
    return records === null ? null : records.map((record) => trailRow.parse(record.toObject()));
  }
}

const isTooMuch = (error: unknown) =>
  error instanceof neo4j.Neo4jError && /TransactionTimedOut|Terminated|OutOfMemory/.test(error.code);

/** Null: more trails are needed to tell. `all`: there are no further trails. */
function toAnswer(trails: readonly Trail[], all: boolean, k: number): PathAnswer | null {
  const whole = all ? Number.POSITIVE_INFINITY : (trails.at(-1)?.relations.length ?? 0);
  const hops = new Map<string, { ids: string[]; relations: Map<string, number>[] }>();
  for (const { ids, relations, confidences } of trails) {
    if (relations.length >= whole || new Set(ids).size < ids.length) continue;
    const key = ids.join(" ");
    const path = hops.get(key) ?? { ids, relations: relations.map(() => new Map<string, number>()) };
    for (const [at, id] of relations.entries()) path.relations[at]?.set(id, confidences[at] ?? 0);
    hops.set(key, path);
  }
  if (!all && hops.size <= k) return null;
  const paths = [...hops.values()].map(({ ids, relations }): FoundPath => {
    return { entities: ids, strength: relations.reduce((sum, hop) => sum + strengthOf(hop), 0) };
  });
  paths.sort((a, b) => a.entities.length - b.entities.length || b.strength - a.strength || compareIds(a, b));
  return { paths: paths.slice(0, k), complete: paths.length <= k };
}

function strengthOf(hop: ReadonlyMap<string, number>): number {
  return Math.min(
    mostStrength,
    [...hop.values()].reduce((sum, one) => sum + one, 0),
  );
}

function compareIds(a: FoundPath, b: FoundPath): number {
  for (const [at, id] of a.entities.entries()) {
    const order = compareText(id, b.entities[at] ?? "");
    if (order !== 0) return order;
  }
  return 0;
}
