import * as z from "zod";
import type { Entity } from "../../../model/entity.ts";
import type { Bounds } from "../../../model/filter.ts";
import type { DegreePlace, ListQuestion } from "../graph-store.ts";
import { filter } from "./filter.ts";
import type { Parameters } from "./parameters.ts";
import { entityAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

/** The parameters of a page that goes on after a place, or begins before all places. */
export function afterPlace(place: DegreePlace | null): Parameters {
  return { degree: place?.degree ?? Number.MAX_SAFE_INTEGER, after: place?.id ?? "" };
}

/** See `GraphStore.list`. */
export function list(tx: Transaction, question: ListQuestion): Promise<Entity[]> {
  const { bounds, linked, limit, after } = question;
  return tx.rows("list", { ...filter(bounds), linked, limit, ...afterPlace(after) }, entityAnswer);
}

const countRow = z.object({ entities: z.int(), relations: z.int() });

/** See `GraphStore.count`. */
export async function count(tx: Transaction, bounds: Bounds): Promise<{ entities: number; relations: number }> {
  const [found] = await tx.rows("count", filter(bounds), countRow);
  return found ?? { entities: 0, relations: 0 };
}
