import * as z from "zod";
import type { EntityDraft, Meant } from "../../formats/read/drafts.ts";
import { type Kind, kindSchema } from "../../model/kinds.ts";
import { madeId } from "../../model/made-id.ts";
import { type EntityValue, mergeEntity, textOf } from "./merge.ts";
import { nameKey } from "./name-key.ts";
import type { Pace } from "./pace.ts";
import { pages } from "./staging/pages.ts";
import type { Place } from "./staging/problems.ts";
import type { Staging } from "./staging/staging.ts";
import { command, keyText, listed, statement } from "./staging/statement.ts";

/** Somebody or something that a file speaks of, in a row of its own or as an end of a relation. */
export interface Subject {
  /** In the order in which the file speaks of them, from 1. */
  readonly n: number;
  /** The id that it gets where it is new. */
  readonly key: string;
  /** Whether the file gives it an id that is to be its id here. */
  readonly isKept: boolean;
  /** Whether it has a row of its own. */
  readonly hasRow: boolean;
  readonly value: EntityValue;
  readonly at: Place;
}

/** A subject as far as one must know it to say whether a row means it. */
export interface Known {
  readonly n: number;
  kind: Kind | null;
}

/** Who is meant, for some rows: what they name was looked up together. */
export interface Meanings {
  /** What a row means by an id or a name; "ambiguous" where several of the file go by that name. */
  readonly find: (meant: Meant, at: Place) => Known | "ambiguous";
  /** The same, where the file has spoken of it already. */
  readonly known: (meant: Meant) => Known | "ambiguous" | undefined;
}

/**
 * Everything that a file speaks of, each once. Rows with one id are one; rows without an id are one where name and kind
 * are the same, but people only where everything is: two people can share a name.
 */
export interface Subjects {
  readonly count: () => number;
  /** Rows come before anything is asked. */
  readonly addRows: (rows: readonly EntityDraft[], pace: Pace) => Promise<void>;
  readonly meanings: (meant: readonly Meant[]) => Meanings;
  readonly inOrder: (size: number) => Generator<Subject[]>;
}

const subjectRow = z
  .object({
    n: z.int(),
    key: z.string(),
    kept: z.int(),
    stated: z.int(),
    kind: kindSchema.nullable(),
    value: z.string(),
    place: z.int(),
    line: z.int(),
  })
  .transform(({ n, key, kept, stated, kind, value, place, line }): Subject => {
    const known: EntityValue = JSON.parse(value);
    if (kind !== null) known.kind = kind;
    return { n, key, isKept: kept === 1, hasRow: stated === 1, value: known, at: { table: place, line } };
  });
const knownRow = z.object({ asked: z.string(), n: z.int(), kind: kindSchema.nullable() });

const columns = "s.n, s.key, s.kept, s.stated, s.kind, s.value, s.place, s.line";
const byKeys = statement(
  `SELECT ${columns} FROM ${listed("keys")} CROSS JOIN subject AS s ON s.key = asked.value`,
  subjectRow,
);
const page = statement(`SELECT ${columns} FROM subject AS s WHERE s.n > :after ORDER BY s.n LIMIT :size`, subjectRow);
export const openSubjects = statement(
  `SELECT ${columns} FROM open_subject AS o CROSS JOIN subject AS s ON s.n = o.n WHERE o.n > :after ORDER BY o.n LIMIT :size`,
  subjectRow,
);
const insertSubject = command(
  `INSERT INTO subject (n, key, kept, stated, kind, value, place, line)
   VALUES (:n, :key, :kept, :stated, :kind, :value, :place, :line)`,
);
const updateSubject = command("UPDATE subject SET kind = :kind, value = :value WHERE n = :n");
const updateKind = command("UPDATE subject SET kind = :kind WHERE n = :n");
const insertName = command("INSERT OR IGNORE INTO name (folded, subject) VALUES (:folded, :n)");
const insertFileKey = command(
  "INSERT INTO file_key (key, subject) VALUES (:key, :n) ON CONFLICT (key) DO UPDATE SET subject = :n",
);
const insertRow = command(
  "INSERT INTO entity_row (subject, kept, place, line, grounds) VALUES (:n, :kept, :place, :line, :grounds)",
);
const knownByKeys = statement(
  `SELECT asked.value AS asked, s.n, s.kind FROM ${listed("keys")} CROSS JOIN subject AS s ON s.key = asked.value`,
  knownRow,
);
const knownByFileKeys = statement(
  `SELECT asked.value AS asked, s.n, s.kind
   FROM ${listed("keys")} CROSS JOIN file_key AS f ON f.key = asked.value CROSS JOIN subject AS s ON s.n = f.subject`,
  knownRow,
);
const knownByNames = statement(
  `SELECT asked.value AS asked, s.n, s.kind
   FROM ${listed("names")} CROSS JOIN name AS f ON f.folded = asked.value CROSS JOIN subject AS s ON s.n = f.subject`,
  knownRow,
);

