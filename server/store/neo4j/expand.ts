import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import type { Bounds } from "../../../model/filter.ts";
import { kindSchema } from "../../../model/kinds.ts";
import { type Link, mostStrength, type Reach } from "../../../model/reach.ts";
import type { Relation } from "../../../model/relation.ts";
import { filter, symmetricTypes } from "./filter.ts";
import { chunks, idsAtOnce, type Parameters } from "./parameters.ts";
import { relationAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

/** Links in columns, each from the entity at a place in what was asked for: a row for each link would cost twice as much. */
const linksRow = z.object({
  from: z.array(z.int()),
  to: z.array(z.string()),
  kinds: z.array(kindSchema),
  degrees: z.array(z.int()),
  strengths: z.array(z.int()),
});
type LinksRow = z.output<typeof linksRow>;

/** Neighbours in one row: reading a row can't be interrupted, and a hub has a hundred thousand of them. */
export const portion = 1000;
/** Of such rows. Whatever is there is read at once, which takes about 2 ms for each row, and 10 where nothing is compiled yet. */
export const portionsAtOnce = 3;
/** To look for one entity from a hub costs about as much as to look through so many relations of it. */
const seekCost = 4;

/** See `GraphStore.expand`. */
export async function expand(tx: Transaction, { bounds, direction, exempt, ...reach }: Reach): Promise<Link[]> {
  const from = [...new Set(reach.from)];
  const within = reach.within === null ? null : [...new Set(reach.within)];
  const common = { ...filter(bounds), exempt, direction, symmetric: symmetricTypes, mostStrength, portion };
  const links: Link[] = [];

  /** Mutates: adds what a statement brings. */
  async function add(statement: "expand" | "expand-within", asked: readonly string[], more: Parameters): Promise<void> {
    for (const row of await tx.rows(statement, { ...common, from: asked, ...more }, linksRow)) {
      links.push(...toLinks(row, asked));
      await tx.pause();
    }
  }

  const seekAbove = within === null ? 0 : within.length * seekCost;
  for (const asked of chunks(from, idsAtOnce)) {
    if (within === null) await add("expand", asked, {});
    else for (const some of chunks(within, idsAtOnce)) await add("expand-within", asked, { within: some, seekAbove });
  }
  // What one statement brings is in order, and as a rule there is one.
  if (Math.max(from.length, within?.length ?? 0) > idsAtOnce) links.sort(compareLinks);
  return links;
}

function toLinks({ from, to, kinds, degrees, strengths }: LinksRow, asked: readonly string[]): Link[] {
  return to.map((id, i) => {
    const kind = kinds[i];
    if (kind === undefined) throw new Error(`a neighbour without its kind: ${id}`);
    return { from: asked[from[i] ?? -1] ?? "", to: id, kind, degree: degrees[i] ?? 0, strength: strengths[i] ?? 0 };
  });
}

function compareLinks(a: Link, b: Link): number {
  return compareText(a.from, b.from) || compareText(a.to, b.to);
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
