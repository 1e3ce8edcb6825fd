import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";

/** What stands between some entities: each is linked with two of them or more. */
export interface Between {
  readonly entities: Entity[];
  readonly relations: Relation[];
  /** Some were left out, here or by the server. */
  readonly isCut: boolean;
}

/** Every two of these, each pair once. */
export function pairsOf<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]));
}

/**
 * Joins the answers to what every two of `ids` have in common. At most `most` of those that link them: first those that
 * link more of them, then the better connected; ties by id.
 */
export function joinBetween(ids: readonly string[], answers: readonly Graph[], most: number): Between {
  const relations = new Map(answers.flatMap((graph) => graph.relations.map((relation) => [relation.id, relation])));
  const found = new Map(answers.flatMap((graph) => graph.entities.map((entity) => [entity.id, entity])));
  const ends = new Set(ids);
  const linked = new Map<string, Set<string>>();
  for (const { source, target } of relations.values()) {
    for (const [end, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (ends.has(end) && !ends.has(other)) linked.set(other, (linked.get(other) ?? new Set()).add(end));
    }
  }
  const links = (id: string): number => linked.get(id)?.size ?? 0;
  const linking = [...found.values()]
    .filter(({ id }) => links(id) > 1)
    .sort((a, b) => links(b.id) - links(a.id) || b.degree - a.degree || (a.id < b.id ? -1 : 1));
  const entities = linking.slice(0, most);
  const kept = new Set([...ids, ...entities.map(({ id }) => id)]);
  return {
    entities,
    relations: [...relations.values()].filter(({ source, target }) => kept.has(source) && kept.has(target)),
    isCut: linking.length > most || answers.some((graph) => graph.truncated),
  };
}
