import { wrapCaption } from "./caption.ts";
import { labelFont } from "./draw-labels.ts";
import { drawLines } from "./draw-lines.ts";
import { drawNodes } from "./draw-nodes.ts";
import { labelType, type Measure } from "./names.ts";
import type { SceneNode } from "./scene.ts";
import type { OutlineOf, Surface } from "./surface.ts";
import type { Theme } from "./theme.ts";

/** What a symbol of the picture means: how nodes or lines of a sort look, and their name. */
export interface KeyItem {
  readonly label: string;
  readonly symbol:
    | ({ readonly of: "node" } & Pick<SceneNode, "shape" | "colour" | "icon">)
    | {
        readonly of: "line";
        readonly colour: string;
        readonly width: number;
        readonly dash: readonly number[];
        readonly directed: boolean;
      };
}

/** Legend and sources below a picture that is taken away; places in CSS pixels from its upper left corner. */
export interface Key {
  readonly items: readonly (KeyItem & { readonly x: number; readonly y: number })[];
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly height: number;
}

const inset = 14;
const row = 22;
/** Between a symbol and its name, between two of them, and between the parts. */
const gaps = { name: 6, item: 18, part: 8 } as const;
const room = { node: 18, line: 28 } as const;

/** Sets groups of symbols one below the other, each in as many rows as it needs, and texts below them. */
export function layKey(
  groups: readonly (readonly KeyItem[])[],
  texts: readonly string[],
  width: number,
  measure: Measure,
): Key {
  const items: Key["items"][number][] = [];
  let y = gaps.part;
  for (const group of groups.filter(({ length }) => length > 0)) {
    let x = inset;
    for (const item of group) {
      const taken = room[item.symbol.of] + gaps.name + measure(item.label, false);
      if (x > inset && x + taken > width - inset) {
        x = inset;
        y += row;
      }
      items.push({ ...item, x, y: y + row / 2 });
      x += taken + gaps.item;
    }
    y += row;
  }
  if (items.length > 0 && texts.length > 0) y += gaps.part;
  const wrapped = texts.flatMap((text) => wrapCaption([text], width, measure));
  const lines = wrapped.map((text, i) => ({ text, y: y + (i + 0.5) * labelType.lineHeight }));
  return { items, lines, height: y + wrapped.length * labelType.lineHeight + inset };
}

const everywhere = {
  ...{ left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity },
  ...{ crowded: false, pixel: 1, opacityOf: () => 1 },
};

/** Paints a key whose upper edge lies at `top`, with the rules that paint the picture. */
export function drawKey<Outline>(
  surface: Surface<Outline>,
  { items, lines }: Key,
  theme: Theme,
  top: number,
  outlineOf: OutlineOf<Outline>,
): void {
  const plain = { emphasis: "normal", opacity: 1 } as const;
  for (const { symbol, label, x, y: below } of items) {
    const y = top + below;
    if (symbol.of === "node") {
      const { of: _of, ...look } = symbol;
      const node = { ...plain, ...look, id: label, x: x + room.node / 2, y, radius: 8.5, pinned: false, cursor: false };
      drawNodes(surface, [node], theme, everywhere, outlineOf);
    } else {
      const end = x + room.line - (symbol.directed ? 6 : 0);
      const tip = { x: x + room.line, y };
      const { colour, width: thick, dash } = symbol;
      const line = {
        ...plain,
        ...{ id: label, source: "", target: "", colour, width: thick, dash, double: false, count: 1, control: null },
        ...{ from: { x, y }, to: { x: end, y }, middle: { x: (x + end) / 2, y } },
        arrow: symbol.directed ? ([tip, { x: end - 1, y: y - 3.5 }, { x: end - 1, y: y + 3.5 }] as const) : null,
      };
      drawLines(surface, [line], theme, everywhere);
    }
  }
  surface.globalAlpha = 1;
  surface.font = labelFont(false);
  surface.textAlign = "left";
  surface.textBaseline = "middle";
  surface.fillStyle = theme.text;
  for (const { symbol, label, x, y } of items) surface.fillText(label, x + room[symbol.of] + gaps.name, top + y);
  surface.fillStyle = theme.muted;
  for (const { text, y } of lines) surface.fillText(text, inset, top + y);
}
