import { compareText } from "../../model/compare.ts";
import type { Guide } from "../guides.ts";
import type { Box } from "../labels.ts";
import type { Point } from "../point.ts";
import { edge, moved, tighten, toGrid } from "./cluster.ts";
import { createGround, spiral } from "./free.ts";
import type { Layout, LayoutOptions, Placed } from "./layout.ts";
import { type Neighbours, neighboursOf } from "./links.ts";
import { nowhere, packBoxes, packInOrder } from "./pack.ts";
import { fittedScale, noRoom, type Room, roomsOf } from "./rooms.ts";
import type { LayoutGraph } from "./simulation.ts";
import { assignSlots } from "./slots.ts";

/** Between clusters, in CSS pixels. */
const apart = 14;

/** By kind: each kind in a cluster of its own, clusters with many links beside each other. */
export const kinds: Layout = {
  id: "kinds",
  *place(graph, options) {
    if (options.guides.length > 0) return join(graph, options);
    const neighbours = neighboursOf(graph);
    const rooms = roomsOf(graph, options.aspect);
    const held = new Map([...options.positions].filter(([id]) => options.frozen.has(id)));
    const pixel = 1 / fittedScale(graph.entities.length, options.aspect);
    const clusters = [...byKind(graph, held)].map(([of, ids]) => ({ of, ids, ...toGrid(ids, rooms, pixel) }));
    const weights = weightsOf(clusters, neighbours);
    const gap = apart * pixel;
    const { order, places } = packBoxes(clusters, weights, options.aspect, gap);
    const groups = clusters.map(({ ids, slots }, i) => ({ ids, slots: moved(slots, places[i] ?? nowhere) }));
    const assigned = yield* assignSlots(groups, { neighbours, held, radius: 16 * pixel });
    // Now that it is known who stands beside whom, everybody gets the room that it needs itself.
    const tight = clusters.map(({ ids }) => tighten(ids, assigned, rooms, pixel));
    const packed = packInOrder(tight, order, weights, options.aspect, gap).places;
    const coming = tight.flatMap(({ ids, slots }, i) =>
      moved(slots, packed[i] ?? nowhere).flatMap((at, n): [string, Point][] => [[ids[n] ?? "", at]]),
    );
    const guides = clusters.map(({ of }, i): Guide => ({ about: "kind", of, ...(packed[i] ?? nowhere).cell }));
    return settle(new Map(held), coming, guides, graph, rooms, pixel);
  },
};

/** How many links lead from each cluster into each. */
function weightsOf(clusters: readonly { readonly ids: readonly string[] }[], neighbours: Neighbours): number[][] {
  const clusterOf = new Map(clusters.flatMap(({ ids }, i) => ids.map((id) => [id, i] as const)));
  return clusters.map(({ ids }) => {
    const row = clusters.map(() => 0);
    for (const id of ids) {
      for (const other of neighbours.get(id) ?? []) {
        const at = clusterOf.get(other);
        if (at !== undefined) row[at] = (row[at] ?? 0) + 1;
      }
    }
    return row;
  });
}

/** Ids by kind, in the order of the first of each by name of the kind; what is held has its own place. */
function byKind({ entities }: LayoutGraph, held: ReadonlyMap<string, Point>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, kind } of [...entities].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0))) {
    if (!held.has(id)) found.set(kind, [...(found.get(kind) ?? []), id].sort());
  }
  return found;
}

/** Puts entities that come later beside their kind's others; a new kind has a new box in a free place. */
function join(graph: LayoutGraph, { positions, guides, aspect }: LayoutOptions): Placed {
  const rooms = roomsOf(graph, aspect);
  const pixel = 1 / fittedScale(graph.entities.length, aspect);
  const grown = [...guides];
  const coming: [string, Point][] = [];
  const sorted = [...graph.entities].sort((a, b) => compareText(a.id, b.id));
  for (const { id, kind } of sorted.filter((entity) => !positions.has(entity.id))) {
    let cluster = grown.find((guide) => guide.of === kind);
    if (!cluster) {
      cluster = newCluster(kind, grown, rooms.get(id) ?? noRoom, pixel);
      grown.push(cluster);
    }
    coming.push([id, { x: (cluster.left + cluster.right) / 2, y: (cluster.top + cluster.bottom) / 2 }]);
  }
  return settle(new Map(positions), coming, grown, graph, rooms, pixel);
}

/** A box for a kind that there was none of, as near to the middle of the others as there is room for a few of these. */
function newCluster(of: string, others: readonly Guide[], room: Room, pixel: number): Guide {
  const ground = createGround();
  for (const box of others) {
    const [halfWidth, half] = [(box.right - box.left) / 2 + apart * pixel, (box.bottom - box.top) / 2 + apart * pixel];
    ground.take({ x: box.left + halfWidth, y: box.top + half }, { halfWidth, above: half, below: half });
  }
  const middle = (a: keyof Box, b: keyof Box): number =>
    (Math.min(...others.map((box) => box[a])) + Math.max(...others.map((box) => box[b]))) / 2;
  const [halfWidth, half] = [1.6 * room.halfWidth, 0.9 * (room.above + room.below)];
  const wanted = { halfWidth, above: half, below: half };
  const { x, y } = ground.firstFree(spiral({ x: middle("left", "right"), y: middle("top", "bottom") }), wanted);
  return { about: "kind", of, left: x - halfWidth, right: x + halfWidth, top: y - half, bottom: y + half };
}

/**
 * Puts every entity into the free place nearest to its wish that lies in no other kind's box, and widens the box of its
 * own where it lies beyond.
 */
function settle(
  placed: Map<string, Point>,
  coming: readonly (readonly [string, Point])[],
  guides: readonly Guide[],
  graph: LayoutGraph,
  rooms: ReadonlyMap<string, Room>,
  pixel: number,
): Placed {
  const ground = createGround();
  const kindOf = new Map<string, string>(graph.entities.map(({ id, kind }) => [id, kind]));
  const boxes = new Map<string, Guide>(guides.map((guide) => [guide.of, guide]));
  for (const [id, at] of placed) ground.take(at, rooms.get(id) ?? noRoom);
  for (const [id, wish] of coming) {
    const room = rooms.get(id) ?? noRoom;
    const own = boxes.get(kindOf.get(id) ?? "");
    const foreign = [...boxes.values()].filter((box) => box !== own);
    const at = ground.firstFree(outside(foreign, spiral(wish)), room);
    ground.take(at, room);
    placed.set(id, at);
    if (own) boxes.set(own.of, widened(own, at, room, edge * pixel));
  }
  return { positions: placed, guides: [...boxes.values()] };
}

/** Those of the places that lie in none of the boxes. */
function* outside(boxes: readonly Box[], places: Iterable<Point>): Generator<Point> {
  for (const at of places) {
    const isIn = ({ left, right, top, bottom }: Box): boolean =>
      at.x > left && at.x < right && at.y > top && at.y < bottom;
    if (!boxes.some(isIn)) yield at;
  }
}

function widened(box: Guide, at: Point, room: Room, rim: number): Guide {
  return {
    ...box,
    left: Math.min(box.left, at.x - room.halfWidth - rim),
    right: Math.max(box.right, at.x + room.halfWidth + rim),
    top: Math.min(box.top, at.y - room.above - rim),
    bottom: Math.max(box.bottom, at.y + room.below + rim),
  };
}
