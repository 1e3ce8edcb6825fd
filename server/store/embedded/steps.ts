import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import type { Connection } from "./connection.ts";
import type { Job } from "./job.ts";
import { type Node, nodeRow } from "./rows.ts";
import { statement } from "./sql.ts";

/**
 * One bounded step over relations (see `edges.ts`). `walk` goes through all relations at `from` whose other end has a key
 * in (low, high] and is `within`; `seek` looks up every pair of `from` and `within`. Lists are JSON arrays of keys.
 */
export interface Step {
  readonly way: "walk" | "seek";
  readonly parameters: {
    readonly from: string;
    readonly within: string | null;
    readonly low: number;
    readonly high: number;
  };
}

/** Relations that a step goes through (some 5 ms), pairs that it looks up, ids that it resolves. */
const stepSize = 1_000;
const everyKey = { low: 0, high: Number.MAX_SAFE_INTEGER };

const nodesById = statement(
  `SELECT e.key, e.id, e.kind, e.links FROM json_each(:ids) AS asked CROSS JOIN entity AS e ON e.id = asked.value`,
  nodeRow,
);

/** The key before which a slice of an entity's relations ends, or null when what is left is not more than a slice. */
const sliceEnd = statement(
  `SELECT min(high) AS high FROM (
     SELECT (SELECT target FROM relation INDEXED BY relation_by_source
       WHERE source = :key AND target > :low ORDER BY target LIMIT 1 OFFSET :size) AS high
     UNION ALL
     SELECT (SELECT source FROM relation INDEXED BY relation_by_target
       WHERE target = :key AND source > :low ORDER BY source LIMIT 1 OFFSET :size))`,
  z.object({ high: z.int().nullable() }),
);

/** The entities with these ids, each once, by id; unknown ids are left out. */
export async function findNodes(job: Job, connection: Connection, ids: readonly string[]): Promise<Node[]> {
  const nodes: Node[] = [];
  for (const some of chunks([...new Set(ids)].sort(compareText), stepSize)) {
    nodes.push(...connection.all(nodesById, { ids: JSON.stringify(some) }));
    await job.pause();
  }
  return nodes;
}

/** Keys of the Agreements among these: what shows its relations because it was asked for. */
export function agreementKeys(nodes: readonly Node[]): number[] {
  return nodes.filter((node) => node.kind === "Agreement").map((node) => node.key);
}

/**
 * Cuts the way from `nodes` to their neighbours (to those `within`, where given) into steps. From an entity with more
 * relations than there are entities to reach, each pair is looked up instead: a hub's relations are never all gone through
 * to find a few of them. All relations between two entities fall into one step.
 */
export function* stepsFrom(
  connection: Connection,
  nodes: readonly Node[],
  within: readonly number[] | null,
): Generator<Step> {
  // Two indexes are asked for each pair.
  const isSought = (node: Node) => within !== null && node.links > 2 * within.length;
  const walked = nodes.filter((node) => !isSought(node));
  const list = within === null ? null : JSON.stringify(within);
  for (const batch of batches(walked)) {
    const from = JSON.stringify(batch.map((node) => node.key));
    const [only] = batch;
    if (only === undefined || only.links <= stepSize) {
      yield { way: "walk", parameters: { from, within: list, ...everyKey } };
    } else {
      for (const range of slicesOf(connection, only.key)) {
        yield { way: "walk", parameters: { from, within: list, ...range } };
      }
    }
  }
  yield* seekSteps(nodes.filter(isSought), within ?? []);
}

function* seekSteps(nodes: readonly Node[], within: readonly number[]): Generator<Step> {
  for (const some of chunks(within, stepSize)) {
    const list = JSON.stringify(some);
    for (const batch of chunks(nodes, Math.max(1, Math.floor(stepSize / some.length)))) {
      const from = JSON.stringify(batch.map((node) => node.key));
      yield { way: "seek", parameters: { from, within: list, ...everyKey } };
    }
  }
}

/** Ranges of keys that together hold an entity's neighbours, each with about `stepSize` relations or fewer. */
function* slicesOf(connection: Connection, key: number): Generator<{ low: number; high: number }> {
  let low = everyKey.low;
  while (low < everyKey.high) {
    const [end] = connection.all(sliceEnd, { key, low, size: stepSize });
    const high = end?.high ?? everyKey.high;
    yield { low, high };
    low = high;
  }
}

/** Groups of entities with at most `stepSize` relations together; an entity with more stands alone. */
function* batches(nodes: readonly Node[]): Generator<Node[]> {
  let batch: Node[] = [];
  let links = 0;
  for (const node of nodes) {
    // An entity without relations costs a look-up all the same.
    const cost = node.links + 1;
    if (batch.length > 0 && links + cost > stepSize) {
      yield batch;
      batch = [];
      links = 0;
    }
    batch.push(node);
    links += cost;
  }
  if (batch.length > 0) yield batch;
}

/** Cuts a list into pieces of at most `size`. */
export function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let i = 0; i < items.length; i += size) yield items.slice(i, i + size);
}
