import { type Kind, kindIds } from "../../../model/kinds.ts";

/**
 * Who is linked with whom, in arrays: enough of the network to walk it under any filter but one on evidence, without
 * asking SQLite. Entities are numbered by key. A relation stands at both of its ends, as a half each; the halves of entity
 * i are those from `starts[i]` to before `starts[i + 1]`, in the order of the entities that they lead to. A search mostly
 * waits for memory, so what it looks at together lies together.
 */
export interface Adjacency {
  /** The revision of the store of which this is the network. */
  readonly revision: number;
  readonly ids: readonly string[];
  /** See `entityFacts`. */
  readonly entities: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
  readonly starts: Int32Array;
  /** Two numbers for each half: the entity that it leads to, and `halfFacts`. */
  readonly halves: Int32Array;
  /** Two numbers for each half: its first and its last day. */
  readonly days: Int32Array;
}

/**
 * What a filter asks about an entity: entity i has `entityFacts.size` numbers, one after the other. Days are numbers such as
 * 20230228, topics are bits; the first number is the entity's sort: the place of its kind in the model's list, with a bit for
 * a crowded Agreement.
 */
export const entityFacts = {
  size: 4,
  kind: 15,
  crowded: 1 << 4,
  sorts: 1 << 5,
  topics: 1,
  firstDay: 2,
  lastDay: 3,
} as const;

/** Relations as they are read, by the numbers of their ends. */
export interface RelationColumns {
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly facts: readonly number[];
  readonly firstDays: readonly number[];
  readonly lastDays: readonly number[];
}

/**
 * What a filter asks about a half, in bits: from the lowest on 4 for the type (its place in the model's list), and one
 * each for derived, undated, hidden, walked both ways, and whether its own end is the relation's target; 2 for the view;
 * 7 for the confidence, 0 for unknown and otherwise one more than it is; above them the sort of the entity that it leads
 * to (see `entityFacts`).
 */
export const halfFacts = {
  type: 15,
  derived: 1 << 4,
  undated: 1 << 5,
  hidden: 1 << 6,
  bothWays: 1 << 7,
  inwards: 1 << 8,
  viewShift: 9,
  /** Everything below the confidence. */
  sort: (1 << 11) - 1,
  confidenceShift: 11,
  confidence: 127,
  headShift: 18,
} as const;

/** The views by their number in `halfFacts`. */
export const views = ["both", "lines", "nodes"] as const;

/** Relations looked at between two pauses. */
const stride = 100_000;

/** The kind of an entity. */
export const kindOf = (entities: Int32Array, entity: number): Kind | undefined =>
  kindIds[(entities[entity * entityFacts.size] ?? 0) & entityFacts.kind];

/** How many halves an entity has; 0 where there is no such number. */
export const countHalves = (starts: Int32Array, entity: number): number =>
  (starts[entity + 1] ?? 0) - (starts[entity] ?? 0);

/**
 * Sorts relations into halves: by counting, first by the far end and then by the near one, which keeps the first order
 * (radix sort). Pauses where it yields.
 */
export function* sortHalves(
  relations: readonly RelationColumns[],
  entities: Int32Array,
): Generator<null, Pick<Adjacency, "starts" | "halves" | "days">, unknown> {
  const count = entities.length / entityFacts.size;
  const size = 2 * relations.reduce((sum, { sources }) => sum + sources.length, 0);
  const tails = new Int32Array(size);
  const heads = new Int32Array(size);
  const unsorted = { facts: new Int32Array(size), firstDays: new Int32Array(size), lastDays: new Int32Array(size) };
  let at = 0;
  for (const { sources, targets, facts, firstDays, lastDays } of relations) {
    for (const [i, source] of sources.entries()) {
      const target = targets[i] ?? 0;
      for (const [tail, head, inwards] of [
        [source, target, 0],
        [target, source, halfFacts.inwards],
      ] as const) {
        tails[at] = tail;
        heads[at] = head;
        const sort = entities[head * entityFacts.size] ?? 0;
        unsorted.facts[at] = (facts[i] ?? 0) | inwards | (sort << halfFacts.headShift);
        unsorted.firstDays[at] = firstDays[i] ?? 0;
        unsorted.lastDays[at] = lastDays[i] ?? 0;
        at += 1;
      }
    }
    yield null;
  }
  const byHead = yield* countingSort(heads, null, count);
  const { order, starts } = yield* countingSort(tails, byHead.order, count);
  const halves = new Int32Array(2 * size);
  const days = new Int32Array(2 * size);
  for (let place = 0; place < size; place++) {
    const half = order[place] ?? 0;
    halves[2 * place] = heads[half] ?? 0;
    halves[2 * place + 1] = unsorted.facts[half] ?? 0;
    days[2 * place] = unsorted.firstDays[half] ?? 0;
    days[2 * place + 1] = unsorted.lastDays[half] ?? 0;
    if (place % stride === stride - 1) yield null;
  }
  return { starts, halves, days };
}

/** The places of `keys` in their order; where they are equal in that of `before` (null: as they stand). */
function* countingSort(
  keys: Int32Array,
  before: Int32Array | null,
  count: number,
): Generator<null, { order: Int32Array; starts: Int32Array }, unknown> {
  const starts = new Int32Array(count + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  for (let key = 0; key < count; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  yield null;
  const next = starts.slice();
  const order = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const at = before === null ? i : (before[i] ?? 0);
    const key = keys[at] ?? 0;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    order[place] = at;
    if (i % stride === stride - 1) yield null;
  }
  return { order, starts };
}
