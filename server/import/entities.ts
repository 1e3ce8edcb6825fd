import * as z from "zod";
import type { Told } from "../../formats/format.ts";
import { kindByName } from "../../formats/read/kind-by-name.ts";
import { entityRecordSchema } from "../../model/entity.ts";
import { type Kind, kindSchema } from "../../model/kinds.ts";
import type { Choice } from "./choices.ts";
import { type EntityValue, mergeEntity, textOf } from "./merge.ts";
import type { PlanContext } from "./plan-context.ts";
import { entityRecordOf } from "./records.ts";
import { command, listed, statement } from "./staging/statement.ts";
import type { Subject } from "./subjects.ts";
import { wrongIn } from "./wrong.ts";

/** Who a subject is: the id, and the kind that decides what its relations can be. */
export interface End {
  readonly id: string;
  readonly kind: Kind;
  /** Whether the network doesn't know it yet. */
  readonly isNew: boolean;
}

export interface PlannedEntities {
  /** Plans the record of something that a file speaks of: of what is new, and of what is known and becomes more. */
  readonly add: (subject: Subject, choice: Choice) => void;
  /** Who these subjects are, by their number; those that can't come in are left out. */
  readonly ends: (subjects: readonly number[]) => ReadonlyMap<number, End>;
}

const insertWho = command("INSERT INTO who (n, id, kind, added) VALUES (:n, :id, :kind, :added)");
const whoAre = statement(
  `SELECT w.n, w.id, w.kind, w.added FROM ${listed("subjects")} CROSS JOIN who AS w ON w.n = asked.value`,
  z.object({ n: z.int(), id: z.string(), kind: kindSchema, added: z.int() }),
);

export function planEntities({
  staging,
  changes,
  problems,
  kinds,
}: PlanContext & {
  /** By table: what its new entities are where neither a row nor a name says it. */
  readonly kinds: readonly (Kind | undefined)[];
}): PlannedEntities {
  /** Of a row of which it was said what is wrong with it, no more is said. */
  const told = problems.count();
  return {
    add(subject, { as }) {
      const { n, at, value } = subject;
      const is = (id: string, kind: Kind) => staging.run(insertWho, { n, id, kind, added: as === null ? 1 : 0 });
      if (as !== null && !subject.hasRow) return void is(as.id, as.kind);
      const id = as?.id ?? subject.key;
      const earlier = as === null ? undefined : changes.find("entity", id);
      const stands = as === null ? null : entityRecordOf(as);
      const known =
        stands === null
          ? withKind(value, kinds[at.table])
          : mergeEntity(earlier?.value ?? stands, value, id === subject.key);
      const given = { ...known, id };
      const missing = missingOf(subject, known);
      const parsed = entityRecordSchema.safeParse(given);
      if (missing !== null) {
        if (!problems.isTold(at, told)) {
          problems.add({ ...at, value: value.name ?? subject.key, expected: missing });
        }
      } else if (!parsed.success) problems.add(...wrongIn(parsed.error, given, at));
      if (missing !== null || !parsed.success) return;
      const does = stands === null ? "added" : textOf(parsed.data) === textOf(stands) ? "same" : "changed";
      // Several of a file can be one of the network: what all say of it is put together.
      const standing = { does, version: as?.version ?? 0 } as const;
      const isFirst = earlier === undefined && changes.add("entity", parsed.data, standing, n);
      if (!isFirst) changes.replace("entity", parsed.data, earlier?.does ?? "added", standing);
      is(id, parsed.data.kind);
    },
    ends: (subjects) =>
      new Map(
        staging
          .all(whoAre, { subjects: JSON.stringify([...new Set(subjects)]) })
          .map(({ n, id, kind, added }) => [n, { id, kind, isNew: added === 1 }]),
      ),
  };
}

/** What the name itself tells of the kind where its row doesn't, then what is usual in the table. */
function withKind(value: EntityValue, usual: Kind | undefined): EntityValue {
  if (value.kind !== undefined || value.name === undefined) return value;
  const kind = kindByName(value.name) ?? usual;
  return kind === undefined ? value : { ...value, kind };
}

function missingOf({ hasRow, isKept }: Subject, { name, kind }: EntityValue): Told | null {
  if (name === undefined) return !hasRow && isKept ? unknown : noName;
  return kind === undefined ? noKind : null;
}

const unknown: Told = { zh: "文件或网络中已有的编号", en: "an id that is in the file or in the network" };
const noName: Told = { zh: "名称", en: "a name" };
const noKind: Told = {
  zh: "种类，从名称看不出来：给它一列，或为整张表指定",
  en: "a kind, which the name doesn't tell: a column of it, or one for the whole table",
};