export function createSubjects(staging: Staging): Subjects {
  let last = 0;

  const insert = (key: string, value: EntityValue, { table: place, line }: Place, kept: boolean, stated: boolean) => {
    last += 1;
    const flags = { kept: kept ? 1 : 0, stated: stated ? 1 : 0 };
    staging.run(insertSubject, { n: last, key, ...flags, ...storedValue(value), place, line });
    learn(last, value);
    return last;
  };
  const learn = (n: number, { name, nameEn, aliases = [] }: EntityValue): void => {
    for (const one of [name, nameEn, ...aliases]) {
      const folded = nameKey(one ?? "");
      if (folded !== "") staging.run(insertName, { folded, n });
    }
  };

  return {
    count: () => last,
    inOrder: (size) => pages(staging, page, size),

    async addRows(rows, pace) {
      const keys = rows.map(keyOfRow);
      const open = new Map<string, { readonly n: number; value: EntityValue; isMore: boolean }>();
      for (const { key, n, value } of staging.all(byKeys, { keys: JSON.stringify([...new Set(keys)]) })) {
        open.set(key, { n, value, isMore: false });
      }
      for (const [at, row] of rows.entries()) {
        await pace();
        const { value, key: fileKey, id, table: place, line, grounds } = row;
        const key = keys[at] ?? "";
        const known = open.get(key);
        const n = known?.n ?? insert(key, value, row, id !== null, true);
        if (known === undefined) open.set(key, { n, value, isMore: false });
        else {
          known.value = mergeEntity(known.value, value, false);
          known.isMore = true;
          learn(n, value);
        }
        const kept = id === null ? 0 : 1;
        staging.run(insertRow, { n, kept, place, line, grounds: grounds && JSON.stringify(grounds) });
        if (fileKey !== null) staging.run(insertFileKey, { key: keyText(fileKey), n });
      }
      for (const { n, value, isMore } of open.values()) {
        if (isMore) staging.run(updateSubject, { n, ...storedValue(value) });
      }
    },

    meanings(meant) {
      const all = new Map<number, Known>();
      const keep = ({ n, kind }: Known): Known => {
        const one = all.get(n) ?? { n, kind };
        all.set(n, one);
        return one;
      };
      const ask = (by: typeof knownByKeys, name: "keys" | "names", asked: readonly (string | null)[]) =>
        staging.all(by, { [name]: JSON.stringify([...new Set(asked.filter((one) => one !== null))]) });
      const byFileKey = new Map(
        ask(
          knownByFileKeys,
          "keys",
          meant.map(({ key }) => key && keyText(key)),
        ).map((row) => [row.asked, keep(row)]),
      );
      const byKey = new Map(
        ask(
          knownByKeys,
          "keys",
          meant.map(({ id }) => id),
        ).map((row) => [row.asked, keep(row)]),
      );
      const own = ({ key, id }: Meant): Known | undefined => byFileKey.get(keyText(key ?? "")) ?? byKey.get(id ?? "");
      const nameOf = ({ name, key }: Meant): string => nameKey(name ?? key ?? "");
      const byName = new Map<string, Set<Known>>();
      const named = meant.filter((one) => one.id === null && own(one) === undefined).map(nameOf);
      for (const row of ask(knownByNames, "names", named)) {
        byName.set(row.asked, (byName.get(row.asked) ?? new Set()).add(keep(row)));
      }

      const known: Meanings["known"] = (one) => {
        const itself = own(one);
        if (itself !== undefined || one.id !== null) return itself;
        const namesakes = byName.get(nameOf(one)) ?? [];
        const [first, ...others] = [...namesakes].filter(({ kind }) => agree(kind, one.kind));
        return others.length > 0 ? "ambiguous" : first;
      };
      const add = (one: Meant, at: Place): Known => {
        const name = one.name ?? (one.id === null ? one.key : null);
        const value: EntityValue = { ...(name !== null && { name }), ...(one.kind !== null && { kind: one.kind }) };
        const key = one.id ?? keyOf(value);
        const [there] = ask(knownByKeys, "keys", [key]);
        const subject = keep(there ?? { n: insert(key, value, at, one.id !== null, false), kind: one.kind });
        byKey.set(key, subject);
        const folded = nameKey(name ?? "");
        if (folded !== "") byName.set(folded, (byName.get(folded) ?? new Set()).add(subject));
        return subject;
      };
      return {
        known,
        find(one, at) {
          const subject = known(one);
          if (subject === undefined) return add(one, at);
          if (subject !== "ambiguous" && subject.kind === null && one.kind !== null) {
            subject.kind = one.kind;
            staging.run(updateKind, { n: subject.n, kind: one.kind });
          }
          return subject;
        },
      };
    },
  };
}

/** The kind stands beside the rest: an end of a relation can tell it later. */
function storedValue({ kind = null, ...rest }: { kind?: Kind | null } & Omit<EntityValue, "kind">) {
  return { kind, value: JSON.stringify(rest) };
}

function keyOfRow({ id, key, value }: EntityDraft): string {
  return id ?? (key === null ? keyOf(value) : madeId("entity", "file", key, value.name ?? ""));
}

/** The same for rows that speak of the same thing. */
function keyOf(value: EntityValue): string {
  const name = nameKey(value.name ?? "");
  return value.kind === "Official" && Object.keys(value).length > 2
    ? madeId("entity", "Official", name, textOf(value))
    : madeId("entity", value.kind ?? "", name);
}

const agree = (a: Kind | null, b: Kind | null): boolean => a === null || b === null || a === b;
