import * as z from "zod";
import type { Bounds } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { type Link, mostStrength, type Reach } from "../../../model/reach.ts";
import type { Relation } from "../../../model/relation.ts";
import { filter, symmetricTypes } from "./filter.ts";
import { relationAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

/** Neighbours of one entity as columns: a row for each of a hub's would cost this process twice as much. */
const linksRow = z.object({
  from: z.string(),
  to: z.array(z.string()),
  kinds: z.array(kindSchema),
  degrees: z.array(z.int()),
  strengths: z.array(z.int()),
});
type LinksRow = z.output<typeof linksRow>;

/** Neighbours in one row: reading a row can't be interrupted. */
const portion = 1000;
/** To look for one entity from a hub costs about as much as to look through so many relations of it. */
const seekCost = 4;

/** See `GraphStore.expand`. */
export async function expand(tx: Transaction, reach: Reach): Promise<Link[]> {
  const { bounds, direction, within } = reach;
  const parameters = {
    ...filter(bounds),
    from: [...new Set(reach.from)],
    exempt: reach.exempt,
    direction,
    symmetric: symmetricTypes,
    mostStrength,
    portion,
  };
  if (within === null) return toLinks(tx, await tx.rows("expand", parameters, linksRow));
  const targets = [...new Set(within)];
  const seekAbove = targets.length * seekCost;
  return toLinks(tx, await tx.rows("expand-within", { ...parameters, within: targets, seekAbove }, linksRow));
}

async function toLinks(tx: Transaction, rows: readonly LinksRow[]): Promise<Link[]> {
  const links: Link[] = [];
  for (const { from, to, kinds, degrees, strengths } of rows) {
    await tx.pause();
    for (const [i, id] of to.entries()) {
      const kind = kinds[i];
      if (kind === undefined) throw new Error(`a neighbour without its kind: ${id}`);
      links.push({ from, to: id, kind, degree: degrees[i] ?? 0, strength: strengths[i] ?? 0 });
    }
  }
  return links;
}

/** See `GraphStore.relationsAmong`. */
export function relationsAmong(
  tx: Transaction,
  ids: readonly string[],
  bounds: Bounds,
  limit: number,
): Promise<Relation[]> {
  return tx.rows("relations-among", { ...filter(bounds), ids: [...new Set(ids)], limit }, relationAnswer);
}
