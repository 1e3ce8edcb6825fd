import type { Entity } from "../../model/entity.ts";
import { type FieldError, invalidRequest } from "../../model/problem.ts";
import type { HandlerContext } from "./handler.ts";

/** An id that a request names, and the field that names it. */
export interface Named {
  readonly field: string;
  readonly id: string;
}

/** The ids of a list, each with its field: `id[0]`, `id[1]`. */
export function namedIn(list: string, ids: readonly string[]): Named[] {
  return ids.map((id, at) => ({ field: `${list}[${at}]`, id }));
}

/** The ids of a list under its name alone. */
export function namedAs(field: string, ids: readonly string[]): Named[] {
  return ids.map((id) => ({ field, id }));
}

export interface NamedEntities {
  /** What is to be linked: different entities. */
  readonly ends: readonly Named[];
  readonly through?: readonly Named[];
  readonly avoid?: readonly Named[];
}

/** Ends that are one, and ids that are asked for and forbidden at once. */
export function contradictionsIn({ ends, through = [], avoid = [] }: NamedEntities): FieldError[] {
  const errors: FieldError[] = [];
  const wrong = ({ field, id }: Named, message: string, expected: string) =>
    errors.push({
      path: field,
      code: "contradiction",
      value: id,
      message: `${field} cannot be ${id}: ${message}; expected ${expected}`,
      expected,
    });
  for (const [at, end] of ends.entries()) {
    const twin = ends.slice(0, at).find(({ id }) => id === end.id);
    if (twin) wrong(end, `it is \`${twin.field}\` as well`, `another entity than \`${twin.field}\``);
  }
  const isEnd = ({ id }: Named) => ends.some((end) => end.id === id);
  for (const one of through) {
    if (isEnd(one)) wrong(one, "it is an end of the path", "entities between the ends");
  }
  for (const one of avoid) {
    if (isEnd(one)) wrong(one, "it is an end of the path", "entities other than the ends");
    if (through.some(({ id }) => id === one.id)) {
      wrong(one, "the path must go through it", "entities that are not in `through`");
    }
  }
  return errors;
}

/** An error for every id that no entity has. */
export async function unknownIn(named: readonly Named[], { store, call }: HandlerContext): Promise<FieldError[]> {
  const known = await store.entities([...new Set(named.map(({ id }) => id))], call);
  return unknownAmong(named, known);
}

function unknownAmong(named: readonly Named[], known: readonly Entity[]): FieldError[] {
  const ids = new Set(known.map(({ id }) => id));
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ field, id }) => ({
      path: field,
      code: "unknown",
      value: id,
      message: `${field} cannot be ${id}: no entity has this id`,
      expected: "the id of an entity",
    }));
}

/**
 * The entities that several were asked for by, in the order asked, and the ids that are `missing`. Fails with every
 * contradiction, and with the unknown ids where fewer than two entities are left.
 */
export async function readSeveral(
  named: NamedEntities,
  { store, call }: HandlerContext,
): Promise<{ given: Entity[]; missing: string[] }> {
  const ids = [...new Set(named.ends.map(({ id }) => id))];
  const given = await store.entities(ids, call);
  const errors = [...contradictionsIn(named), ...(given.length < 2 ? unknownAmong(named.ends, given) : [])];
  if (errors.length > 0) throw invalidRequest(errors);
  const known = new Set(given.map(({ id }) => id));
  return { given, missing: ids.filter((id) => !known.has(id)) };
}
