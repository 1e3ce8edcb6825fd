import type { Guide } from "../guides.ts";
import type { Point } from "../point.ts";
import { moved, tighten as tightenRows, toGrid } from "./cluster.ts";
import { around, createGround, spiral } from "./free.ts";
import type { Layout, LayoutOptions, Placed } from "./layout.ts";
import { centresIn, hopsFrom, type Neighbours, neighboursOf } from "./links.ts";
import { fittedScale, largest, noRoom, type Room, roomsOf, usual } from "./rooms.ts";
import type { LayoutGraph } from "./simulation.ts";
import { assignSlots, type Group } from "./slots.ts";

const origin: Point = { x: 0, y: 0 };

/** Room between two entities on a ring, as a factor: chords are shorter than arcs. */
const looseness = 1.12;

/**
 * Around what the picture is about (the best connected entity if that is nothing): a ring for each further step, of
 * several circles where it holds many. What isn't linked with the middle lies outside of everything.
 */
export const concentric: Layout = {
  id: "concentric",
  *place(graph, options) {
    const neighbours = neighboursOf(graph);
    const rings = ringsOf(graph, neighbours, options.around);
    const rooms = roomsOf(graph, options.aspect);
    if (options.guides.length > 0) return join(rings, neighbours, rooms, options);
    const held = new Map([...options.positions].filter(([id]) => options.frozen.has(id)));
    const pixel = 1 / fittedScale(graph.entities.length, options.aspect);
    const groups: Group[] = [];
    let reach = 0;
    for (const [of, ids] of rings) {
      const free = ids.filter((id) => !held.has(id));
      if (of === "") {
        const grid = toGrid(ids, rooms, pixel);
        groups.push({ ids: free, slots: moved(grid.slots, asideOf(reach, grid, options.aspect)) });
        continue;
      }
      const { circles, outer } = toCircles(ids.length, reach, usual(rooms, ids));
      groups.push({ ids: free, slots: circles.flat() });
      reach = outer;
    }
    const assigned = yield* assignSlots(groups, { neighbours, held, radius: 16 * pixel });
    const circles = tightenRings(rings, assigned, held, rooms, pixel);
    return withApart(circles, rings.find(([of]) => of === "")?.[1] ?? [], assigned, rooms, pixel, options.aspect);
  },
};

/** Between the entities of a ring and its edge, in CSS pixels. */
const margin = 16;

/**
 * The upper left corner of a box for what isn't linked with the middle: outside of the rings, on the lower right, where
 * the window (width per height) has to grow least.
 */
function asideOf(
  reach: number,
  { width, height }: { readonly width: number; readonly height: number },
  aspect: number,
): { readonly left: number; readonly top: number } {
  const corners = Array.from({ length: 19 }, (_, i) => {
    const angle = (i / 18) * (Math.PI / 2);
    const [left, top] = [1.04 * reach * Math.cos(angle), 1.04 * reach * Math.sin(angle)];
    const [right, bottom] = [Math.max(reach, left + width), Math.max(reach, top + height)];
    return { left, top, size: Math.max((right + reach) / Math.sqrt(aspect), (bottom + reach) * Math.sqrt(aspect)) };
  });
  return corners.reduce((a, b) => (a.size <= b.size ? a : b));
}

/**
 * Now that it is known who stands in which direction, brings everybody as near to the middle as the ring before and the
 * room that each needs itself let it; a ring of one circle keeps its circle.
 */
