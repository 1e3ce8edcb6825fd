import * as z from "zod";
import type { Change } from "../../../model/change.ts";
import type { EntityRecord } from "../../../model/entity.ts";
import type { Import } from "../../../model/import.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import type { Claim, Source } from "../../../model/source.ts";
import type { Staging } from "./staging.ts";
import { command, listed, statement } from "./statement.ts";

interface Records {
  readonly source: Source;
  readonly entity: EntityRecord;
  readonly relation: RelationRecord;
  readonly claim: Claim;
}

type What = keyof Records;

/** What a record does to the network: it is new, becomes another, or stands there already. */
export type Does = "added" | "changed" | "same";

/** What a record does, and the version that it replaces: 0 for none, null where any will do (see `model/change.ts`). */
export interface Standing {
  readonly does: Does;
  readonly version: number | null;
}

/** A record as it would stand; null where that is as it stands now. */
export interface Planned<W extends What> {
  readonly does: Does;
  readonly value: Records[W] | null;
}

/** The records that a file comes to, each once, with what each does. */
export interface Changes {
  /** False where there is one with this id already: nothing is done then. `n` says its place among its like. */
  readonly add: <W extends What>(what: W, value: Records[W], stands: Standing, n?: number) => boolean;
  readonly find: <W extends What>(what: W, id: string) => Planned<W> | undefined;
  readonly findMany: <W extends What>(what: W, ids: readonly string[]) => Map<string, Planned<W>>;
  /** Puts another value in the place of the one with this id. */
  readonly replace: <W extends What>(what: W, value: Records[W], before: Does, stands: Standing) => void;
  readonly counts: (does: Does) => Import["added"];
  /** Of the entities that are new or become others. */
  readonly entityIds: () => Generator<string>;
  /**
   * Sources, entities, relations, claims that are new or become others, some at a time. Claims come beside the relations
   * that they are about where both do: otherwise each such relation would be written twice, for what it rests on changes it.
   */
  readonly inOrder: () => AsyncGenerator<readonly Change[]>;
}

const numbers: Readonly<Record<Does, number>> = { same: 0, changed: 1, added: 2 };
const doesOf = (number: number): Does => (number === 0 ? "same" : number === 1 ? "changed" : "added");

const changeRow = z.object({ version: z.int().nullable(), value: z.string() });
const plannedRow = z.object({ id: z.string(), does: z.int(), value: z.string().nullable() });

const statementsOf = (what: What) => ({
  insert: command(`INSERT INTO ${what}_change (n, id, does, version, value) VALUES (:n, :id, :does, :version, :value)
     ON CONFLICT (id) DO NOTHING`),
  find: statement(`SELECT id, does, value FROM ${what}_change WHERE id = :id`, plannedRow),
  findMany: statement(
    `SELECT c.id, c.does, c.value FROM ${listed("ids")} CROSS JOIN ${what}_change AS c ON c.id = asked.value`,
    plannedRow,
  ),
  replace: command(`UPDATE ${what}_change SET does = :does, version = :version, value = :value WHERE id = :id`),
  last: statement(`SELECT max(n) AS last FROM ${what}_change`, z.object({ last: z.int().nullable() })),
  /** A page is a range of numbers: where little has changed among much, a step is no longer. */
  page: statement(
    `SELECT version, value FROM ${what}_change WHERE n > :after AND n <= :until AND does > 0 ORDER BY n`,
    changeRow,
  ),
});

const statements = {
  source: statementsOf("source"),
  entity: statementsOf("entity"),
  relation: statementsOf("relation"),
  claim: statementsOf("claim"),
};

const isWithRelation =
  "EXISTS (SELECT 1 FROM relation_change AS r WHERE r.id = claim_change.value ->> '$.about' AND r.does > 0)";

/** Claims about relations of a page, and those that stand alone. */
const claims = {
  beside: statement(
    `SELECT c.version, c.value FROM relation_change AS r CROSS JOIN claim_change AS c INDEXED BY claim_change_by_about
     ON c.value ->> '$.about' = r.id AND c.does > 0
     WHERE r.n > :after AND r.n <= :until AND r.does > 0 ORDER BY c.n`,
    changeRow,
  ),
  alone: statement(
    `SELECT version, value FROM claim_change WHERE n > :after AND n <= :until AND does > 0 AND NOT ${isWithRelation} ORDER BY n`,
    changeRow,
  ),
};

/** What is gone through, in this order: the numbers of one sort, and what is read for each range of them. */
const passes = [
  { over: "source", reads: [{ what: "source", page: statements.source.page }] },
  { over: "entity", reads: [{ what: "entity", page: statements.entity.page }] },
  {
    over: "relation",
    reads: [
      { what: "relation", page: statements.relation.page },
      { what: "claim", page: claims.beside },
    ],
  },
  { over: "claim", reads: [{ what: "claim", page: claims.alone }] },
] as const;

/** Records in a batch that is written, at most. */
const batchSize = 2000;

export function createChanges(staging: Staging): Changes {
  const counted = { added: none(), changed: none(), same: none() };
  const textOf = (value: unknown, does: Does): string | null => (does === "same" ? null : JSON.stringify(value));
  const planned = ({ does, value }: z.output<typeof plannedRow>) => ({
    does: doesOf(does),
    value: value === null ? null : JSON.parse(value),
  });
  function* ranges(what: What): Generator<readonly [number, number]> {
    const last = staging.all(statements[what].last, {})[0]?.last ?? 0;
    for (let after = 0; after < last; after += batchSize) yield [after, after + batchSize];
  }
  return {
    add(what, value, { does, version }, n) {
      const parameters = { n: n ?? null, id: value.id, does: numbers[does], version, value: textOf(value, does) };
      if (staging.run(statements[what].insert, parameters) === 0) return false;
      counted[does][lists[what]] += 1;
      return true;
    },
    find(what, id) {
      const [row] = staging.all(statements[what].find, { id });
      return row && planned(row);
    },
    findMany(what, ids) {
      const rows = staging.all(statements[what].findMany, { ids: JSON.stringify(ids) });
      return new Map(rows.map((row) => [row.id, planned(row)]));
    },
    replace(what, value, before, { does, version }) {
      counted[before][lists[what]] -= 1;
      counted[does][lists[what]] += 1;
      staging.run(statements[what].replace, { id: value.id, does: numbers[does], version, value: textOf(value, does) });
    },
    counts: (does) => ({ ...counted[does] }),
    *entityIds() {
      for (const [after, until] of ranges("entity")) {
        for (const { value } of staging.all(statements.entity.page, { after, until })) yield JSON.parse(value).id;
      }
    },
    async *inOrder() {
      let batch: Change[] = [];
      for (const { over, reads } of passes) {
        for (const [after, until] of ranges(over)) {
          for (const { what, page } of reads) {
            for (const { version, value } of staging.all(page, { after, until })) {
              const change = { op: "put", what, value: JSON.parse(value) } as const;
              batch.push(version === null ? change : { ...change, ifVersion: version });
            }
          }
          for (; batch.length >= batchSize; batch = batch.slice(batchSize)) yield batch.slice(0, batchSize);
        }
      }
      if (batch.length > 0) yield batch;
    },
  };
}

const lists = { source: "sources", entity: "entities", relation: "relations", claim: "claims" } as const;

const none = () => ({ entities: 0, relations: 0, claims: 0, sources: 0 });
