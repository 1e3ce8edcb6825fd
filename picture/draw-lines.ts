import type { Window } from "./draw.ts";
import type { SceneLine } from "./lines.ts";
import type { Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** Paints lines in their order; neighbours of one style share a stroke, which is what makes thousands of lines quick. */
export function drawLines(context: Surface<unknown>, lines: readonly SceneLine[], theme: Theme, window: Window): void {
  context.lineCap = "round";
  context.lineJoin = "round";
  const visible = lines.filter((line) => isVisible(line, window));
  const dashed = visible.length <= mostDashed;
  for (const { lines: alike, opacity } of runsOf(visible, window)) {
    const [first] = alike;
    if (!first) continue;
    if (first.width === 0) drawThin(context, alike, opacity, window);
    else drawRun(context, dashed ? first : { ...first, dash: [] }, alike, opacity, theme);
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

/** Opacity of the accent's glow below a line. */
const glows: Readonly<Record<SceneLine["emphasis"], number>> = {
  selected: 0.24,
  hovered: 0.2,
  lit: 0.18,
  neighbour: 0,
  normal: 0,
  dimmed: 0,
  faded: 0,
};

/** Lines in one stroke: with many more, finding where they overlap costs more than the strokes (measured with software rendering). */
const mostTogether = 8;

/** With more lines than this in sight nobody sees dashes, and painting them takes seconds with software rendering (measured). */
const mostDashed = 2500;

/** Lines of a pixel's width are painted one by one, whatever they overlap: the more are asked for at once, the better. */
const mostThinTogether = 1000;

interface Run {
  readonly lines: SceneLine[];
  readonly opacity: number;
}

function runsOf(lines: readonly SceneLine[], window: Window): Run[] {
  const runs: Run[] = [];
  let run: Run = { lines: [], opacity: 0 };
  for (const line of lines) {
    const opacity = line.opacity * window.opacityOf(line.id, line.source, line.target);
    const [first] = run.lines;
    const most = line.width === 0 ? mostThinTogether : mostTogether;
    if (first && run.opacity === opacity && run.lines.length < most && isAlike(first, line)) {
      run.lines.push(line);
    } else {
      run = { lines: [line], opacity };
      runs.push(run);
    }
  }
  return runs;
}

function isAlike(a: SceneLine, b: SceneLine): boolean {
  return (
    a.colour === b.colour &&
    a.width === b.width &&
    a.emphasis === b.emphasis &&
    a.double === b.double &&
    (a.dash === b.dash || `${a.dash}` === `${b.dash}`)
  );
}

/** Only widths up to one device pixel are quick with software rendering: fifteen times as quick as the next (measured). */
function drawThin(context: Surface<unknown>, lines: readonly SceneLine[], opacity: number, window: Window): void {
  context.lineCap = "butt";
  context.globalAlpha = opacity;
  context.strokeStyle = lines[0]?.colour ?? "";
  context.lineWidth = window.pixel;
  context.setLineDash([]);
  context.beginPath();
  for (const line of lines) traceLine(context, line);
  context.stroke();
  context.lineCap = "round";
}

function drawRun(
  context: Surface<unknown>,
  { colour, width, dash, emphasis, double }: SceneLine,
  lines: readonly SceneLine[],
  opacity: number,
  theme: Theme,
): void {
  const stroke = (style: string, lineWidth: number, alpha: number, pattern: readonly number[] = []): void => {
    context.globalAlpha = alpha;
    context.strokeStyle = style;
    context.lineWidth = lineWidth;
    context.setLineDash([...pattern]);
    context.stroke();
  };
  context.beginPath();
  for (const line of lines) traceLine(context, line);
  const glow = glows[emphasis];
  if (glow > 0) stroke(theme.accent, width + 8, glow * opacity);
  const main = emphasis === "selected" ? theme.accent : colour;
  if (double) {
    stroke(main, 2 * width + 2, opacity);
    stroke(theme.ground, 2, opacity);
  } else {
    stroke(main, width, opacity, dash);
  }

  context.beginPath();
  for (const { arrow } of lines) {
    if (!arrow) continue;
    const [tip, left, right] = arrow;
    context.moveTo(tip.x, tip.y);
    context.lineTo(left.x, left.y);
    context.lineTo(right.x, right.y);
    context.closePath();
  }
  context.globalAlpha = opacity;
  context.fillStyle = main;
  context.fill();
}

function traceLine(context: Surface<unknown>, { from, to, control }: SceneLine): void {
  context.moveTo(from.x, from.y);
  if (control) context.quadraticCurveTo(control.x, control.y, to.x, to.y);
  else context.lineTo(to.x, to.y);
}

function isVisible({ from, to, control }: SceneLine, window: Window): boolean {
  const { left, top, right, bottom } = window;
  const c = control ?? from;
  return (
    (from.x >= left || to.x >= left || c.x >= left) &&
    (from.x <= right || to.x <= right || c.x <= right) &&
    (from.y >= top || to.y >= top || c.y >= top) &&
    (from.y <= bottom || to.y <= bottom || c.y <= bottom)
  );
}
