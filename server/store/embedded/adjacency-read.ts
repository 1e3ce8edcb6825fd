import * as z from "zod";
import { kindIds } from "../../../model/kinds.ts";
import { relationTypeIds } from "../../../model/relation-types.ts";
import { topics } from "../../../model/topics.ts";
import { type Adjacency, entityFacts, halfFacts, type RelationColumns, sortHalves, views } from "./adjacency.ts";
import type { Connection } from "./connection.ts";
import { keyRanges } from "./ranges.ts";
import { statement } from "./sql.ts";
import { readRevision } from "./transaction.ts";

/** A column of a slice as one JSON array: a row for each relation would take three times as long to read. */
const column = (value: string, name: string) => `json_group_array(${value}) AS ${name}`;
const numbers = z.string().transform((json): number[] => JSON.parse(json));
const texts = z.string().transform((json): string[] => JSON.parse(json));

const day = (name: string) => `CAST(replace(${name}, '-', '') AS INTEGER)`;
const placeIn = (list: readonly string[], name: string) =>
  `CASE ${name} ${list.map((id, at) => `WHEN '${id}' THEN ${at}`).join(" ")} END`;

const entitySlice = statement(
  `SELECT ${column("e.key", "keys")}, ${column("e.id", "ids")},
     ${column(`${placeIn(kindIds, "e.kind")} + ${entityFacts.crowded} * e.crowded`, "kinds")},
     ${column("e.topics", "topics")}, ${column(day("e.first_day"), "firstDays")}, ${column(day("e.last_day"), "lastDays")}
   FROM entity AS e WHERE e.key > :low AND e.key <= :high`,
  z.object({
    keys: numbers,
    ids: texts,
    kinds: numbers,
    topics: texts,
    firstDays: numbers,
    lastDays: numbers,
  }),
);

const facts = `${placeIn(relationTypeIds, "r.type")} + ${halfFacts.derived} * (r.origin = 'derived')
  + ${halfFacts.undated} * r.undated + ${halfFacts.hidden} * r.hidden + ${halfFacts.bothWays} * r.both_ways
  + (${placeIn(views, "r.view")} << ${halfFacts.viewShift})
  + (coalesce(r.confidence + 1, 0) << ${halfFacts.confidenceShift})`;

const relationSlice = statement(
  `SELECT ${column("r.source", "sources")}, ${column("r.target", "targets")}, ${column(facts, "facts")},
     ${column(day("r.first_day"), "firstDays")}, ${column(day("r.last_day"), "lastDays")}
   FROM relation AS r WHERE r.key > :low AND r.key <= :high`,
  z.object({ sources: numbers, targets: numbers, facts: numbers, firstDays: numbers, lastDays: numbers }),
);

/** Rows of a slice: what takes about 5 ms. */
const rowsAtOnce = 4000;

/** Reads the network of a snapshot into arrays, in slices; pauses where it yields. */
export function* readAdjacency(connection: Connection): Generator<null, Adjacency, unknown> {
  const revision = readRevision(connection);
  const ids: string[] = [];
  const entities: number[] = [];
  const numberOf: number[] = [];
  const numberById = new Map<string, number>();
  for (const range of keyRanges(connection, "entity", rowsAtOnce)) {
    for (const { keys, topics, kinds, firstDays, lastDays, ids: more } of connection.all(entitySlice, range)) {
      for (const [i, key] of keys.entries()) {
        const id = more[i] ?? "";
        while (numberOf.length < key) numberOf.push(-1);
        numberOf.push(ids.length);
        numberById.set(id, ids.length);
        ids.push(id);
        const mask = topicBits(topics[i] ?? "[]");
        entities.push(kinds[i] ?? 0, mask, firstDays[i] ?? 0, lastDays[i] ?? 0);
      }
    }
    yield null;
  }
  const toNumber = (key: number) => numberOf[key] ?? -1;
  const relations: RelationColumns[] = [];
  for (const range of keyRanges(connection, "relation", rowsAtOnce)) {
    for (const { sources, targets, ...slice } of connection.all(relationSlice, range)) {
      relations.push({ sources: sources.map(toNumber), targets: targets.map(toNumber), ...slice });
    }
    yield null;
  }
  const facts = Int32Array.from(entities);
  return { revision, ids, entities: facts, numbers: numberById, ...(yield* sortHalves(relations, facts)) };
}

const bitOf = new Map<string, number>(topics.map(({ id }, at) => [id, 1 << at]));

/** Topics as bits, from a list in JSON. */
function topicBits(json: string): number {
  if (json === "[]") return 0;
  const ids: string[] = JSON.parse(json);
  return topicMask(ids);
}

/** The bits of some topics, of which there are fewer than 31. */
export function topicMask(ids: readonly string[]): number {
  return ids.reduce((mask, id) => mask | (bitOf.get(id) ?? 0), 0);
}
