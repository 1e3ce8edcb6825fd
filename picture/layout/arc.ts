import type { Point } from "../point.ts";

/** A part of the picture, in any unit. */
interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Room between neighbours: as much as names need, and no more than the eye spans. CSS pixels. */
const spacing = { across: { enough: 96, most: 190 }, down: { enough: 64, most: 120 } } as const;

/** Room for names beyond the outermost entities, at most this share of the area; and how far an arc may bend. */
const margin = { across: 70, down: 40, share: 0.16 } as const;
const bend = { most: 44, share: 0.09 } as const;

/**
 * Places for entities one after the other, in the middle of an area: on a gentle arc from left to right, or from top to
 * bottom where only that leaves room for their names. The arc keeps names of neighbours out of one line.
 */
export function toArc(count: number, area: Area): Point[] {
  const [width, height] = [Math.max(1, area.right - area.left), Math.max(1, area.bottom - area.top)];
  const middle = { x: area.left + width / 2, y: area.top + height / 2 };
  const gaps = Math.max(1, count - 1);
  const room = {
    across: (width - 2 * Math.min(margin.across, width * margin.share)) / gaps,
    down: (height - 2 * Math.min(margin.down, height * margin.share)) / gaps,
  };
  const isUpright =
    room.across < spacing.across.enough && room.down / spacing.down.enough > room.across / spacing.across.enough;
  const step = isUpright ? Math.min(room.down, spacing.down.most) : Math.min(room.across, spacing.across.most);
  const half = (step * (count - 1)) / 2;
  const rise = count < 3 || isUpright ? 0 : Math.min(bend.most, 2 * half * bend.share, height * bend.share);
  return Array.from({ length: count }, (_, i) => {
    const along = step * i - half;
    if (isUpright) return { x: middle.x, y: middle.y + along };
    const fromMiddle = half === 0 ? 0 : along / half;
    return { x: middle.x + along, y: middle.y + rise * (fromMiddle ** 2 - 0.5) };
  });
}
