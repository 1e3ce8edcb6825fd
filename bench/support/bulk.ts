import type { Change, What } from "../../model/change.ts";
import { happenings } from "../../model/kinds.ts";
import type { EntityRow, Rows } from "../../server/store/rows.ts";
import { applyChanges } from "../../server/store/write/apply.ts";
import type { Writes, WriteTransaction } from "../../server/store/write/transaction.ts";
import { inBatches, type NetworkSize, networkChanges } from "./network.ts";

const batchSize = 2000;

type Known = { readonly [W in What]: Map<string, Rows[W]> };

const nothing = { source: [], entity: [], relation: [], claim: [], merge: [] };

/**
 * What filling an empty store with a network would write, worked out by the rules of writing themselves, in batches that
 * don't depend on each other: nothing has to be read back, and degrees are counted once, by the last of them. History is
 * left out. Keeps sources and entities in memory.
 */
export async function* networkWrites(size: NetworkSize): AsyncGenerator<Writes> {
  const known = { source: new Map<string, Rows["source"]>(), entity: new Map<string, Rows["entity"]>() };
  const done = new Set<string>();
  let revision = 0;
  const bare = (writes: Pick<Writes, "put" | "remove" | "added" | "recount">): Writes => {
    revision += 1;
    const at = new Date().toISOString();
    return { ...writes, changeSet: { id: `change-${revision}`, revision, at, actor: "bench", touched: [] } };
  };
  for (const batch of inWholeAgreements(networkChanges(size))) {
    const found: Writes[] = [];
    await applyChanges(createEmptyTransaction(known, done, found), batch, { actor: "bench", now: new Date() });
    for (const { put, remove, added } of found) {
      for (const row of put.source) known.source.set(row.record.id, row);
      for (const row of put.entity) known.entity.set(row.record.id, toKnown(row));
      for (const { record } of put.relation) {
        for (const id of [record.source, record.target]) if (isAgreement(id)) done.add(id);
      }
      yield bare({ put, remove, added, recount: [] });
    }
  }
  yield bare({ put: nothing, remove: nothing, added: new Set(), recount: [...known.entity.keys()] });
}

/** The rows of the entities alone, as they are before they have relations. */
export async function* entityRows(size: NetworkSize): AsyncGenerator<readonly EntityRow[]> {
  const known = { source: new Map<string, Rows["source"]>(), entity: new Map<string, EntityRow>() };
  for (const batch of inBatches(entityChanges(size), batchSize)) {
    const found: Writes[] = [];
    await applyChanges(createEmptyTransaction(known, new Set(), found), batch, { actor: "bench", now: new Date() });
    for (const { put } of found) yield put.entity;
  }
}

function* entityChanges(size: NetworkSize): Generator<Change> {
  for (const change of networkChanges(size)) {
    if (change.what === "relation") return;
    if (change.what === "entity") yield change;
  }
}

/** An entity without what is said of it: a million of them wouldn't fit. Agreements are written again, and stay whole. */
function toKnown(row: EntityRow): EntityRow {
  const { id, kind } = row.record;
  return happenings.includes(kind) ? row : { ...row, record: { ...bare, id, kind } };
}

const bare = { name: "", aliases: [], topics: [], externalIds: {}, figures: [] };

const isAgreement = (id: string) => id.startsWith("agreement.");

/** A transaction on a store without relations: it knows the records that relations refer to. */
function createEmptyTransaction(
  known: Pick<Known, "source" | "entity">,
  done: ReadonlySet<string>,
  found: Writes[],
): WriteTransaction {
  const rows: Known = { ...known, relation: new Map(), claim: new Map(), merge: new Map() };
  return {
    revision: () => 0,
    rows: (what, ids) => ids.flatMap((id) => rows[what].get(id) ?? []),
    relationsOf(agreements) {
      const cut = agreements.find((id) => done.has(id));
      if (cut !== undefined) throw new Error(`not all relations of one agreement came in one batch: ${cut}`);
      return [];
    },
    relationsBetween: () => [],
    mergesInto: () => [],
    claimsAbout: () => [],
    claimsFrom: () => [],
    write: (writes) => void found.push(writes),
    pause: () => {},
  };
}

/** Batches of about equal size in which each agreement has all of its relations, and each relation its claims. */
function* inWholeAgreements(changes: Iterable<Change>): Generator<Change[]> {
  let batch: Change[] = [];
  let agreement = "";
  for (const change of changes) {
    const before = agreement;
    if (change.what === "relation" && change.op === "put") {
      const { source, target } = change.value;
      agreement = [source, target].find(isAgreement) ?? "";
    }
    const mayCut = change.what !== "claim" && (change.what !== "relation" || agreement === "" || agreement !== before);
    if (batch.length >= batchSize && mayCut) {
      yield batch;
      batch = [];
    }
    batch.push(change);
  }
  if (batch.length > 0) yield batch;
}
