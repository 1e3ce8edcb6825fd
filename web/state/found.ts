import type { Answer } from "../../model/contract.ts";
import type { Entity } from "../../model/entity.ts";
import type { Path, Paths } from "../../model/path-question.ts";
import { mostStrength } from "../../model/reach.ts";
import type { Relation } from "../../model/relation.ts";

/** A small network that connects all that were asked for; more than one group: these stay apart. */
export type Connection = Answer<"connectEntities">;

/** An answer, and the question that it answers (see `keyOf`). */
export type Found =
  | { readonly what: "paths"; readonly key: string; readonly answer: Paths }
  | { readonly what: "connection"; readonly key: string; readonly answer: Connection };

/** How many answers can be chosen from: paths, or the one connection. */
export function choicesIn({ what, answer }: Found): number {
  if (what === "paths") return answer.paths.length;
  return answer.graph.relations.length > 0 ? 1 : 0;
}

/** The path with this place in the list; a connection has none. */
export function pathAt(found: Found | null, index: number | null): Path | null {
  if (found?.what !== "paths" || index === null) return null;
  return found.answer.paths[index] ?? null;
}

/** Ids of the entities and relations of one answer; null where there is no such answer. */
export function idsIn(found: Found | null, index: number | null): ReadonlySet<string> | null {
  if (found === null || index === null || index >= choicesIn(found)) return null;
  const path = pathAt(found, index);
  if (path) return new Set(path.steps.flatMap((step) => [step.entity, ...step.relations]));
  const { entities, relations } = found.answer.graph;
  return new Set([...entities, ...relations].map((one) => one.id));
}

export function entityIn({ answer }: Pick<Found, "answer">, id: string): Entity | undefined {
  return answer.graph.entities.find((entity) => entity.id === id);
}

/** All relations of the paths found, by id. */
function relationsOf(path: Path, { graph }: Paths): Relation[] {
  const used = new Set(path.steps.flatMap((step) => step.relations));
  return graph.relations.filter((relation) => used.has(relation.id));
}

/** When a path's relations began and, as far as known, ended: the earliest and the latest date; null without any. */
export function datesOf(path: Path, paths: Paths): { readonly first: string; readonly last: string } | null {
  const dates = relationsOf(path, paths)
    .flatMap(({ from, to }) => [from, to])
    .filter((date) => date !== undefined)
    .sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** How strong a path of so many hops can be. */
export const strongest = (length: number): number => mostStrength * length;
