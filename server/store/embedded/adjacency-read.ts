import * as z from "zod";
import { kindIds } from "../../../model/kinds.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { topics } from "../../../model/topics.ts";
import { type Adjacency, entityFacts, halfFacts, views } from "./adjacency.ts";
import { type EvidenceReader, readEvidence } from "./adjacency-evidence.ts";
import { type RelationRows, relationFacts, sortHalves } from "./adjacency-sort.ts";
import type { Connection } from "./connection.ts";
import { createIdNumbers } from "./id-numbers.ts";
import { lastKey } from "./ranges.ts";
import { statement } from "./sql.ts";
import { readRevision } from "./transaction.ts";

/** A column of a slice as one JSON array: a row for each relation would take three times as long to read. */
const column = (value: string, name: string) => `json_group_array(${value}) AS ${name}`;
/** The same of texts that are lists in JSON themselves. */
const listColumn = (value: string, name: string) => `'[' || coalesce(group_concat(${value}), '') || ']' AS ${name}`;
const numbers = z.string().transform((json): number[] => JSON.parse(json));
const texts = z.string().transform((json): string[] => JSON.parse(json));
const lists = z.string().transform((json): string[][] => JSON.parse(json));

const day = (name: string) => `CAST(replace(${name}, '-', '') AS INTEGER)`;
const placeIn = (list: readonly string[], name: string) =>
  `CASE ${name} ${list.map((id, at) => `WHEN '${id}' THEN ${at}`).join(" ")} END`;

const entitySlice = statement(
  `SELECT ${column("e.key", "keys")}, ${column("e.id", "ids")},
     ${column(`${placeIn(kindIds, "e.kind")} + ${entityFacts.crowded} * e.crowded`, "kinds")},
     ${listColumn("e.topics", "topics")}, ${column(day("e.first_day"), "firstDays")}, ${column(day("e.last_day"), "lastDays")},
     ${column("e.degree", "degrees")}
   FROM entity AS e WHERE e.key > :low AND e.key <= :high`,
  z.object({
    keys: numbers,
    ids: texts,
    kinds: numbers,
    topics: lists,
    firstDays: numbers,
    lastDays: numbers,
    degrees: numbers,
  }),
);

const facts = `${placeIn(relationTypeIds, "r.type")} + ${halfFacts.derived} * (r.origin = 'derived')
  + ${halfFacts.undated} * r.undated + ${halfFacts.hidden} * r.hidden + ${halfFacts.bothWays} * r.both_ways
  + (${placeIn(views, "r.view")} << ${halfFacts.viewShift})
  + (coalesce(r.confidence + 1, 0) << ${halfFacts.confidenceShift})`;

const relationSlice = statement(
  `SELECT ${column("r.source", "sources")}, ${column("r.target", "targets")}, ${column(facts, "facts")},
     ${column(day("r.first_day"), "firstDays")}, ${column(day("r.last_day"), "lastDays")},
     ${listColumn("r.evidence", "evidence")}
   FROM relation AS r WHERE r.key > :low AND r.key <= :high`,
  z.object({
    sources: numbers,
    targets: numbers,
    facts: numbers,
    firstDays: numbers,
    lastDays: numbers,
    evidence: lists,
  }),
);

/** Reads the network of a snapshot into arrays, in slices; pauses where it yields. */
export function* readAdjacency(connection: Connection): Generator<null, Adjacency, unknown> {
  const revision = readRevision(connection);
  const { ids, numbers, entities } = yield* readEntities(connection);
  const evidence = readEvidence();
  const relations = yield* readRelations(connection, evidence);
  const halves = yield* sortHalves(relations, entities);
  return { revision, ids, numbers, entities, evidence: evidence.finish(), ...halves };
}

function* readEntities(
  connection: Connection,
): Generator<null, Pick<Adjacency, "ids" | "numbers" | "entities">, unknown> {
  const last = lastKey(connection, "entity");
  const ids: string[] = [];
  const numbers = createIdNumbers(ids, last);
  const entities = new Int32Array((last + 1) * entityFacts.size);
  yield* inSlices(last, (range) => {
    for (const { keys, topics, kinds, firstDays, lastDays, degrees, ids: more } of connection.all(entitySlice, range)) {
      for (const [i, key] of keys.entries()) {
        while (ids.length < key) ids.push("");
        ids.push(more[i] ?? "");
        numbers.add(key);
        const mask = topicMask(topics[i] ?? []);
        entities.set(
          [kinds[i] ?? 0, mask, firstDays[i] ?? 0, lastDays[i] ?? 0, degrees[i] ?? 0],
          key * entityFacts.size,
        );
      }
    }
  });
  return { ids, numbers, entities };
}

function* readRelations(connection: Connection, { add }: EvidenceReader): Generator<null, RelationRows, unknown> {
  const last = lastKey(connection, "relation");
  // What isn't written to in the end takes no memory.
  const rows = new Int32Array(last * relationFacts.size);
  let count = 0;
  yield* inSlices(last, (range) => {
    for (const { sources, targets, facts, firstDays, lastDays, evidence } of connection.all(relationSlice, range)) {
      for (const [i, source] of sources.entries()) {
        const proof = add(evidence[i] ?? []);
        const row = [source, targets[i] ?? 0, facts[i] ?? 0, firstDays[i] ?? 0, lastDays[i] ?? 0, proof];
        rows.set(row, count * relationFacts.size);
        count += 1;
      }
    }
  });
  return { rows, count };
}

/** What a slice may take in milliseconds, and its rows: in the first one, at least and at most. */
const slice = { ms: 4, first: 500, least: 50, most: 1000 };

/** Reads ranges of keys, low excluded and high included, up to `last`: as many rows at once as there is time for. */
function* inSlices(last: number, read: (range: { low: number; high: number }) => void): Generator<null, void, unknown> {
  let rows = slice.first;
  for (let low = 0; low < last; ) {
    const start = performance.now();
    read({ low, high: low + rows });
    const taken = performance.now() - start;
    low += rows;
    if (taken > slice.ms) rows = Math.max(slice.least, rows >> 1);
    else if (2 * taken < slice.ms) rows = Math.min(slice.most, rows << 1);
    yield null;
  }
}

const bitOf = new Map<string, number>(topics.map(({ id }, at) => [id, 1 << at]));

/** The bits of some topics, of which there are fewer than 31. */
export function topicMask(ids: readonly string[]): number {
  return ids.reduce((mask, id) => mask | (bitOf.get(id) ?? 0), 0);
}
