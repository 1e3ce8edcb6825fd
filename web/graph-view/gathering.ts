import type { DrawnEntity } from "../../picture/drawn.ts";
import { middleOf, placeGroups } from "../../picture/group-places.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { drawnRadius } from "../../picture/size.ts";
import type { View } from "../../picture/view.ts";
import type { Grouped } from "../state/grouping.ts";

/** Where groups stand that are drawn as one: in the middle of their members. Their members' own places stay what they are. */
export interface Gathering {
  /** What is drawn from now on. Groups that stay closed stay where they are. */
  set(grouped: Grouped | null): void;
  /** The groups' places; those that have none yet get theirs. */
  places(positions: Positions, size: View["size"]): Positions;
  /** Everything lies elsewhere. */
  forget(): void;
  /** The members of these have moved: their groups follow. */
  moved(ids: Iterable<string>): void;
  /** Moves a group, if it is one: the new places of its members. */
  drag(id: string, to: Point, positions: Positions): Map<string, Point> | null;
  /** Puts a group back where it stood. */
  put(id: string, at: Point): void;
  /** The group that an entity is in, if it is closed. */
  idOf(id: string): string;
}

export function createGathering(): Gathering {
  let grouped: Grouped | null = null;
  let places = new Map<string, Point>();

  const idOf = (id: string): string => {
    const group = grouped?.groupOf.get(id);
    return group && grouped?.closed.has(group.id) ? group.id : id;
  };

  return {
    set(next) {
      grouped = next;
      places = new Map([...places].filter(([id]) => next?.closed.has(id)));
    },
    places(positions, size) {
      if (!grouped || places.size === grouped.closed.size) return places;
      const radius = (entity: DrawnEntity): number => drawnRadius(entity, size);
      const lone = grouped.graph.entities.flatMap((entity) => {
        const at = entity.group ? places.get(entity.id) : positions.get(entity.id);
        const isGroup = entity.group !== undefined;
        return at ? [{ ...at, id: entity.id, radius: radius(entity), isGroup }] : [];
      });
      const wanted = grouped.graph.entities.flatMap((entity) => {
        const group = grouped?.closed.get(entity.id);
        const at = group && !places.has(entity.id) ? middleOf(group.members, positions) : null;
        return at ? [{ ...at, id: entity.id, radius: radius(entity) }] : [];
      });
      places = new Map([...places, ...placeGroups(wanted, lone)]);
      return places;
    },
    forget() {
      places = new Map();
    },
    moved(ids) {
      for (const id of ids) places.delete(idOf(id));
    },
    drag(id, to, positions) {
      const group = grouped?.closed.get(id);
      const from = places.get(id);
      if (!group || !from) return null;
      places = new Map(places).set(id, to);
      return new Map(
        group.members.flatMap((member) => {
          const at = positions.get(member);
          return at ? [[member, { x: at.x + to.x - from.x, y: at.y + to.y - from.y }] as const] : [];
        }),
      );
    },
    put(id, at) {
      if (grouped?.closed.has(id)) places = new Map(places).set(id, at);
    },
    idOf,
  };
}
