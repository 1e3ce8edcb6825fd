import * as z from "zod";
import { conditionsOf } from "../../../model/path-search.ts";
import type { PathAnswer, PathQuestion } from "../../../model/paths.ts";
import { type Hop, mostStrength, type Reach } from "../../../model/reach.ts";
import { overIds, searchPaths } from "../paths.ts";
import { filter, symmetricTypes } from "./filter.ts";
import type { Transaction } from "./sessions.ts";

/** The neighbours of one entity as columns: a row for each would cost twice as much. */
const hopsRow = z.object({
  from: z.string(),
  to: z.array(z.string()),
  degrees: z.array(z.int()),
  strengths: z.array(z.int()),
});
type HopsRow = z.output<typeof hopsRow>;

const endRow = z.object({ id: z.string(), degree: z.int(), hops: z.array(hopsRow) });

/** Neighbours in one row: reading a row can't be interrupted, and a hub has a hundred thousand of them. */
const portion = 1000;
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
  const { bounds, exempt } = conditionsOf(question);
  const ends = await tx.rows(
    "path-ends",
    {
      ...filter(bounds),
      ...ahead,
      ends: [
        { id: from, direction: directions[0] },
        { id: to, direction: directions[1] },
      ],
      exempt,
      symmetric: symmetricTypes,
      mostStrength,
    },
    endRow,
  );
  const known = new Map<string, HopsRow>();
  const keyOf = (direction: Reach["direction"], id: string) => `${direction} ${id}`;
  for (const { id, hops } of ends) {
    for (const one of hops) known.set(keyOf(id === from ? directions[0] : directions[1], one.from), one);
  }

  async function expand(reach: Reach, take: (hop: Hop) => void): Promise<void> {
    const { direction } = reach;
    const within = reach.within === null ? null : new Set(reach.within);
    const unknown: string[] = [];
    for (const id of reach.from) {
      const row = known.get(keyOf(direction, id));
      if (row === undefined) unknown.push(id);
      else takeHops(row, (hop) => (within === null || within.has(hop.to)) && take(hop));
    }
    if (unknown.length === 0) return;
    for (const row of await fetchHops(tx, { ...reach, from: unknown })) {
      takeHops(row, take);
      await tx.pause();
    }
  }

  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  const startDegrees = { fromDegree: degreeOf(from), toDegree: degreeOf(to) };
  return searchPaths(question, {
    ends: { ...startDegrees, shortest: 1 },
    ...overIds(question, expand),
    pause: tx.pause,
  });
}

/** As `GraphStore.expand`. */
function fetchHops(tx: Transaction, { bounds, direction, within, from, exempt }: Reach): Promise<HopsRow[]> {
  const parameters = { ...filter(bounds), from, exempt, direction, symmetric: symmetricTypes, mostStrength, portion };
  if (within === null) return tx.rows("path-expand", parameters, hopsRow);
  const among = { ...parameters, within, seekAbove: within.length * seekCost };
  // Sent together: one round trip.
  const both = [tx.rows("path-within", among, hopsRow), tx.rows("path-seek", among, hopsRow)];
  return Promise.all(both).then((rows) => rows.flat());
}

function takeHops({ from, to, degrees, strengths }: HopsRow, take: (hop: Hop) => void): void {
  for (const [i, id] of to.entries()) take({ from, to: id, degree: degrees[i] ?? 0, strength: strengths[i] ?? 0 });
}
