import { packSiblings } from "d3";
import type { EntityRecord } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import type { Claim } from "../../model/source.ts";
import type { Point } from "../../picture/point.ts";
import { type NetworkSize, networkChanges } from "../support/network.ts";

/** A made-up network as the server would answer it, and where everybody paints its entities. */
export interface PlacedNetwork extends Pick<Graph, "entities" | "relations"> {
  /** In the order of the entities, in units that are CSS pixels at zoom 1. */
  readonly places: readonly Point[];
}

/** Each entity's share of the plane is a circle of this radius: as close as a layout with room for nodes alone. */
const room = 50;

/** The golden angle, by which a sunflower sets its seeds. */
const turn = Math.PI * (3 - Math.sqrt(5));

/**
 * Every entity lies around the best connected one that it is linked with, as seeds in a sunflower; the flowers lie side
 * by side. Most lines are then short and some cross the whole picture, as a force layout leaves them.
 */
export function placeNetwork(size: NetworkSize): PlacedNetwork {
  const { entities, relations } = readNetwork(size);
  const degrees = new Map(entities.map(({ id, degree }) => [id, degree]));
  const centres = new Map(entities.map(({ id }) => [id, id]));
  const better = (a: string, b: string): boolean => (degrees.get(a) ?? 0) > (degrees.get(b) ?? 0);
  for (const { source, target } of relations) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (better(other, centres.get(one) ?? one)) centres.set(one, other);
    }
  }
  const flowers = new Map<string, string[]>();
  for (const { id } of entities) {
    const centre = centres.get(id) ?? id;
    flowers.set(centre, [...(flowers.get(centre) ?? []), id]);
  }
  const packed = packSiblings(
    [...flowers].map(([, ids]) => ({ ids, r: room * Math.sqrt(ids.length) + room })).sort((a, b) => b.r - a.r),
  );
  const places = new Map(
    packed.flatMap(({ ids, x, y }) =>
      ids.map((id, n): [string, Point] => {
        const away = room * 1.7 * Math.sqrt(n) * 0.62;
        return [id, { x: x + away * Math.cos(n * turn), y: y + away * Math.sin(n * turn) }];
      }),
    ),
  );
  return { entities, relations, places: entities.map(({ id }) => places.get(id) ?? { x: 0, y: 0 }) };
}

function readNetwork(size: NetworkSize): Pick<Graph, "entities" | "relations"> {
  const entities: EntityRecord[] = [];
  const relations: Omit<Relation, "confidence" | "status" | "sources">[] = [];
  const claims = new Map<string, Claim[]>();
  for (const change of networkChanges(size)) {
    if (change.op !== "put") continue;
    if (change.what === "entity") entities.push(change.value);
    if (change.what === "relation") relations.push({ ...change.value, origin: "stated", version: 1 });
    if (change.what !== "claim") continue;
    const { value } = change;
    claims.set(value.about, [...(claims.get(value.about) ?? []), value]);
  }
  const linked = new Map(entities.map(({ id }) => [id, new Set<string>()]));
  for (const { source, target } of relations) {
    linked.get(source)?.add(target);
    linked.get(target)?.add(source);
  }
  return {
    entities: entities.map((entity) => ({ ...entity, version: 1, degree: linked.get(entity.id)?.size ?? 0 })),
    relations: relations.map((relation) => {
      const about = claims.get(relation.id) ?? [];
      return {
        ...relation,
        confidence: about.reduce<number | null>((most, { confidence }) => Math.max(most ?? 0, confidence), null),
        status: about[0]?.status ?? null,
        sources: new Set(about.map(({ source }) => source)).size,
      };
    }),
  };
}
