import { type Box, overlap, type SceneLabel } from "./labels.ts";

/**
 * Names of a scene that is magnified by `k` for a while: each goes with its place and keeps its size. Where they come too
 * close the more important one stays.
 */
export function spread(labels: readonly SceneLabel[], k: number): readonly SceneLabel[] {
  if (k === 1) return labels;
  const shown: SceneLabel[] = [];
  for (const label of labels) {
    const { left, top, right, bottom } = label.box;
    const [dx, dy] = [((left + right) / 2) * (k - 1), ((top + bottom) / 2) * (k - 1)];
    const box: Box = { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
    if (k > 1 || !shown.some((one) => overlap(one.box, box))) shown.push({ ...label, box });
  }
  return shown;
}
