import { longestOf, noWaits, type Waits } from "./longest-wait.ts";
import { type Times, timesOf } from "./timing.ts";

/** What was measured of one sort of question, each list by runner; the last runner is the known thing. */
export interface PathResult {
  readonly what: string;
  /** Milliseconds, one for each round. */
  readonly taken: readonly number[][];
  /** How long others had to wait meanwhile; `noWaits` where it isn't measured. */
  readonly waits: Waits[];
  /** How often the known thing took too long. */
  late: number;
  /** How often two answers differed. */
  other: number;
}

/** The results as Markdown, with a line for all of them together. */
export function toPathTable(names: readonly string[], results: readonly PathResult[]): string {
  const head = [
    "what",
    ...names.map((name) => `${name}: median, p95, longest wait`),
    "ratios",
    "too late",
    "differing",
  ];
  const rows = results.map((result) => rowOf(result));
  if (results.length > 1) rows.push(rowOf(total(results)));
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function rowOf({ what, taken, waits, late, other }: PathResult): string[] {
  const times = taken.map((one) => timesOf(one, 0));
  const cells = times.map(({ median, p95 }, at) => {
    const { turn, lookUp } = waits[at] ?? noWaits;
    const wait = Math.max(turn.all, lookUp.all);
    return [median, p95, ...(wait > 0 ? [wait] : [])].map(milliseconds).join(", ");
  });
  // Each against the one after it: embedded to Neo4j, Neo4j to the known thing.
  const ratios = times.slice(1).map((next, at) => ratioOf(times[at], next));
  return [what, ...cells, ratios.join("; "), `${late}`, `${other}`];
}

function ratioOf(one: Times | undefined, other: Times): string {
  const ratio = (part: "median" | "p95") => ((one?.[part] ?? Number.NaN) / other[part]).toPrecision(2);
  return `${ratio("median")} (p95 ${ratio("p95")})`;
}

function total(results: readonly PathResult[]): PathResult {
  const runners = results[0]?.taken ?? [];
  return {
    what: "all",
    taken: runners.map((_, at) => results.flatMap(({ taken }) => taken[at] ?? [])),
    waits: runners.map((_, at) => waitsOf(results, at)),
    late: results.reduce((sum, { late }) => sum + late, 0),
    other: results.reduce((sum, { other }) => sum + other, 0),
  };
}

/** The longest waits for a runner, over all results. */
export function waitsOf(results: readonly PathResult[], runner: number): Waits {
  return longestOf(results.map(({ waits }) => waits[runner] ?? noWaits));
}

function milliseconds(value: number): string {
  return value < 1 ? value.toFixed(2) : value < 100 ? value.toPrecision(2) : `${Math.round(value)}`;
}
