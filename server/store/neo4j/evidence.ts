import * as z from "zod";
import type { Claim } from "../../../model/source.ts";
import type { CountedSource, EvidenceQuestion } from "../graph-store.ts";
import { claimAnswer, source } from "./rows.ts";
import type { Transaction } from "./sessions.ts";

/** See `GraphStore.evidence`. */
export function evidence(tx: Transaction, question: EvidenceQuestion): Promise<Claim[]> {
  const { about, source, statuses, limit } = question;
  const common = { statuses, limit, after: question.after ?? "" };
  if (about !== null) return tx.rows("evidence-about", { ...common, about, source }, claimAnswer);
  if (source !== null) return tx.rows("evidence-from", { ...common, source }, claimAnswer);
  return tx.rows("evidence", common, claimAnswer);
}

const countedSourceRow = z.object({ source, claims: z.int() });

/** See `GraphStore.sources`. */
export function sources(
  tx: Transaction,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): Promise<CountedSource[]> {
  return tx.rows("sources", { limit, after: after ?? "" }, countedSourceRow);
}
