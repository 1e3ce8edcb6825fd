import type { Window } from "./draw.ts";
import type { SceneLabel } from "./labels.ts";
import { labelType } from "./names.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** The family of all names, also in pictures that are drawn where no such font is at hand. */
export const labelFamily = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** The font of a name, as canvas and CSS write it. Whoever measures names uses the same. */
export function labelFont(strong: boolean): string {
  return strong ? `600 13px ${labelFamily}` : `400 12px ${labelFamily}`;
}

/** Paints names over an outline of the ground's colour, so that they can be read across lines. */
export function drawLabels(
  context: Surface<unknown>,
  labels: readonly SceneLabel[],
  theme: Theme,
  window: Window,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.setLineDash([]);
  context.strokeStyle = theme.ground;
  context.lineWidth = 3.5;
  for (const label of labels) {
    const { left, right, top, bottom } = label.box;
    if (right < window.left || left > window.right || bottom < window.top || top > window.bottom) continue;
    context.globalAlpha = window.opacityOf(label.id);
    context.font = labelFont(label.strong);
    context.fillStyle = label.muted ? theme.muted : theme.text;
    const height = label.strong ? labelType.strongLineHeight : labelType.lineHeight;
    const x = textX(context, label);
    for (const [i, line] of label.lines.entries()) context.strokeText(line, x, top + height * (i + 0.5));
    for (const [i, line] of label.lines.entries()) context.fillText(line, x, top + height * (i + 0.5));
  }
  context.globalAlpha = 1;
}

/** Names beside a node are set towards it. Sets the context's alignment. */
function textX(context: Surface<unknown>, { side, box }: SceneLabel): number {
  if (side.endsWith("right")) {
    context.textAlign = "left";
    return box.left;
  }
  if (side.endsWith("left")) {
    context.textAlign = "right";
    return box.right;
  }
  context.textAlign = "center";
  return (box.left + box.right) / 2;
}
