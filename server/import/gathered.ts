import * as z from "zod";
import type {
  ClaimDraft,
  Draft,
  DraftMishap,
  EntityDraft,
  RelationDraft,
  SourceDraft,
} from "../../formats/read/drafts.ts";
import { FileRefused } from "../../formats/read/reader.ts";
import type { PlanContext } from "./plan-context.ts";
import { command, keyText, statement } from "./staging/statement.ts";

/** How much a file says. */
export interface Gathered {
  readonly relations: number;
  readonly claims: number;
  readonly sources: number;
}

const insertRelation = command("INSERT INTO relation (key, draft) VALUES (:key, :draft)");
const insertClaim = command("INSERT INTO claim (draft) VALUES (:draft)");
const insertSource = command("INSERT INTO source (draft) VALUES (:draft)");

const draftRow = z.object({ n: z.int(), draft: z.string() });
const pageOf = (sort: "claim" | "source") =>
  statement(`SELECT n, draft FROM ${sort} WHERE n > :after ORDER BY n LIMIT :size`, draftRow);
export const claimDrafts = pageOf("claim");
export const sourceDrafts = pageOf("source");

export const parseRelation = (draft: string): RelationDraft => JSON.parse(draft);
export const parseClaim = (draft: string): ClaimDraft => JSON.parse(draft);
export const parseSource = (draft: string): SourceDraft => JSON.parse(draft);

/**
 * Reads all drafts. What was derived from agreements is left aside: the store derives it again. Fails with `FileRefused`
 * where there is more than `most`.
 */
export async function gather(
  drafts: AsyncIterable<Draft | DraftMishap>,
  {
    staging,
    subjects,
    problems,
    pace,
    slice,
    most,
    onRow,
  }: PlanContext & {
    readonly most: number;
    readonly onRow: (rows: number) => void;
  },
): Promise<Gathered> {
  const counts = { entities: 0, relations: 0, claims: 0, sources: 0 };
  let entities: EntityDraft[] = [];
  let rows = 0;
  for await (const draft of drafts) {
    const turn = pace();
    if (turn !== undefined) await turn;
    rows += 1;
    onRow(rows);
    switch (draft.sort) {
      case "mishap":
        problems.add(draft);
        break;
      case "entity":
        counts.entities += 1;
        entities.push(draft);
        break;
      case "relation":
        if (draft.derived) continue;
        counts.relations += 1;
        staging.run(insertRelation, { key: draft.key && keyText(draft.key), draft: JSON.stringify(draft) });
        break;
      case "claim":
        counts.claims += 1;
        staging.run(insertClaim, { draft: JSON.stringify(draft) });
        break;
      case "source":
        counts.sources += 1;
        staging.run(insertSource, { draft: JSON.stringify(draft) });
        break;
    }
    if (rows > most) throw tooMuch(most);
    if (entities.length < slice) continue;
    await subjects.addRows(entities, pace);
    entities = [];
  }
  await subjects.addRows(entities, pace);
  return counts;
}

function tooMuch(limit: number): FileRefused {
  const most = limit.toLocaleString("en-US");
  return new FileRefused({
    zh: `文件内容过多：一次最多导入 ${most} 项（实体、关系、陈述、来源和有误之处）；请分成几个文件，每个文件都带上其关系所涉及的实体`,
    en: `the file says too much: at most ${most} things (entities, relations, claims, sources, mistakes) come in at once; bring it in by parts, each with the entities that its relations name`,
  });
}
