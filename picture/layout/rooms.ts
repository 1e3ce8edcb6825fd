import { nameIn } from "../../model/sentences/told.ts";
import { estimateWidth } from "../estimate.ts";
import { wrapName } from "../names.ts";
import { growth, radiusOf } from "../size.ts";
import type { LayoutGraph } from "./simulation.ts";

/** The room that an entity and its name take around its centre, in units of the layout. */
export interface Room {
  readonly halfWidth: number;
  readonly above: number;
  readonly below: number;
}

export const noRoom: Room = { halfWidth: 0, above: 0, below: 0 };

/** More names than this don't fit into a window: then only nodes need room. */
const mostNamed = 300;
const mostNamedNarrow = 24;

/** Around a node and its name, in CSS pixels. */
const clearance = 4;

/** English names are long: two of them seldom stand on one line, so that they need not have all of their width. */
const englishShare = 0.78;

/** Whether a window of this width per height is a phone's, which shows the same at half the size. */
export function isNarrow(aspect: number): boolean {
  return aspect < 0.75;
}

/** The zoom at which a picture of so many entities will about fit into a window: names and nodes are larger there. */
export function fittedScale(entities: number, aspect: number): number {
  return Math.min(0.65, 4 / Math.sqrt(Math.max(1, entities))) * (isNarrow(aspect) ? 0.5 : 1);
}

/** The room of every entity once the picture is fitted, wide enough for its name in either language. */
export function roomsOf({ entities }: Pick<LayoutGraph, "entities">, aspect: number): Map<string, Room> {
  const scale = fittedScale(entities.length, aspect);
  const isNamed = entities.length <= (isNarrow(aspect) ? mostNamedNarrow : mostNamed);
  return new Map(
    entities.map((entity) => {
      const radius = radiusOf(entity) * growth(scale) * 1.1 + clearance;
      const names = isNamed
        ? (["zh", "en"] as const).map((language) => wrapName(nameIn(entity, language), false, estimateWidth))
        : [];
      const [zh, en] = names.map((name) => name.width);
      const width = Math.max(zh ?? 0, englishShare * (en ?? 0));
      const height = Math.max(0, ...names.map((name) => name.height));
      const room = { halfWidth: Math.max(radius, width / 2 + clearance), above: radius, below: radius + height };
      return [entity.id, { halfWidth: room.halfWidth / scale, above: room.above / scale, below: room.below / scale }];
    }),
  );
}

/** The room that most of some entities need. */
export function usual(rooms: ReadonlyMap<string, Room>, ids: readonly string[]): Room {
  const all = ids.flatMap((id) => rooms.get(id) ?? []);
  const mean = (of: keyof Room): number => all.reduce((sum, room) => sum + room[of], 0) / Math.max(1, all.length);
  return {
    halfWidth: Math.max(1, mean("halfWidth")),
    above: Math.max(1, mean("above")),
    below: Math.max(1, mean("below")),
  };
}

/** The least room that has space for any of some entities. */
export function largest(rooms: ReadonlyMap<string, Room>, ids: readonly string[]): Room {
  const all = ids.flatMap((id) => rooms.get(id) ?? []);
  const most = (of: keyof Room): number => Math.max(1, ...all.map((room) => room[of]));
  return { halfWidth: most("halfWidth"), above: most("above"), below: most("below") };
}
