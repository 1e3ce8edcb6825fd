import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import type { Bounds } from "../../../model/filter.ts";
import { type LinkCount, linkCountSchema } from "../../../model/stats.ts";
import type { NeighbourQuestion, Neighbours } from "../graph-store.ts";
import { filter, symmetricTypes } from "./filter.ts";
import { afterPlace } from "./list.ts";
import { entity, relation } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

const pageRow = z.object({ entity, relations: z.array(relation) });
const totalRow = z.object({ entities: z.int(), relations: z.int() });

/** See `GraphStore.neighbours`. Relations come by id. */
export async function neighbours(tx: Transaction, question: NeighbourQuestion): Promise<Neighbours> {
  const { id, bounds, direction, limit, after } = question;
  const common = { ...filter(bounds), id, direction, symmetric: symmetricTypes };
  const rows = await tx.rows("neighbours", { ...common, ...afterPlace(after), limit: limit + 1 }, pageRow);
  const page = rows.slice(0, limit);
  const isAll = after === null && rows.length <= limit;
  const [total] = isAll ? [totalOf(rows)] : await tx.rows("neighbours-total", common, totalRow);
  return {
    entities: page.map((row) => row.entity),
    relations: page.flatMap((row) => row.relations).sort((a, b) => compareText(a.id, b.id)),
    more: rows.length > limit,
    total: total ?? { entities: 0, relations: 0 },
  };
}

function totalOf(rows: readonly z.output<typeof pageRow>[]): Neighbours["total"] {
  return { entities: rows.length, relations: rows.reduce((sum, row) => sum + row.relations.length, 0) };
}

/** See `GraphStore.linkCounts`. */
export function linkCounts(tx: Transaction, id: string, bounds: Bounds): Promise<LinkCount[]> {
  return tx.rows("link-counts", { ...filter(bounds), id, symmetric: symmetricTypes }, linkCountSchema);
}
