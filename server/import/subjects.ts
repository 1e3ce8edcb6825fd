import type { EntityDraft, Grounds, Meant } from "../../formats/read/drafts.ts";
import type { Kind } from "../../model/kinds.ts";
import { madeId } from "../../model/made-id.ts";
import { foldName } from "../../model/names.ts";
import { type EntityValue, mergeEntity, textOf } from "./merge.ts";

/** Where a file speaks of something first. */
export interface Place {
  readonly table: number;
  readonly line: number;
}

/** Somebody or something that a file speaks of, in a row of its own or as an end of a relation. */
export interface Subject {
  /** The id that it gets where it is new. */
  readonly key: string;
  /** Whether the file gives it an id that is to be its id here. */
  readonly isKept: boolean;
  /** Whether it has a row of its own. */
  readonly hasRow: boolean;
  value: EntityValue;
  readonly at: Place;
  grounds: Grounds | null;
}

/**
 * Everything that a file speaks of, each once. Rows with one id are one; rows without an id are one where name and kind
 * are the same, but people only where everything is: two people can share a name.
 */
export interface Subjects {
  readonly all: ReadonlyMap<string, Subject>;
  /** What a row means by an id or a name; "ambiguous" where several of the file go by that name. */
  readonly find: (meant: Meant, at: Place) => Subject | "ambiguous";
  /** The same, where the file has spoken of it already. */
  readonly known: (meant: Meant) => Subject | "ambiguous" | undefined;
  readonly ofRow: (row: EntityDraft) => Subject | undefined;
}

export function createSubjects(rows: readonly EntityDraft[]): Subjects {
  const all = new Map<string, Subject>();
  /** By what the file calls them. */
  const byFileKey = new Map<string, Subject>();
  const byName = new Map<string, Set<Subject>>();
  const byRow = new Map<EntityDraft, Subject>();

  const learn = (subject: Subject): void => {
    const { name, nameEn, aliases = [] } = subject.value;
    for (const one of [name, nameEn, ...aliases]) {
      if (one === undefined) continue;
      const folded = foldName(one);
      if (folded !== "") byName.set(folded, (byName.get(folded) ?? new Set()).add(subject));
    }
  };
  const add = (subject: Subject): Subject => {
    all.set(subject.key, subject);
    learn(subject);
    return subject;
  };

  for (const row of rows) {
    const { key: fileKey, id, value, table, line, grounds } = row;
    const key = id ?? (fileKey === null ? keyOf(value) : madeId("entity", "file", fileKey, value.name ?? ""));
    const subject =
      all.get(key) ?? add({ key, isKept: id !== null, hasRow: true, value, at: { table, line }, grounds });
    if (subject.value !== value) {
      subject.value = mergeEntity(subject.value, value, false);
      subject.grounds ??= grounds;
      learn(subject);
    }
    byRow.set(row, subject);
    if (fileKey !== null) byFileKey.set(fileKey, subject);
  }

  const known: Subjects["known"] = (meant) => {
    const own = byFileKey.get(meant.key ?? "") ?? all.get(meant.id ?? "");
    if (own !== undefined || meant.id !== null) return own;
    const named = byName.get(foldName(meant.name ?? meant.key ?? ""));
    const [first, ...others] = [...(named ?? [])].filter(({ value }) => agree(value.kind, meant.kind));
    return others.length > 0 ? "ambiguous" : first;
  };

  const find: Subjects["find"] = (meant, at) => {
    const subject = known(meant);
    const kind = meant.kind === null ? {} : { kind: meant.kind };
    if (subject === undefined) {
      const name = meant.name ?? (meant.id === null ? meant.key : null);
      const value = { ...(name !== null && { name }), ...kind };
      return add({ key: meant.id ?? keyOf(value), isKept: meant.id !== null, hasRow: false, value, at, grounds: null });
    }
    if (subject !== "ambiguous" && subject.value.kind === undefined) subject.value = { ...subject.value, ...kind };
    return subject;
  };
  return { all, find, known, ofRow: (row) => byRow.get(row) };
}

/** The same for rows that speak of the same thing. */
function keyOf(value: EntityValue): string {
  const name = foldName(value.name ?? "");
  return value.kind === "Official" && Object.keys(value).length > 2
    ? madeId("entity", "Official", name, textOf(value))
    : madeId("entity", value.kind ?? "", name);
}

const agree = (a: Kind | undefined, b: Kind | null): boolean => a === undefined || b === null || a === b;
