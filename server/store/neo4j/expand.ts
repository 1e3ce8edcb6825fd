import * as z from "zod";
import type { Bounds } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { type Link, mostStrength, type Reach } from "../../../model/reach.ts";
import type { Relation } from "../../../model/relation.ts";
import { filter, symmetricTypes } from "./filter.ts";
import { relationAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

const linkRow = z.object({
  from: z.string(),
  to: z.string(),
  kind: kindSchema,
  degree: z.int(),
  strength: z.int(),
});

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
  };
  if (within === null) return tx.rows("expand", parameters, linkRow);
  const targets = [...new Set(within)];
  const seekAbove = targets.length * seekCost;
  return tx.rows("expand-within", { ...parameters, within: targets, seekAbove }, linkRow);
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
