import * as z from "zod";
import { type CommonPlace, type CommonQuestion, commonConditions } from "../../../model/common.ts";
import { conditionsOf } from "../../../model/path-search.ts";
import type { PathAnswer, PathQuestion } from "../../../model/paths.ts";
import { type Hop, mostStrength, type Reach } from "../../../model/reach.ts";
import { overIds, searchCommon, searchPaths } from "../paths.ts";
import { portion } from "./expand.ts";
import { filter, symmetricTypes } from "./filter.ts";
import { chunks, idsAtOnce, type Parameters } from "./parameters.ts";
import type { Transaction } from "./sessions.ts";
import type { StatementName } from "./statements.ts";

/** The neighbours of one entity as columns: a row for each would cost twice as much. */
const hopsRow = z.object({
  from: z.string(),
  to: z.array(z.string()),
  degrees: z.array(z.int()),
  strengths: z.array(z.int()),
});
type HopsRow = z.output<typeof hopsRow>;

/** Hops in columns, each from the entity at a place in what was asked for: some of a level, whose ever they are. */
const levelRow = hopsRow.extend({ from: z.array(z.int()) });

const endRow = z.object({ id: z.string(), degree: z.int(), hops: z.array(hopsRow) });

/** To look for one entity from a hub costs about as much as to look through so many relations of it. */
const seekCost = 40;
/**
 * What is fetched along with the ends (see `path-ends.cypher`): a round trip costs more than what isn't needed in the end.
 * No more than `few` times `few` relations are looked at for what is around an end.
 */
const ahead = { many: 300, few: 30, mostAround: 30 };

/** See `GraphStore.paths`: one statement for the ends, and one for each level that the search asks for. */
export async function paths(tx: Transaction, question: PathQuestion): Promise<PathAnswer> {
  const { from, to, directed } = question;
  const directions = directed ? (["out", "in"] as const) : (["any", "any"] as const);
  const conditions = conditionsOf(question);
  const ends = await tx.rows(
    "path-ends",
    {
      ...filter(conditions.bounds),
      ...ahead,
      ends: [
        { id: from, direction: directions[0] },
        { id: to, direction: directions[1] },
      ],
      exempt: conditions.exempt,
      symmetric: symmetricTypes,
      mostStrength,
    },
    endRow,
  );
  const known = new Map<Reach["direction"], Map<string, HopsRow>>(directions.map((one) => [one, new Map()]));
  for (const { id, hops } of ends) {
    for (const one of hops) known.get(id === from ? directions[0] : directions[1])?.set(one.from, one);
  }

  async function expand(reach: Reach, take: (hop: Hop) => void): Promise<void> {
    const before = known.get(reach.direction);
    const within = reach.within === null ? null : new Set(reach.within);
    for (const some of chunks(reach.from, idsAtOnce)) {
      const unknown: string[] = [];
      for (const id of some) {
        const row = before?.get(id);
        if (row === undefined) unknown.push(id);
        else
          takeHops(
            row,
            () => id,
            (hop) => (within === null || within.has(hop.to)) && take(hop),
          );
      }
      await tx.pause();
      if (unknown.length > 0) await fetchHops(tx, { ...reach, from: unknown }, take);
    }
  }

  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  const pathEnds = { fromDegree: degreeOf(from), toDegree: degreeOf(to), shortest: 1 };
  return searchPaths(question, pathEnds, { ...overIds(conditions, expand), pause: tx.pause });
}

/** See `GraphStore.common`. */
export function common(tx: Transaction, question: CommonQuestion): Promise<CommonPlace[]> {
  const source = overIds(commonConditions(question), (reach, take) => fetchHops(tx, reach, take));
  return searchCommon(question, { ...source, pause: tx.pause });
}

/** As `GraphStore.expand`, of at most `idsAtOnce` entities, and in no fixed order. */
async function fetchHops(tx: Transaction, reach: Reach, take: (hop: Hop) => void): Promise<void> {
  const { bounds, direction, within, from, exempt } = reach;
  const parameters = { ...filter(bounds), from, exempt, direction, symmetric: symmetricTypes, mostStrength, portion };

  async function run(statement: StatementName, more: Parameters): Promise<void> {
    for (const row of await tx.rows(statement, { ...parameters, ...more }, levelRow)) {
      takeHops(row, (i) => from[row.from[i] ?? -1] ?? "", take);
      await tx.pause();
    }
  }

  if (within === null) return run("path-expand", {});
  const seekAbove = within.length * seekCost;
  for (const some of chunks(within, idsAtOnce)) {
    const among = { within: some, seekAbove };
    // Sent together: one round trip.
    await Promise.all([run("path-within", among), run("path-seek", among)]);
  }
}

/** Takes the hops of a row. `from`: the entity that the hop at a place leaves from. */
function takeHops(
  { to, degrees, strengths }: Pick<HopsRow, "to" | "degrees" | "strengths">,
  from: (at: number) => string,
  take: (hop: Hop) => void,
): void {
  for (const [i, id] of to.entries()) {
    take({ from: from(i), to: id, degree: degrees[i] ?? 0, strength: strengths[i] ?? 0 });
  }
}
