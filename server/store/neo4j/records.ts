import type * as z from "zod";
import type { Entity } from "../../../model/entity.ts";
import type { Relation } from "../../../model/relation.ts";
import type { Source } from "../../../model/source.ts";
import { entityAnswer, relationAnswer, sourceAnswer } from "./rows.ts";
import type { Transaction } from "./sessions.ts";
import type { StatementName } from "./statements.ts";

/** Reads records in the order in which they are asked for; unknown ones are left out. */
function readerOf<Record extends { readonly id: string }>(statement: StatementName, row: z.ZodType<Record>) {
  return async (tx: Transaction, ids: readonly string[]): Promise<Record[]> => {
    const found = await tx.rows(statement, { ids: [...new Set(ids)] }, row);
    const byId = new Map(found.map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
}

export const readEntities = readerOf<Entity>("entities", entityAnswer);
export const readRelations = readerOf<Relation>("relations", relationAnswer);
export const readSources = readerOf<Source>("sources-by-id", sourceAnswer);
