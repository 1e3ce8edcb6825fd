import type { Told } from "../../formats/format.ts";
import type { Change, What } from "../../model/change.ts";
import type { Import } from "../../model/import.ts";
import type { Place } from "./subjects.ts";

/** Something wrong at a place of the file. */
export interface Wrong extends Place {
  readonly column?: string;
  readonly value?: string;
  readonly expected: Told;
}

/** A record as it would stand, what stands there now, and where the file says so. */
export interface Planned {
  readonly change: Extract<Change, { op: "put" }>;
  readonly does: "added" | "changed" | "same";
  readonly at: Place;
}

/** How many of each list there are of what does the same. */
export function countsOf(planned: readonly Planned[], does: Planned["does"]): Import["added"] {
  const count = (what: What) => planned.filter((one) => one.does === does && one.change.what === what).length;
  return {
    entities: count("entity"),
    relations: count("relation"),
    claims: count("claim"),
    sources: count("source"),
  };
}

/** The ids of the entities that are new or become others, then of those that are at the ends of such relations. */
export function entitiesIn(planned: readonly Planned[]): string[] {
  const changes = planned.flatMap(({ does, change }) => (does === "same" ? [] : change));
  const entities = changes.flatMap((change) => (change.what === "entity" ? change.value.id : []));
  const ends = changes.flatMap((change) =>
    change.what === "relation" ? [change.value.source, change.value.target] : [],
  );
  return [...new Set([...entities, ...ends])];
}
