import type { PainterTimes } from "./measure.ts";

/**
 * What every painter took, as Markdown: of each walk the median and the 95th percentile of its frames, the longest frame
 * after it, and the processor's time per frame. The last row: the first painter's, per the quickest other's.
 */
export function toRenderTable(results: readonly PainterTimes[]): string {
  const walks = results[0]?.walks.map(({ what }) => what) ?? [];
  const head = ["", "first picture", ...walks, "hover"];
  const figures = results.map(({ first, walks, hover }) => [
    [first],
    ...walks.map(({ frames, after, processor }) => [frames.median, frames.p95, after, processor]),
    [hover.median, hover.p95],
  ]);
  const [ours, ...others] = figures;
  const ratios = ours?.map((cell, column) =>
    cell.map((figure, n) => figure / Math.min(...others.map((other) => other[column]?.[n] ?? Number.NaN))),
  );
  const rows = [
    ...figures.map((cells, n) => [results[n]?.name ?? "", ...cells.map((cell) => cell.map(short).join(", "))]),
    ...(ratios && others.length > 0
      ? [["ratio to the quickest other", ...ratios.map((cell) => cell.map((ratio) => ratio.toPrecision(2)).join(", "))]]
      : []),
  ];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const short = (ms: number): string => (ms < 100 ? ms.toPrecision(2) : `${Math.round(ms)}`);
