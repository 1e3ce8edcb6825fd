/** The size of something to be packed, in any unit. */
interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packed {
  readonly left: number;
  readonly top: number;
  /** Its share of its row: rows are equally long, and what lies in a row is equally high. */
  readonly cell: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

export const nowhere: Packed = { left: 0, top: 0, cell: { left: 0, top: 0, right: 0, bottom: 0 } };

/** Exchanges of two boxes are tried in so many rounds, for up to so many boxes. */
const rounds = 6;
const mostBoxes = 24;

/** How much the length of links counts beside the size of the window. */
const linkShare = 0.9;

/**
 * Packs boxes into rows that fill a window of a shape (width per height) well, those with many links (`weights`, one
 * row for each box) near each other. Deterministic: rows are filled in an order that is bettered by exchanging pairs.
 */
export function packBoxes(
  boxes: readonly Size[],
  weights: readonly (readonly number[])[],
  aspect: number,
  gap: number,
): { readonly order: readonly number[]; readonly places: readonly Packed[] } {
  let order = boxes.map((_, i) => i);
  let [best, least] = [packInOrder(boxes, order, weights, aspect, gap), Number.POSITIVE_INFINITY];
  least = best.cost;
  for (let round = 0; round < rounds && boxes.length <= mostBoxes; round++) {
    let isBetter = false;
    for (let a = 0; a < order.length; a++) {
      for (let b = a + 1; b < order.length; b++) {
        const other = [...order];
        [other[a], other[b]] = [order[b] ?? 0, order[a] ?? 0];
        const tried = packInOrder(boxes, other, weights, aspect, gap);
        if (tried.cost >= least - 1e-6) continue;
        [order, best, least, isBetter] = [other, tried, tried.cost, true];
      }
    }
    if (!isBetter) break;
  }
  return { order, places: best.places };
}

/** Packs boxes into rows in an order: of several widths of rows, the packing that costs least. */
export function packInOrder(
  boxes: readonly Size[],
  order: readonly number[],
  weights: readonly (readonly number[])[],
  aspect: number,
  gap: number,
): { places: Packed[]; cost: number } {
  const area = boxes.reduce((sum, box) => sum + (box.width + gap) * (box.height + gap), 0);
  const widest = Math.max(0, ...boxes.map((box) => box.width));
  const tries = [0.9, 1.05, 1.2, 1.4].map((factor) => {
    const places = toRows(boxes, order, Math.max(widest, Math.sqrt(area * aspect) * factor), gap);
    return { places, cost: costOf(boxes, places, weights, aspect) };
  });
  return tries.reduce((a, b) => (a.cost <= b.cost ? a : b));
}

/** Fills rows up to a width, and stretches them to the widest. */
function toRows(boxes: readonly Size[], order: readonly number[], most: number, gap: number): Packed[] {
  const rows: { ids: number[]; width: number; height: number }[] = [];
  for (const i of order) {
    const { width, height } = boxes[i] ?? { width: 0, height: 0 };
    const row = rows.at(-1);
    if (row && row.width + gap + width <= most) {
      row.ids.push(i);
      row.width += gap + width;
      row.height = Math.max(row.height, height);
    } else rows.push({ ids: [i], width, height });
  }
  const widest = Math.max(0, ...rows.map((row) => row.width));
  const places: Packed[] = boxes.map(() => nowhere);
  let top = 0;
  for (const { ids, width, height } of rows) {
    const spare = (widest - width) / ids.length;
    let left = 0;
    for (const i of ids) {
      const box = boxes[i] ?? { width: 0, height: 0 };
      const cell = { left, top, right: left + spare + box.width, bottom: top + height };
      places[i] = { left: left + spare / 2, top: top + (height - box.height) / 2, cell };
      left = cell.right + gap;
    }
    top += height + gap;
  }
  return places;
}

function costOf(
  boxes: readonly Size[],
  places: readonly Packed[],
  weights: readonly (readonly number[])[],
  aspect: number,
): number {
  const middles = boxes.map(({ width, height }, i) => {
    const { left, top } = places[i] ?? nowhere;
    return { x: left + width / 2, y: top + height / 2, right: left + width, bottom: top + height };
  });
  const window = Math.max(
    Math.max(0, ...middles.map((one) => one.right)) / Math.sqrt(aspect),
    Math.max(0, ...middles.map((one) => one.bottom)) * Math.sqrt(aspect),
  );
  let [length, total] = [0, 0];
  for (const [i, a] of middles.entries()) {
    for (const [j, b] of middles.entries()) {
      const weight = i < j ? (weights[i]?.[j] ?? 0) : 0;
      length += weight * Math.hypot(a.x - b.x, a.y - b.y);
      total += weight;
    }
  }
  return window + (total === 0 ? 0 : (linkShare * length) / total);
}
