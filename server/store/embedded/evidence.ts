import * as z from "zod";
import { keepBest } from "../../../model/best.ts";
import { compareText } from "../../../model/compare.ts";
import { type Claim, claimSchema } from "../../../model/source.ts";
import type { CountedSource, EvidenceQuestion } from "../graph-store.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { parseRelation } from "./rows.ts";
import { inList, statement } from "./sql.ts";
import { chunks } from "./steps.ts";

const claimRow = z.object({ record: z.string() }).transform(({ record }): Claim => JSON.parse(record));
/** A claim that a step looked at, and whether it is one of those asked for. */
const seenRow = z
  .object({ id: claimSchema.shape.id, record: z.string(), passes: z.int() })
  .transform(({ id, record, passes }) => ({ id, claim: passes ? claimRow.parse({ record }) : null }));

const partsOfDerived = statement(
  `SELECT r.id, r.parties, r.record FROM json_each(:ids) AS asked CROSS JOIN relation AS r ON r.id = asked.value
   WHERE r.parties IS NOT NULL`,
  z
    .object({ id: z.string(), parties: z.string(), record: z.string() })
    .transform(({ parties, record }): string[] => [...JSON.parse(parties), parseRelation(record).agreement]),
);

const claimsAbout = statement(
  `SELECT c.record FROM json_each(:ids) AS asked CROSS JOIN claim AS c INDEXED BY claim_by_about ON c.about = asked.value
   WHERE ${inList("c.status", "statuses")} AND (:source IS NULL OR c.source = :source) AND c.id > :after
   ORDER BY c.id LIMIT :limit`,
  claimRow,
);

const claimsOfSource = statement(
  `SELECT c.id, c.record, ${inList("c.status", "statuses")} AS passes FROM claim AS c INDEXED BY claim_by_source
   WHERE c.source = :source AND c.id > :after ORDER BY c.id LIMIT :size`,
  seenRow,
);

const everyClaim = statement(
  `SELECT c.id, c.record, ${inList("c.status", "statuses")} AS passes FROM claim AS c
   WHERE c.id > :after ORDER BY c.id LIMIT :size`,
  seenRow,
);

const pageSize = 2000;

/** See `GraphStore.evidence`. */
export async function evidence(job: Job, connection: Connection, question: EvidenceQuestion): Promise<Claim[]> {
  return question.about === null
    ? claimsInOrder(job, connection, question)
    : claimsAboutThese(job, connection, question, question.about);
}

async function claimsAboutThese(
  job: Job,
  connection: Connection,
  question: EvidenceQuestion,
  about: readonly string[],
): Promise<Claim[]> {
  const { source, limit } = question;
  const statuses = JSON.stringify(question.statuses);
  const subjects = new Set(about);
  for (const ids of chunks(about, pageSize)) {
    const parts = connection.all(partsOfDerived, { ids: JSON.stringify(ids) });
    for (const part of parts.flat()) subjects.add(part);
    await job.pause();
  }
  const best = keepBest<Claim>(limit, (a, b) => compareText(a.id, b.id));
  for (const some of chunks([...subjects], pageSize)) {
    const parameters = { ids: JSON.stringify(some), statuses, source, after: question.after ?? "", limit };
    for (const claim of connection.all(claimsAbout, parameters)) best.add(claim);
    await job.pause();
  }
  return best.items();
}

async function claimsInOrder(job: Job, connection: Connection, question: EvidenceQuestion): Promise<Claim[]> {
  const { source, limit } = question;
  const statuses = JSON.stringify(question.statuses);
  const found: Claim[] = [];
  let after: string | undefined = question.after ?? "";
  while (after !== undefined && found.length < limit) {
    const page = { statuses, after, size: pageSize };
    const seen: z.output<typeof seenRow>[] =
      source === null ? connection.all(everyClaim, page) : connection.all(claimsOfSource, { ...page, source });
    for (const { claim } of seen) if (claim !== null) found.push(claim);
    after = seen.length < pageSize ? undefined : seen.at(-1)?.id;
    await job.pause();
  }
  return found.slice(0, limit);
}

const sourcesInOrder = statement(
  `SELECT s.record, (
     SELECT count(*) FROM claim AS c INDEXED BY claim_by_source_and_status
     WHERE c.source = s.id AND c.status IN ('reviewed', 'unreviewed')
   ) AS claims
   FROM source AS s WHERE s.id > :after ORDER BY s.id LIMIT :size`,
  z
    .object({ record: z.string(), claims: z.int() })
    .transform(({ record, claims }): CountedSource => ({ source: JSON.parse(record), claims })),
);

/** Sources whose claims one step counts. */
const sourcesAtOnce = 50;

/** See `GraphStore.sources`. */
export async function sources(
  job: Job,
  connection: Connection,
  question: { readonly limit: number; readonly after: string | null },
): Promise<CountedSource[]> {
  const found: CountedSource[] = [];
  let after: string | undefined = question.after ?? "";
  while (after !== undefined && found.length < question.limit) {
    const size = Math.min(sourcesAtOnce, question.limit - found.length);
    const page: CountedSource[] = connection.all(sourcesInOrder, { after, size });
    found.push(...page);
    after = page.length < size ? undefined : page.at(-1)?.source.id;
    await job.pause();
  }
  return found;
}
