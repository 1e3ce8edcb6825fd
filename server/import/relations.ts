import * as z from "zod";
import type { Told } from "../../formats/format.ts";
import type { RelationDraft } from "../../formats/read/drafts.ts";
import { toBounds } from "../../model/filter.ts";
import { madeId } from "../../model/made-id.ts";
import { type Relation, type RelationRecord, relationRecordSchema } from "../../model/relation.ts";
import { fitsEnds, relationTypeOf } from "../../model/relation-types.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { End, PlannedEntities } from "./entities.ts";
import { parseRelation } from "./gathered.ts";
import type { MeantSubjects } from "./meaning.ts";
import { finerDates, textOf } from "./merge.ts";
import type { PlanContext } from "./plan-context.ts";
import { relationRecordOf } from "./records.ts";
import type { Does, Standing } from "./staging/changes.ts";
import { pages } from "./staging/pages.ts";
import type { Problems } from "./staging/problems.ts";
import { statement } from "./staging/statement.ts";
import { wrongIn } from "./wrong.ts";

const meantRelations = statement(
  `SELECT r.n, r.draft, m.subjects FROM relation AS r CROSS JOIN meant AS m ON m.n = r.n
   WHERE r.n > :after ORDER BY r.n LIMIT :size`,
  z.object({ n: z.int(), draft: z.string(), subjects: z.string() }),
);

/** A relation of the file that can come in. */
export interface PlannedRelation {
  /** Its place among the relations of the file, from 1. */
  readonly n: number;
  readonly draft: RelationDraft;
  readonly value: RelationRecord;
  readonly does: Does;
}

/**
 * Plans the records of a file's relations. One without an id is the one that stands between the same two already, of the
 * same type and at the same time, as far as the file says a time; a pair that stands in the file both ways is one relation.
 */
export async function planRelations(
  entities: PlannedEntities,
  {
    staging,
    changes,
    problems,
    store,
    call,
    pace,
    slice,
    onPlanned,
    onDone,
  }: PlanContext & {
    readonly onPlanned: (relation: PlannedRelation) => void;
    readonly onDone: (relations: number) => void;
  },
): Promise<void> {
  for (const page of pages(staging, meantRelations, slice)) {
    const rows: { n: number; draft: RelationDraft; meant: MeantSubjects }[] = [];
    for (const { n, draft, subjects } of page) {
      rows.push({ n, draft: parseRelation(draft), meant: JSON.parse(subjects) });
      await pace();
    }
    const ends = entities.ends(rows.flatMap(({ meant }) => numbersIn(meant)));
    const planned: { n: number; draft: RelationDraft; record: RelationRecord; areKnown: boolean }[] = [];
    for (const { n, draft, meant } of rows) {
      const record = recordOf(draft, meant, ends, problems);
      const areKnown = [meant.source, meant.target].every((end) => ends.get(end ?? 0)?.isNew === false);
      if (record !== null) planned.push({ n, draft, record, areKnown });
      await pace();
    }
    const byId = await relationsById(
      planned.map(({ record }) => record.id),
      store,
      call,
    );
    const unnamed = planned.filter(
      ({ draft, record, areKnown }) => areKnown && draft.id === null && !byId.has(record.id),
    );
    const like = await relationsLike(
      unnamed.map(({ record }) => record),
      store,
      call,
    );
    for (const { n, draft, record, areKnown } of planned) {
      const same = byId.get(record.id) ?? (areKnown && draft.id === null ? like(record) : undefined);
      const stands = same && relationRecordOf(same);
      const first = stands === undefined ? record : mergeRelation(stands, record);
      const standingOf = (value: RelationRecord): Standing => ({
        does: stands === undefined ? "added" : textOf(value) === textOf(stands) ? "same" : "changed",
        version: same?.version ?? 0,
      });
      const standing = standingOf(first);
      if (changes.add("relation", first, standing)) onPlanned({ n, draft, value: first, does: standing.does });
      else {
        // An earlier row of the file says it too.
        const earlier = changes.find("relation", first.id);
        const value = mergeRelation(earlier?.value ?? stands ?? first, record);
        changes.replace("relation", value, earlier?.does ?? "same", standingOf(value));
        onPlanned({ n, draft, value, does: standingOf(value).does });
      }
      await pace();
    }
    onDone(page.at(-1)?.n ?? 0);
  }
}

const numbersIn = ({ source, target, agreement, event, onBehalfOf, by }: MeantSubjects): number[] =>
  [source, target, agreement, event, onBehalfOf, ...by].filter((n) => n !== null);

