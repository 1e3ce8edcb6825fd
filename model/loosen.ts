import {
  type LooseField,
  type Loosenings,
  longestPath,
  looseFields,
  type OptionChange,
  type PathQuery,
  pathQuerySchema,
} from "./path-question.ts";
import type { FoundPath } from "./paths.ts";

/** Changes of a question that give a path, and how long and strong the best one is. */
type Loosening = Loosenings["suggestions"][number];

/** Asks for the best path of a loosened question; `left`: at most so many tries are still to come, this one included. */
export interface Try {
  readonly query: PathQuery;
  readonly left: number;
}

/** The best path, null when there is none, or `unknown` when the search for it took too much. */
export type Tried = FoundPath | null | "unknown";

/**
 * What would give a path where a question has none: each single limit of it that is enough to give up, the shortest
 * path first, then the strongest, then in the order of `looseFields`. Where no single one is enough, a set of which
 * none can be left out: all limits are given up, and then taken up again one after the other as long as there is a path.
 *
 * A generator: answer a try with its best path. Of maxLength the least that is enough is suggested.
 */
export function* findLoosenings(query: PathQuery): Generator<Try, Loosenings, Tried> {
  const fields = looseFields.filter((field) => changeOf(query, field) !== null);
  const suggestions: Loosening[] = [];
  const unknown: LooseField[] = [];
  for (const [at, field] of fields.entries()) {
    const path = yield { query: loosen(query, [field]), left: 2 * fields.length + 1 - at };
    if (path === "unknown") unknown.push(field);
    else if (path !== null) suggestions.push(toLoosening(query, [field], path));
  }
  if (suggestions.length > 0 || fields.length < 2) return { suggestions: sorted(suggestions), unknown };

  let needed = fields;
  let best = yield { query: loosen(query, needed), left: fields.length + 1 };
  if (best === "unknown") return { suggestions, unknown: fields };
  if (best === null) return { suggestions, unknown };
  for (const [at, field] of fields.entries()) {
    const fewer = needed.filter((one) => one !== field);
    const path: Tried = yield { query: loosen(query, fewer), left: fields.length - at };
    // What can't be found out in time stays among the changes: with it there is a path.
    if (path === null || path === "unknown") continue;
    needed = fewer;
    best = path;
  }
  return { suggestions: [toLoosening(query, needed, best)], unknown };
}

function sorted(suggestions: readonly Loosening[]): Loosening[] {
  return [...suggestions].sort((a, b) => a.length - b.length || b.strength - a.strength);
}

function toLoosening(query: PathQuery, fields: readonly LooseField[], path: FoundPath): Loosening {
  const length = path.entities.length - 1;
  const changes = fields
    .map((field) => changeOf(query, field))
    .filter((change) => change !== null)
    // The length that was tried is the longest there is; the path found says which is enough.
    .filter((change) => change.field !== "maxLength" || length > query.maxLength)
    .map((change) => (change.field === "maxLength" ? { ...change, value: length } : change));
  return { changes, length, strength: path.strength };
}

/** How a field is loosened as far as it goes; null when the question doesn't limit it. */
function changeOf(query: PathQuery, field: LooseField): OptionChange | null {
  switch (field) {
    case "maxLength":
      return query.maxLength < longestPath ? { field, value: longestPath } : null;
    case "avoidKind":
      // Left open, it gives way by itself where there is no other path.
      return query.avoidKind === undefined || query.avoidKind.every((kind) => kind === "none")
        ? null
        : { field, value: ["none"] };
    case "directed":
      return query.directed ? { field, value: null } : null;
    case "undated":
      return query.undated === "exclude" ? { field, value: null } : null;
    case "through":
    case "avoid":
      return query[field].length > 0 ? { field, value: null } : null;
    default:
      return query[field] === undefined ? null : { field, value: null };
  }
}

/** The question with these fields given up. */
function loosen(query: PathQuery, fields: readonly LooseField[]): PathQuery {
  const kept = Object.entries(query).filter(([name]) => !fields.some((field) => field === name));
  const changes = fields.map((field) => changeOf(query, field)).filter((change) => change !== null);
  const set = changes.filter(({ value }) => value !== null).map(({ field, value }) => [field, value]);
  return pathQuerySchema.parse({ ...Object.fromEntries(kept), ...Object.fromEntries(set) });
}