function tightenRings(
  rings: readonly (readonly [string, readonly string[]])[],
  assigned: ReadonlyMap<string, Point>,
  held: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Room>,
  pixel: number,
): Placed {
  const ground = createGround();
  const placed = new Map(held);
  const guides: Guide[] = [];
  for (const [id, at] of held) ground.take(at, rooms.get(id) ?? noRoom);
  let reach = 0;
  for (const [of, ids] of rings.filter(([one]) => one !== "")) {
    const waiting = ids
      .filter((id) => !held.has(id))
      .map((id) => ({ id, at: assigned.get(id) ?? origin }))
      .sort((a, b) => Math.hypot(a.at.x, a.at.y) - Math.hypot(b.at.x, b.at.y));
    const nearest = reach + usual(rooms, ids).above;
    let outer = reach;
    for (const { id, at } of waiting) {
      const room = rooms.get(id) ?? noRoom;
      const free = ground.firstFree(outwards(at, of === "0" ? 0 : nearest), room);
      ground.take(free, room);
      placed.set(id, free);
      outer = Math.max(outer, Math.hypot(free.x, free.y) + room.above);
    }
    const edge = outer + margin * pixel;
    guides.push({ about: "ring", of, left: -edge, top: -edge, right: edge, bottom: edge });
    reach = edge;
  }
  return { positions: placed, guides };
}

/** Beside the rings, in a box of its own, what isn't linked with their middle. */
function withApart(
  { positions, guides }: Placed,
  ids: readonly string[],
  assigned: ReadonlyMap<string, Point>,
  rooms: ReadonlyMap<string, Room>,
  pixel: number,
  aspect: number,
): Placed {
  const free = ids.filter((id) => !positions.has(id));
  if (free.length === 0) return { positions, guides };
  const cluster = tightenRows(free, assigned, rooms, pixel);
  const corner = asideOf(guides.at(-1)?.right ?? 0, cluster, aspect);
  const slots = moved(cluster.slots, corner);
  const ground = createGround();
  const placed = new Map(positions);
  for (const [id, at] of placed) ground.take(at, rooms.get(id) ?? noRoom);
  for (const [i, id] of cluster.ids.entries()) {
    const room = rooms.get(id) ?? noRoom;
    const at = ground.firstFree(spiral(slots[i] ?? origin), room);
    ground.take(at, room);
    placed.set(id, at);
  }
  const { left, top } = corner;
  const box: Guide = { about: "apart", of: "", left, top, right: left + cluster.width, bottom: top + cluster.height };
  return { positions: placed, guides: [...guides, box] };
}

/** Places in the direction of one, further and further out. */
function* outwards({ x, y }: Point, nearest: number): Generator<Point> {
  const length = Math.hypot(x, y);
  const [ux, uy] = length < 1 ? [0, -1] : [x / length, y / length];
  if (length < 1) yield origin;
  for (let radius = length < 1 ? 8 : nearest; ; radius += 8) yield { x: ux * radius, y: uy * radius };
}

