import { relationTypeOf } from "../../model/relation-types.ts";
import type { EntityRow, RelationRow, Rows } from "../../server/store/rows.ts";
import { entityRows, networkWrites } from "./bulk.ts";
import { createDegrees } from "./degrees.ts";
import type { NetworkSize } from "./network.ts";

/** An entity as it stands in the end. `number`: counted from 1, in the order in which entities came. */
export interface FinalEntity {
  readonly row: EntityRow;
  readonly number: number;
  readonly degree: number;
  /** Relations at it, of every sort. */
  readonly links: number;
}

/** Some of what a filled store holds. */
export interface Portion {
  readonly source: readonly Rows["source"][];
  readonly relation: readonly RelationRow[];
  readonly claim: readonly Rows["claim"][];
  /** They come last, when their degrees are known. */
  readonly entity: readonly FinalEntity[];
  /** The number of an entity, of which `relation` may name any. Fails for an unknown one. */
  readonly numberOf: (id: string) => number;
}

/** What a store that was filled with a network holds, every row once: what rows become is left to who writes them. */
export async function* networkRows(size: NetworkSize): AsyncGenerator<Portion> {
  const numbers = new Map<string, number>();
  const crowded = new Map<string, EntityRow>();
  const degrees = createDegrees();
  const numberOf = (id: string) => {
    const found = numbers.get(id);
    if (found === undefined) throw new Error(`no such entity: ${id}`);
    return found;
  };
  for await (const { put } of networkWrites(size)) {
    for (const row of put.entity) {
      // An agreement comes again with its parties if these are a crowd.
      if (numbers.has(row.record.id)) crowded.set(row.record.id, row);
      else numbers.set(row.record.id, numbers.size + 1);
    }
    for (const row of put.relation) {
      degrees.add(numberOf(row.record.source), numberOf(row.record.target), isCounted(row));
    }
    yield { source: put.source, relation: put.relation, claim: put.claim, entity: [], numberOf };
  }
  const { degree, links } = degrees.count(numbers.size + 1);
  for await (const rows of entityRows(size)) {
    const entity = rows.map((before) => {
      const row = crowded.get(before.record.id) ?? before;
      const number = numberOf(row.record.id);
      return { row, number, degree: degree[number] ?? 0, links: links[number] ?? 0 };
    });
    yield { source: [], relation: [], claim: [], entity, numberOf };
  }
}

/** Whether a relation shows where agreements are lines, and so makes two entities neighbours. */
export const isCounted = ({ standing }: RelationRow): boolean => !standing.hidden && standing.view !== "nodes";

/** Whether a relation is walked both ways where direction counts. */
export const isBothWays = ({ origin, record }: RelationRow): boolean =>
  origin === "derived" || relationTypeOf(record.type).symmetric;
