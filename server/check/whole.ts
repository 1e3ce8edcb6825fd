import { compareText } from "../../model/compare.ts";
import { toBounds } from "../../model/filter.ts";
import type { Call, GraphStore, Scanned } from "../store/graph-store.ts";

/** Everything that shows, and everything that has a rejected claim: together that is all there is. */
const everything = [toBounds({ agreements: "both" }), toBounds({ agreements: "both", status: ["rejected"] })];

const atOnce = 500;

/**
 * Everything in the store, also what is hidden because all of its claims are rejected: entities by id, then relations by
 * id, each once, some hundreds of one sort at once. Two scans in the same order, merged as they come.
 */
export async function* scanWhole(store: GraphStore, call: Call): AsyncGenerator<readonly Scanned[]> {
  let batch: Scanned[] = [];
  for await (const one of merged(store, call)) {
    if (batch.length >= atOnce || (batch[0] !== undefined && batch[0].what !== one.what)) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

async function* merged(store: GraphStore, call: Call): AsyncGenerator<Scanned> {
  const scans = everything.map((bounds) => store.scan(bounds, call)[Symbol.asyncIterator]());
  const [shown, rejected] = scans;
  if (shown === undefined || rejected === undefined) return;
  try {
    let [a, b] = await Promise.all([shown.next(), rejected.next()]);
    while (!a.done || !b.done) {
      const order = a.done ? 1 : b.done ? -1 : compareScanned(a.value, b.value);
      if (order <= 0 && !a.done) yield a.value;
      else if (!b.done) yield b.value;
      if (order <= 0) a = await shown.next();
      if (order >= 0) b = await rejected.next();
    }
  } finally {
    await Promise.all(scans.map((scan) => scan.return?.()));
  }
}

function compareScanned(a: Scanned, b: Scanned): number {
  if (a.what !== b.what) return a.what === "entity" ? -1 : 1;
  return compareText(a.value.id, b.value.id);
}
