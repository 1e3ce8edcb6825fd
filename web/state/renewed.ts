import type { Graph } from "../../model/graph.ts";
import { type Held, heldIds, type Picture } from "./picture.ts";

/** The same picture with the records as they are now. What is gone from the network is gone from it; nothing comes. */
export function renewed({ entities, relations }: Pick<Graph, "entities" | "relations">): (picture: Picture) => Picture {
  return (picture) => {
    const now = new Map(entities.map((entity) => [entity.id, entity] as const));
    const left = (ids: readonly string[]): string[] => ids.filter((id) => now.has(id));
    const held: Held = {
      overview: picture.overview && left(picture.overview),
      added: left(picture.added),
      expanded: picture.expanded
        .filter(({ id }) => now.has(id))
        .map((expansion) => ({ ...expansion, brought: left(expansion.brought) })),
    };
    const ids = new Set(heldIds(held));
    return {
      ...picture,
      ...held,
      hidden: left(picture.hidden),
      entities: new Map([...now].filter(([id]) => ids.has(id))),
      relations: new Map(
        relations
          .filter(({ source, target }) => ids.has(source) && ids.has(target))
          .map((relation) => [relation.id, relation] as const),
      ),
    };
  };
}
