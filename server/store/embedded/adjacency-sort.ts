import { entityFacts, type Halves, halfFacts } from "./adjacency.ts";

/** Relations as they are read: relation i has `relationFacts.size` numbers, one after the other. */
export interface RelationRows {
  readonly rows: Int32Array;
  readonly count: number;
}

/** The ends by their keys, then `halfFacts` of the half at the source, days as in `entityFacts`, and as in `Halves`. */
export const relationFacts = { size: 6, source: 0, target: 1, facts: 2, firstDay: 3, lastDay: 4, proof: 5 } as const;

/** Relations looked at between two pauses: some 2 ms. Each is somewhere else in memory. */
const stride = 10_000;

/**
 * Sorts relations into halves, first by the far end and then by the near one, by counting (radix sort): an entity is as
 * often the one as the other, so both times its place is the same. Pauses where it yields.
 */
export function* sortHalves({ rows, count }: RelationRows, entities: Int32Array): Generator<null, Halves, unknown> {
  const { size, source, target, facts, firstDay, lastDay, proof } = relationFacts;
  const starts = yield* countEnds({ rows, count }, entities.length / entityFacts.size);

  // Half 2i is relation i at its source, half 2i + 1 at its target.
  const byHead = new Int32Array(2 * count);
  const next = starts.slice();
  const takePlace = (entity: number) => {
    const place = next[entity] ?? 0;
    next[entity] = place + 1;
    return place;
  };
  for (let i = 0; i < count; i++) {
    byHead[takePlace(rows[size * i + target] ?? 0)] = 2 * i;
    byHead[takePlace(rows[size * i + source] ?? 0)] = 2 * i + 1;
    if (i % stride === stride - 1) yield null;
  }
  next.set(starts);
  yield null;

  // Room for a million entities takes its time too.
  const halves = new Int32Array(4 * count);
  yield null;
  const days = new Int32Array(4 * count);
  yield null;
  const proofs = new Int32Array(2 * count);
  yield null;
  for (let i = 0; i < byHead.length; i++) {
    const half = byHead[i] ?? 0;
    const row = size * (half >> 1);
    const isInwards = (half & 1) === 1;
    const head = rows[row + (isInwards ? source : target)] ?? 0;
    const place = takePlace(rows[row + (isInwards ? target : source)] ?? 0);
    const sort = entities[head * entityFacts.size] ?? 0;
    halves[2 * place] = head;
    halves[2 * place + 1] =
      (rows[row + facts] ?? 0) | (isInwards ? halfFacts.inwards : 0) | (sort << halfFacts.headShift);
    days[2 * place] = rows[row + firstDay] ?? 0;
    days[2 * place + 1] = rows[row + lastDay] ?? 0;
    proofs[place] = rows[row + proof] ?? 0;
    if (i % stride === stride - 1) yield null;
  }
  return { starts, halves, days, proofs };
}

/** Where the halves of each of `entities` entities begin; one more, for where the last one's end. */
function* countEnds({ rows, count }: RelationRows, entities: number): Generator<null, Int32Array, unknown> {
  const { size, source, target } = relationFacts;
  const starts = new Int32Array(entities + 1);
  for (let i = 0; i < count; i++) {
    for (const end of [source, target]) {
      const after = (rows[size * i + end] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    if (i % stride === stride - 1) yield null;
  }
  for (let entity = 0; entity < entities; entity++) {
    starts[entity + 1] = (starts[entity + 1] ?? 0) + (starts[entity] ?? 0);
    if (entity % (10 * stride) === 10 * stride - 1) yield null;
  }
  return starts;
}
