import type { Told } from "../../formats/format.ts";
import type { RelationDraft } from "../../formats/read/drafts.ts";
import { toBounds } from "../../model/filter.ts";
import { madeId } from "../../model/made-id.ts";
import { type Relation, type RelationRecord, relationRecordSchema } from "../../model/relation.ts";
import { fitsEnds, relationTypeOf } from "../../model/relation-types.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { End, PlannedEntities } from "./entities.ts";
import { textOf } from "./merge.ts";
import type { Planned, Wrong } from "./planned.ts";
import { relationRecordOf } from "./records.ts";
import type { Subject } from "./subjects.ts";
import { wrongIn } from "./wrong.ts";

/** A relation of a file with what its row means at each end and beside. Null: none is named, or it can't be told. */
export interface ResolvedRelation {
  readonly draft: RelationDraft;
  readonly source: Subject | null;
  readonly target: Subject | null;
  readonly agreement: Subject | null;
  readonly event: Subject | null;
  readonly onBehalfOf: Subject | null;
  readonly by: readonly (Subject | null)[];
}

export interface PlannedRelations {
  readonly planned: readonly Planned[];
  /** The id that a relation of the file has here; undefined where it can't come in. */
  readonly idOf: (draft: RelationDraft) => string | undefined;
}

interface Options {
  readonly store: GraphStore;
  readonly call: Call;
  readonly problems: Wrong[];
}

/**
 * The records of a file's relations. One without an id is the one that stands between the same two already, of the same
 * type and at the same time, as far as the file says a time; a pair that stands in the file both ways is one relation.
 */
export async function planRelations(
  relations: readonly ResolvedRelation[],
  idOf: PlannedEntities["idOf"],
  { store, call, problems }: Options,
): Promise<PlannedRelations> {
  const records = new Map<RelationDraft, RelationRecord>();
  for (const relation of relations) {
    const record = recordOf(relation, idOf, problems);
    if (record !== null) records.set(relation.draft, record);
  }
  const known = await knownAmong([...records.values()], store, call);
  const ids = new Map<RelationDraft, string>();
  const planned = new Map<string, Planned>();
  for (const [draft, record] of records) {
    const same = known.byId.get(record.id) ?? (draft.id === null ? known.like(record) : undefined);
    const id = same?.id ?? record.id;
    ids.set(draft, id);
    const earlier = planned.get(id)?.change;
    const base = earlier?.what === "relation" ? earlier.value : same && relationRecordOf(same);
    const value = base === undefined ? record : mergeRelation(base, record);
    const does = same === undefined ? "added" : textOf(value) === textOf(relationRecordOf(same)) ? "same" : "changed";
    const change = { op: "put", what: "relation", value, ifVersion: same?.version ?? 0 } as const;
    planned.set(id, { change, does, at: { table: draft.table, line: draft.line } });
  }
  return { planned: [...planned.values()], idOf: (draft) => ids.get(draft) };
}

function recordOf(
  { draft, source, target, agreement, event, onBehalfOf, by }: ResolvedRelation,
  idOf: PlannedEntities["idOf"],
  problems: Wrong[],
): RelationRecord | null {
  const at = { table: draft.table, line: draft.line };
  const end = (subject: Subject | null): End | undefined => (subject === null ? undefined : idOf(subject));
  const [from, to] = [end(source), end(target)];
  // What is wrong with an end was said where the end stands.
  if (from === undefined || to === undefined) return null;
  const { type } = draft.value;
  if (type === undefined) {
    problems.push({ ...at, expected: noType });
    return null;
  }
  const turned = !fitsEnds(type, from.kind, to.kind) && fitsEnds(type, to.kind, from.kind);
  const [first, second] = turned ? [to, from] : [from, to];
  if (!fitsEnds(type, first.kind, second.kind)) {
    const value = `${first.kind} – ${type} – ${second.kind}`;
    problems.push({ ...at, column: "type", value, expected: wrongEnds(type) });
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
  problems.push(...wrongIn(parsed.error, { id, ...value }, at));
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
  return { ...known, ...more, id: known.id, by, state: more.state === "unknown" ? known.state : more.state };
}

const idsAtOnce = 1000;
const mostRelations = 50_000;
const stated = toBounds({ agreements: "both", origin: "stated" });

/** The relations of the network that have an id of the file's, or stand between the same entities. */
async function knownAmong(records: readonly RelationRecord[], store: GraphStore, call: Call) {
  const byId = new Map<string, Relation>();
  const ids = [...new Set(records.map(({ id }) => id))];
  for (let at = 0; at < ids.length; at += idsAtOnce) {
    for (const one of await store.relations(ids.slice(at, at + idsAtOnce), call)) byId.set(one.id, one);
  }
  const ends = [...new Set(records.flatMap(({ source, target }) => [source, target]))];
  const byEnds = new Map<string, Relation[]>();
  for (const one of await store.relationsAmong(ends, stated, mostRelations, call)) {
    const key = endsOf(one);
    byEnds.set(key, [...(byEnds.get(key) ?? []), one]);
  }
  const like = (record: RelationRecord): Relation | undefined =>
    byEnds.get(endsOf(record))?.find((one) => isLike(one, record));
  return { byId, like };
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
