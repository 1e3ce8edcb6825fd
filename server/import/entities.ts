import type { Told } from "../../formats/format.ts";
import { entityRecordSchema } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import type { Choice } from "./choices.ts";
import { kindByName } from "./kind-by-name.ts";
import { type EntityValue, mergeEntity, textOf } from "./merge.ts";
import type { Planned, Wrong } from "./planned.ts";
import { entityRecordOf } from "./records.ts";
import type { Place, Subject } from "./subjects.ts";
import { wrongIn } from "./wrong.ts";

/** Who is at the end of a relation: the id, and the kind that decides what the relation can be. */
export interface End {
  readonly id: string;
  readonly kind: Kind;
}

export interface PlannedEntities {
  readonly planned: readonly Planned[];
  /** Who a subject is; undefined where it can't come in. */
  readonly idOf: (subject: Subject) => End | undefined;
}

/** The records of everything that a file speaks of: of what is new, and of what is known and becomes more. */
export function planEntities(
  choices: ReadonlyMap<Subject, Choice>,
  kinds: readonly (Kind | undefined)[],
  problems: Wrong[],
): PlannedEntities {
  const planned: Planned[] = [];
  /** Rows of which it was said already what is wrong with them. */
  const told = new Set(problems.map(rowOf));
  const ends = new Map<Subject, End>();
  for (const [subject, { as }] of choices) {
    if (as !== null && !subject.hasRow) {
      ends.set(subject, as);
      continue;
    }
    const id = as?.id ?? subject.key;
    const { value } = subject;
    const known =
      as === null
        ? withKind(value, kinds[subject.at.table])
        : mergeEntity(entityRecordOf(as), value, as.id === subject.key);
    const given = { ...known, id };
    const missing = missingOf(subject, known);
    const parsed = entityRecordSchema.safeParse(given);
    if (missing !== null || !parsed.success) {
      if (missing === null && !parsed.success) problems.push(...wrongIn(parsed.error, given, subject.at));
      else if (missing !== null && !told.has(rowOf(subject.at))) {
        problems.push({ ...subject.at, value: value.name ?? subject.key, expected: missing });
      }
      continue;
    }
    const does = as === null ? "added" : textOf(parsed.data) === textOf(entityRecordOf(as)) ? "same" : "changed";
    const change = { op: "put", what: "entity", value: parsed.data, ifVersion: as?.version ?? 0 } as const;
    planned.push({ change, does, at: subject.at });
    ends.set(subject, { id, kind: parsed.data.kind });
  }
  return { planned, idOf: (subject) => ends.get(subject) };
}

const rowOf = ({ table, line }: Place): string => `${table} ${line}`;

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
