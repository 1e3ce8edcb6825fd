/** All ids from one to another, `to` last: what comes last stands in front. Only `to` where the other isn't listed. */
export function rangeOf(ids: readonly string[], from: string | null, to: string): string[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)];
  if (a < 0 || b < 0) return [to];
  return a <= b ? ids.slice(a, b + 1) : ids.slice(b, a + 1).reverse();
}

/** Where a key leads from a row, within the rows there are; null for other keys and where there are no rows. */
export function stepTo(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const goal = goals[key];
  return goal === undefined ? null : Math.max(0, Math.min(count - 1, goal));
}

/** A window onto rows of one height, in CSS pixels. */
export interface Sight {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
}

/** Rows beyond the edges that are drawn as well, so that scrolling doesn't show gaps. */
const beyond = 8;

/** The rows to draw, `[first, end)`. */
export function rowsInSight({ top, height, rowHeight }: Sight, count: number): { first: number; end: number } {
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + beyond);
  return { first: Math.min(first, end), end };
}

/** How far to scroll so that a row is seen whole; `top` where it is already. */
export function scrollTo(row: number, { top, height, rowHeight }: Sight): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return Math.max(top, start + rowHeight - height);
}
