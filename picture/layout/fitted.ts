/** Where bodies lie, by number. */
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A picture is made at most so much smaller: what is added needs its room. */
const smallest = 0.8;

/**
 * A free picture, turned, mirrored, resized and moved so that those that are `held` come as near as that goes to where
 * they must lie (Procrustes; Gower, 1975). The held ones lie exactly there.
 */
export function fitted(free: Places, wanted: Places, held: Int32Array): Places {
  const [from, to] = [middleOf(free, held), middleOf(wanted, held)];
  const straight = { cos: 0, sin: 0 };
  const mirrored = { cos: 0, sin: 0 };
  let size = 0;
  for (const i of held) {
    const [ax, ay] = [(free.x[i] ?? 0) - from.x, (free.y[i] ?? 0) - from.y];
    const [bx, by] = [(wanted.x[i] ?? 0) - to.x, (wanted.y[i] ?? 0) - to.y];
    straight.cos += ax * bx + ay * by;
    straight.sin += ax * by - ay * bx;
    mirrored.cos += ax * bx - ay * by;
    mirrored.sin += ax * by + ay * bx;
    size += ax * ax + ay * ay;
  }
  const length = ({ cos, sin }: typeof straight): number => Math.hypot(cos, sin);
  const isMirrored = length(mirrored) > length(straight);
  const turn = isMirrored ? mirrored : straight;
  const long = length(turn);
  const scale = size === 0 ? 1 : Math.max(smallest, long / size);
  const [cos, sin] = long === 0 ? [scale, 0] : [(turn.cos / long) * scale, (turn.sin / long) * scale];
  const places = { x: new Float64Array(free.x.length), y: new Float64Array(free.x.length) };
  for (let i = 0; i < free.x.length; i++) {
    const dx = (free.x[i] ?? 0) - from.x;
    const dy = ((free.y[i] ?? 0) - from.y) * (isMirrored ? -1 : 1);
    places.x[i] = to.x + dx * cos - dy * sin;
    places.y[i] = to.y + dx * sin + dy * cos;
  }
  for (const i of held) {
    places.x[i] = wanted.x[i] ?? 0;
    places.y[i] = wanted.y[i] ?? 0;
  }
  return places;
}

function middleOf({ x, y }: Places, of: Int32Array): { readonly x: number; readonly y: number } {
  let [sx, sy] = [0, 0];
  for (const i of of) {
    sx += x[i] ?? 0;
    sy += y[i] ?? 0;
  }
  return { x: sx / of.length, y: sy / of.length };
}
