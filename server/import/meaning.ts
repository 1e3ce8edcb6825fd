import * as z from "zod";
import type { Told } from "../../formats/format.ts";
import type { Meant, RelationDraft } from "../../formats/read/drafts.ts";
import { parseRelation } from "./gathered.ts";
import type { PlanContext } from "./plan-context.ts";
import { pages } from "./staging/pages.ts";
import type { Place } from "./staging/problems.ts";
import { command, statement } from "./staging/statement.ts";

/** The subjects that a relation's row means at each end and beside. Null: none is named, or it can't be told. */
export interface MeantSubjects {
  readonly source: number | null;
  readonly target: number | null;
  readonly agreement: number | null;
  readonly event: number | null;
  readonly onBehalfOf: number | null;
  readonly by: readonly (number | null)[];
}

const drafts = statement(
  "SELECT n, draft FROM relation WHERE n > :after ORDER BY n LIMIT :size",
  z.object({ n: z.int(), draft: z.string() }),
);
const insertMeant = command("INSERT INTO meant (n, subjects) VALUES (:n, :subjects)");

/** Finds whom the relations of a file name; what can't be told is a problem of the row. New ends become subjects. */
export async function findMeant({
  staging,
  subjects,
  problems,
  pace,
  slice,
  onDone,
}: PlanContext & {
  readonly onDone: (relations: number) => void;
}): Promise<void> {
  for (const page of pages(staging, drafts, slice)) {
    const relations: { n: number; draft: RelationDraft }[] = [];
    for (const { n, draft } of page) {
      relations.push({ n, draft: parseRelation(draft) });
      await pace();
    }
    const meanings = subjects.meanings(relations.flatMap(({ draft }) => meantIn(draft)));
    const mean = (meant: Meant | null, { table, line }: Place): number | null => {
      if (meant === null) return null;
      const found = meanings.find(meant, { table, line });
      if (found !== "ambiguous") return found.n;
      problems.add({ table, line, value: meant.name ?? meant.key ?? "", expected: ambiguous });
      return null;
    };
    for (const { n, draft } of relations) {
      const found: MeantSubjects = {
        source: mean(draft.source, draft),
        target: mean(draft.target, draft),
        agreement: mean(draft.agreement, draft),
        event: mean(draft.event, draft),
        onBehalfOf: mean(draft.onBehalfOf, draft),
        by: draft.by.map((one) => mean(one, draft)),
      };
      staging.run(insertMeant, { n, subjects: JSON.stringify(found) });
      await pace();
    }
    onDone(page.at(-1)?.n ?? 0);
  }
}

const meantIn = ({ source, target, agreement, event, onBehalfOf, by }: RelationDraft): Meant[] =>
  [source, target, agreement, event, onBehalfOf, ...by].filter((one) => one !== null);

const ambiguous: Told = {
  zh: "编号，文件里有几行都叫这个名字",
  en: "an id: several rows of the file go by this name",
};
