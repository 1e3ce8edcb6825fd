import type { Kind } from "../model/kinds.ts";
import type { RelationType } from "../model/relation-types.ts";
import type { LayoutGraph } from "../picture/layout/simulation.ts";
import type { Point, Positions } from "../picture/point.ts";

/** Where entities lie, in the order of a list of them; NaN where one has no place. */
export interface PlaceColumns {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * A graph as a layout takes it, as columns: what browsers hand to a worker at once, where tens of thousands of objects
 * would stop the page. Entities are named by their place in the list; -1 is none.
 */
export interface LayoutColumns extends PlaceColumns {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly namesEn: readonly (string | null)[];
  readonly dates: readonly (string | null)[];
  readonly kinds: readonly Kind[];
  /** Of each entity the number of its kind among `kinds`. */
  readonly kind: Uint8Array;
  readonly degree: Int32Array;
  /** 1 for what must stay where it is. */
  readonly frozen: Uint8Array;
  readonly types: readonly RelationType[];
  /** Of each relation the number of its type among `types`, and its ends, event and agreement. */
  readonly type: Uint8Array;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly event: Int32Array;
  readonly agreement: Int32Array;
  readonly relationDates: readonly (string | null)[];
}

/** Where things stand in a list that grows with them. */
function numbersOf<T>(): { readonly list: T[]; readonly of: (one: T) => number } {
  const list: T[] = [];
  const known = new Map<T, number>();
  const of = (one: T): number => {
    const found = known.get(one);
    if (found !== undefined) return found;
    known.set(one, list.length);
    return list.push(one) - 1;
  };
  return { list, of };
}

/** Relations whose ends aren't both there are left out. */
export function toColumns(
  { entities, relations }: LayoutGraph,
  { positions, frozen }: { readonly positions: Positions; readonly frozen: ReadonlySet<string> },
): LayoutColumns {
  const ids = entities.map(({ id }) => id);
  const places = new Map(ids.map((id, i) => [id, i]));
  const whole = relations.filter(({ source, target }) => places.has(source) && places.has(target));
  const numberOf = (id: string | undefined): number => (id === undefined ? -1 : (places.get(id) ?? -1));
  const kinds = numbersOf<Kind>();
  const types = numbersOf<RelationType>();
  return {
    ids,
    names: entities.map(({ name }) => name),
    namesEn: entities.map(({ nameEn }) => nameEn ?? null),
    dates: entities.map(({ from }) => from ?? null),
    kind: Uint8Array.from(entities, ({ kind }) => kinds.of(kind)),
    kinds: kinds.list,
    degree: Int32Array.from(entities, ({ degree }) => degree),
    frozen: Uint8Array.from(ids, (id) => (frozen.has(id) ? 1 : 0)),
    ...placesIn(ids, positions),
    type: Uint8Array.from(whole, ({ type }) => types.of(type)),
    types: types.list,
    source: Int32Array.from(whole, ({ source }) => numberOf(source)),
    target: Int32Array.from(whole, ({ target }) => numberOf(target)),
    event: Int32Array.from(whole, ({ event }) => numberOf(event)),
    agreement: Int32Array.from(whole, ({ agreement }) => numberOf(agreement)),
    relationDates: whole.map(({ from }) => from ?? null),
  };
}

/** The graph, and where it lay, again. Throws where columns don't fit each other. */
export function fromColumns(columns: LayoutColumns): {
  readonly graph: LayoutGraph;
  readonly positions: Positions;
  readonly frozen: ReadonlySet<string>;
} {
  const { ids, namesEn, dates, relationDates } = columns;
  const entities = ids.map((id, i) => ({
    id,
    name: at(columns.names, i),
    kind: at(columns.kinds, at(columns.kind, i)),
    degree: at(columns.degree, i),
    ...(namesEn[i] && { nameEn: namesEn[i] }),
    ...(dates[i] && { from: dates[i] }),
  }));
  const relations = Array.from(columns.source, (source, i) => ({
    type: at(columns.types, at(columns.type, i)),
    source: at(ids, source),
    target: at(ids, at(columns.target, i)),
    ...(relationDates[i] && { from: relationDates[i] }),
    ...named(ids, columns, i),
  }));
  return {
    graph: { entities, relations },
    positions: positionsIn(ids, columns),
    frozen: new Set(ids.filter((_, i) => columns.frozen[i] === 1)),
  };
}

export function placesIn(ids: readonly string[], positions: Positions): PlaceColumns {
  const of = (axis: keyof Point): Float64Array =>
    Float64Array.from(ids, (id) => positions.get(id)?.[axis] ?? Number.NaN);
  return { x: of("x"), y: of("y") };
}

export function positionsIn(ids: readonly string[], { x, y }: PlaceColumns): Map<string, Point> {
  const positions = new Map<string, Point>();
  for (const [i, id] of ids.entries()) {
    const place = { x: at(x, i), y: at(y, i) };
    if (!Number.isNaN(place.x)) positions.set(id, place);
  }
  return positions;
}

function at<T>(list: ArrayLike<T>, i: number): T {
  const found = list[i];
  if (found === undefined) throw new Error(`not in the column: ${i} of ${list.length}`);
  return found;
}

/** The event and the agreement of a relation, those that it has. */
function named(ids: readonly string[], columns: Pick<LayoutColumns, "event" | "agreement">, relation: number) {
  const [event, agreement] = [ids[at(columns.event, relation)], ids[at(columns.agreement, relation)]];
  return { ...(event !== undefined && { event }), ...(agreement !== undefined && { agreement }) };
}