function recordOf(
  draft: RelationDraft,
  { source, target, agreement, event, onBehalfOf, by }: MeantSubjects,
  ends: ReadonlyMap<number, End>,
  problems: Problems,
): RelationRecord | null {
  const at = { table: draft.table, line: draft.line };
  const end = (subject: number | null): End | undefined => ends.get(subject ?? 0);
  const [from, to] = [end(source), end(target)];
  // What is wrong with an end was said where the end stands.
  if (from === undefined || to === undefined) return null;
  const { type } = draft.value;
  if (type === undefined) {
    problems.add({ ...at, expected: noType });
    return null;
  }
  const turned = !fitsEnds(type, from.kind, to.kind) && fitsEnds(type, to.kind, from.kind);
  const [first, second] = turned ? [to, from] : [from, to];
  if (!fitsEnds(type, first.kind, second.kind)) {
    const value = `${first.kind} – ${type} – ${second.kind}`;
    problems.add({ ...at, column: "type", value, expected: wrongEnds(type) });
    return null;
  }
  const named = { agreement: end(agreement)?.id, event: end(event)?.id, onBehalfOf: end(onBehalfOf)?.id };
  const officials = by.flatMap((one) => end(one)?.id ?? []);
  const value = {
    ...draft.value,
    ...Object.fromEntries(Object.entries(named).filter(([, id]) => id !== undefined)),
    ...(officials.length > 0 && { by: officials }),
    source: first.id,
    target: second.id,
  };
  const [a, b] = relationTypeOf(type).symmetric ? [first.id, second.id].sort() : [first.id, second.id];
  const id =
    draft.id ?? madeId("relation", type, a ?? "", b ?? "", value.from ?? "", value.role ?? "", named.agreement ?? "");
  const parsed = relationRecordSchema.safeParse({ id, ...value });
  if (parsed.success) return parsed.data;
  problems.add(...wrongIn(parsed.error, { id, ...value }, at));
  return null;
}

const noType: Told = {
  zh: "关系的类型：给它一列，或为整张表指定",
  en: "the type of the relation: a column of it, or one for the whole table",
};

function wrongEnds(type: RelationRecord["type"]): Told {
  const { zh, en, ends } = relationTypeOf(type);
  const pairs = ends.map(({ source, target }) => `${source.join(", ")} → ${target.join(", ")}`).join("; ");
  return { zh: `“${zh}”两端的种类：${pairs}`, en: `ends that “${en}” can have: ${pairs}` };
}

/** What the file says counts; what it doesn't say stays. */
function mergeRelation(known: RelationRecord, more: RelationRecord): RelationRecord {
  const by = [...new Set([...known.by, ...more.by])];
  const dates = finerDates(known, more);
  return { ...known, ...more, ...dates, id: known.id, by, state: more.state === "unknown" ? known.state : more.state };
}

async function relationsById(
  ids: readonly string[],
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<string, Relation>> {
  if (ids.length === 0) return new Map();
  return new Map((await store.relations([...new Set(ids)], call)).map((one) => [one.id, one]));
}

const mostRelations = 20_000;
const stated = toBounds({ agreements: "both", origin: "stated" });

/** What finds the relation of the network that stands between the same two as a record does, where nothing says they differ. */
async function relationsLike(
  records: readonly RelationRecord[],
  store: GraphStore,
  call: Call,
): Promise<(record: RelationRecord) => Relation | undefined> {
  if (records.length === 0) return () => undefined;
  const ends = [...new Set(records.flatMap(({ source, target }) => [source, target]))];
  const among = await store.relationsAmong(ends, stated, mostRelations, call);
  if (among.length === mostRelations && records.length > 1) {
    const middle = Math.ceil(records.length / 2);
    const firstHalf = records.slice(0, middle);
    const first = await relationsLike(firstHalf, store, call);
    const second = await relationsLike(records.slice(middle), store, call);
    return (record) => (firstHalf.includes(record) ? first : second)(record);
  }
  const byEnds = new Map<string, Relation[]>();
  for (const one of among) {
    const key = endsOf(one);
    const known = byEnds.get(key);
    if (known === undefined) byEnds.set(key, [one]);
    else known.push(one);
  }
  return (record) => byEnds.get(endsOf(record))?.find((one) => isLike(one, record));
}

const endsOf = ({ type, source, target }: RelationRecord): string => `${type} ${source} ${target}`;

/** Whether nothing that both say differs. */
function isLike(one: RelationRecord, other: RelationRecord): boolean {
  const fields = ["from", "to", "agreement", "event", "role", "side"] as const;
  return fields.every(
    (field) => one[field] === undefined || other[field] === undefined || startsAlike(one[field], other[field]),
  );
}

/** A date is like one of less precision; other texts are like themselves. */
const startsAlike = (a: string, b: string): boolean =>
  a === b || (/^\d{4}/.test(a) && (a.startsWith(b) || b.startsWith(a)));
