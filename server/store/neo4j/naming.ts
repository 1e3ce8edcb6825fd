import * as z from "zod";
import type { RelationRow } from "../rows.ts";
import { namedIn } from "../write/load.ts";
import type { Writes } from "../write/transaction.ts";
import { chunks } from "./parameters.ts";
import { relationRow } from "./rows.ts";
import type { Reader } from "./sessions.ts";

/** Finds the relations that name entities as agreement, event, onBehalfOf or by. */
export interface Naming {
  of(entities: readonly string[]): Promise<RelationRow[]>;
  /** Is told of everything that the transaction writes. */
  wrote(writes: Writes): void;
}

/** Ids in one question to the full-text index, which takes at most 1,024 words. */
const namesAtOnce = 500;

const idRow = z.object({ relation: z.object({ id: z.string() }) }).transform(({ relation }) => relation.id);

async function ask<Row>(reader: Reader, entities: readonly string[], row: z.ZodType<Row>): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of chunks([...new Set(entities)], namesAtOnce)) {
    const match = some.map((id) => `"${id}"`).join(" OR ");
    found.push(...(await reader.rows("relations-naming", { match }, row)));
  }
  return found;
}

/** For a transaction that hasn't written anything when it asks. */
export function namingIn(tx: Reader): Naming {
  return { of: (entities) => ask(tx, entities, relationRow), wrote: () => {} };
}

/**
 * For a transaction of many batches. A full-text question inside it would index anew, each time, all that it has written.
 * So the index is asked outside, where it knows what was there before; what the transaction wrote is kept here, by id.
 * `byId` reads relations inside it. The transaction holds the writers' lock, so nobody else changes anything meanwhile.
 */
export function namingBeside(beside: Reader, byId: (ids: readonly string[]) => Promise<RelationRow[]>): Naming {
  const naming = new Map<string, Set<string>>();
  const added = new Set<string>();
  return {
    async of(entities) {
      const before = await ask(
        beside,
        entities.filter((id) => !added.has(id)),
        idRow,
      );
      const since = entities.flatMap((id) => [...(naming.get(id) ?? [])]);
      return byId([...new Set([...before, ...since])]);
    },
    wrote({ put, added: ids }) {
      for (const { record } of put.entity) if (ids.has(record.id)) added.add(record.id);
      for (const { record } of put.relation) {
        for (const id of namedIn(record)) {
          const known = naming.get(id);
          if (known) known.add(record.id);
          else naming.set(id, new Set([record.id]));
        }
      }
    },
  };
}
