import * as z from "zod";
import { type ChangeSet, whats } from "../../../model/change.ts";
import type { Transaction } from "./sessions.ts";

const record = z
  .string()
  .nullable()
  .transform((json): ChangeSet["touched"][number]["before"] => (json === null ? null : JSON.parse(json)));

const changeSetRow = z
  .object({
    changeSet: z.object({
      id: z.string(),
      revision: z.int(),
      at: z.string(),
      actor: z.string(),
      touched: z.array(
        z.object({
          what: z.enum(whats),
          id: z.string(),
          before: record,
          after: record,
        }),
      ),
    }),
  })
  .transform(({ changeSet }): ChangeSet => changeSet);

/** See `GraphStore.history`. */
export function history(
  tx: Transaction,
  question: { readonly about: string | null; readonly limit: number; readonly before: number | null },
): Promise<ChangeSet[]> {
  const { about, limit } = question;
  const common = { limit, before: question.before ?? Number.MAX_SAFE_INTEGER };
  return about === null
    ? tx.rows("history", common, changeSetRow)
    : tx.rows("history-about", { ...common, about }, changeSetRow);
}
