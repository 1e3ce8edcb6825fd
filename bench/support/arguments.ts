import { parseArgs } from "node:util";
import type { NetworkSize } from "./network.ts";

export interface BenchArguments {
  readonly size: NetworkSize;
  /** How often each question is put. */
  readonly rounds: number;
  /** Start a Neo4j of the bench's own, and measure on it too. */
  readonly neo4j: boolean;
  /** A folder that keeps the filled stores for further runs; undefined: they are thrown away. */
  readonly keep: string | undefined;
}

/** Relations of a network, for each entity. */
const density = 5;

/**
 * Reads `--size 2000|10k|100k|1m`, `--seed`, `--rounds`, `--neo4j` and `--keep`. Throws an error that names what isn't understood.
 *
 * @param rounds unless the command line says otherwise
 */
export function parseArguments(args: readonly string[], rounds: number): BenchArguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: "string", default: "2k" },
      seed: { type: "string", default: "1" },
      rounds: { type: "string", default: `${rounds}` },
      neo4j: { type: "boolean", default: false },
      keep: { type: "string" },
    },
  });
  const entities = parseCount("--size", values.size);
  return {
    size: { entities, relations: density * entities, seed: parseCount("--seed", values.seed) },
    rounds: parseCount("--rounds", values.rounds),
    neo4j: values.neo4j,
    keep: values.keep,
  };
}

const units: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };

function parseCount(name: string, text: string): number {
  const [, digits, unit = ""] = /^(\d{1,7})([km]?)$/.exec(text) ?? [];
  const count = Number(digits) * (units[unit] ?? 1);
  if (Number.isInteger(count) && count > 0 && count <= 1_000_000) return count;
  throw new Error(`${name} cannot be ${JSON.stringify(text)}: a whole number from 1 to 1m, such as 2000, 10k or 100k`);
}