/** Ids by steps from the middle, "0" first; "" for those that aren't linked with it. */
function ringsOf(graph: LayoutGraph, neighbours: Neighbours, wanted: readonly string[]): [string, string[]][] {
  const hops = hopsFrom(centresIn(graph, wanted), neighbours);
  const rings = new Map<string, string[]>();
  for (const id of [...neighbours.keys()].sort()) {
    const of = String(hops.get(id) ?? "");
    rings.set(of, [...(rings.get(of) ?? []), id]);
  }
  const place = (of: string): number => (of === "" ? Number.POSITIVE_INFINITY : Number(of));
  return [...rings].sort(([a], [b]) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Circles with room for so many entities around what reaches to `reach`, and how far they reach themselves. */
function toCircles(count: number, reach: number, room: Room): { circles: Point[][]; outer: number } {
  const { halfWidth, above, below } = room;
  const [width, height] = [2 * halfWidth, above + below];
  const step = Math.max(width, height);
  // An entity's centre lies above the middle of its box.
  const down = (above - below) / 2;
  if (reach === 0 && count === 1) return { circles: [[origin]], outer: Math.hypot(halfWidth, height / 2) };
  const circles: Point[][] = [];
  let left = count;
  let radius = reach + (reach === 0 ? step / 2 : halfWidth * 0.55 + height / 4);
  for (;;) {
    const fits = placesOn(radius, width, height);
    if (fits.most > 0) {
      const here = Math.min(left, fits.most);
      circles.push(fits.places(here).map(({ x, y }) => ({ x, y: y + down })));
      left -= here;
    }
    if (left === 0) return { circles, outer: radius + halfWidth * 0.55 + height / 4 };
    radius += fits.most === 0 ? step / 2 : step;
  }
}

/** How many boxes have room on a circle, and places for so many of them: names are wide, so more fit at the sides. */
function placesOn(
  radius: number,
  width: number,
  height: number,
): { readonly most: number; readonly places: (count: number) => Point[] } {
  const slices = 720;
  const density = (angle: number): number =>
    1 / Math.min(width / Math.max(1e-9, Math.abs(Math.sin(angle))), height / Math.max(1e-9, Math.abs(Math.cos(angle))));
  const sums = [0];
  for (let i = 0; i < slices; i++) {
    const angle = ((i + 0.5) / slices) * 2 * Math.PI - Math.PI / 2;
    sums.push((sums[i] ?? 0) + (density(angle) * radius * 2 * Math.PI) / slices);
  }
  const whole = sums.at(-1) ?? 0;
  return {
    most: Math.floor(whole / looseness),
    places: (count) =>
      Array.from({ length: count }, (_, n) => {
        const wanted = ((n + 0.5) / count) * whole;
        const i = Math.max(
          1,
          sums.findIndex((sum) => sum >= wanted),
        );
        const angle = ((i - 0.5) / slices) * 2 * Math.PI - Math.PI / 2;
        return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      }),
  };
}

/** An entity that comes later, and where it would be best. */
interface Coming {
  readonly id: string;
  readonly wish: Point;
  readonly of: string;
}

/** Puts entities that come later on their ring, in the direction of those that they are linked with. */
function join(
  rings: readonly (readonly [string, readonly string[]])[],
  neighbours: Neighbours,
  rooms: ReadonlyMap<string, Room>,
  { positions, guides }: LayoutOptions,
): Placed {
  const grown = [...guides];
  const placed = new Map(positions);
  const coming: Coming[] = [];
  for (const [of, ids] of rings) {
    const fresh = ids.filter((id) => !positions.has(id));
    if (fresh.length === 0) continue;
    const { halfWidth, above, below } = largest(rooms, fresh);
    const size = Math.max(2 * halfWidth, above + below);
    const apart = grown.find((guide) => guide.about === "apart");
    if (of === "") {
      const { right } = grown.findLast((guide) => guide.about === "ring") ?? { right: 0 };
      const wish = apart
        ? { x: (apart.left + apart.right) / 2, y: (apart.top + apart.bottom) / 2 }
        : { x: right + size, y: 0 };
      coming.push(...fresh.map((id) => ({ id, wish, of })));
      continue;
    }
    const at = grown.findIndex((guide) => guide.of === of && guide.about === "ring");
    const inner = at < 0 ? Math.max(0, ...grown.map((guide) => guide.right)) : (grown[at - 1]?.right ?? 0);
    const outer = at < 0 ? inner + size : (grown[at]?.right ?? 0);
    if (at < 0) grown.push({ about: "ring", of, left: -outer, top: -outer, right: outer, bottom: outer });
    for (const id of fresh) {
      const near = (neighbours.get(id) ?? []).flatMap((other) => placed.get(other) ?? []);
      const sum = near.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 1e-6 });
      const angle = Math.atan2(sum.y, sum.x);
      const radius = inner + Math.min(size / 2, (outer - inner) / 2);
      const wish = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
      coming.push({ id, wish, of });
      placed.set(id, wish);
    }
  }
  return settle(positions, coming, grown, rooms);
}

/** Puts what comes later into free places: on its circle, or, for what no ring holds, around its box. */
function settle(
  held: ReadonlyMap<string, Point>,
  coming: readonly Coming[],
  guides: readonly Guide[],
  rooms: ReadonlyMap<string, Room>,
): Placed {
  const ground = createGround();
  const placed = new Map(held);
  for (const [id, at] of held) ground.take(at, rooms.get(id) ?? noRoom);
  for (const { id, wish, of } of coming) {
    const room = rooms.get(id) ?? noRoom;
    const at = ground.firstFree(of === "" ? spiral(wish) : around(wish, origin), room);
    ground.take(at, room);
    placed.set(id, at);
  }
  return { positions: placed, guides };
}
