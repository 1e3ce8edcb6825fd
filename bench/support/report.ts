import { cpus } from "node:os";
import type { Result } from "./timing.ts";

/** Where and when: what figures are worth nothing without. */
export function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${process.platform}`;
}

/** The results of a table's races as Markdown, so that they can be pasted into a page. Times in milliseconds. */
export function toTable(results: readonly Result[]): string {
  const head = ["what", "median", "p95", "known median", "known p95", "ratio", "found", "known"];
  const rows = results.map(({ what, known, ours, theirs }) => [
    what,
    milliseconds(ours.median),
    milliseconds(ours.p95),
    milliseconds(theirs.median),
    milliseconds(theirs.p95),
    (ours.median / theirs.median).toPrecision(2),
    ours.found === theirs.found ? `${ours.found}` : `${ours.found} / ${theirs.found}`,
    known,
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function milliseconds(value: number): string {
  return value < 1 ? value.toFixed(3) : value < 100 ? value.toPrecision(3) : `${Math.round(value)}`;
}

/** Milliseconds that `changes` took both. */
interface Written {
  readonly changes: number;
  readonly ours: number;
  readonly theirs: number;
  readonly known: string;
}

/** How fast something was written, as Markdown. */
export function toRates({ changes, ours, theirs, known }: Written): string {
  const rate = (ms: number) => `${Math.round((changes / ms) * 1000)}`;
  return [
    "| changes/s | known changes/s | ratio of times | known |",
    "| --- | --- | --- | --- |",
    `| ${rate(ours)} | ${rate(theirs)} | ${(ours / theirs).toPrecision(2)} | ${known} |`,
  ].join("\n");
}
