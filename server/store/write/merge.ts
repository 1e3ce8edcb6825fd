import { type ChangeSet, changeLimit } from "../../../model/change.ts";
import type { Merge, MergeCounts } from "../../../model/merge.ts";
import { ProblemError } from "../../../model/problem.ts";
import type { RelationRecord } from "../../../model/relation.ts";
import { planMerge, tooLarge } from "../../merge/plan.ts";
import { renamed } from "../../merge/relation.ts";
import type { MergeOrder } from "../graph-store.ts";
import type { EntityRow, RelationRow } from "../rows.ts";
import { applyChanges } from "./apply.ts";
import { wrongInRelation } from "./check.ts";
import { namedIn } from "./load.ts";
import type { WriteTransaction } from "./transaction.ts";

/** What a merge did, or (`changeSet` is null) would do. */
export interface Merged {
  readonly merge: Merge;
  readonly counts: MergeCounts;
  readonly changeSet: ChangeSet | null;
}

/**
 * Makes one entity of two inside a store's transaction, by the rules of `applyChanges`: what it concerns is read there, so
 * that nobody can change it in between. Fails with `not-found`, with `conflict` where the rules of relations speak against it
 * or one of the two went already, and with `too-large`.
 */
export async function mergeIn(
  tx: WriteTransaction,
  { from, into, dryRun }: MergeOrder,
  { actor, now }: { readonly actor: string; readonly now: Date },
): Promise<Merged> {
  // Takes the lock first: what is read now stays so.
  await tx.revision();
  const entities = new Map((await tx.rows("entity", [from, into])).map((row) => [row.record.id, row]));
  const [going, staying] = [await present(tx, entities, from), await present(tx, entities, into)];
  const relations = await relationsFor(tx, from, into);
  const claims = await tx.claimsAbout([from, into, ...relations.map(({ id }) => id)]);
  const plan = planMerge({
    from: going.record,
    into: staying.record,
    relations,
    claims: claims.map(({ record }) => record),
    merges: (await tx.mergesInto([from])).map(({ record }) => record),
    at: now.toISOString(),
  });
  await checkRules(
    tx,
    plan.changes.flatMap((change) => (change.op === "put" && change.what === "relation" ? change.value : [])),
    going,
  );
  const { changes, merge, counts } = plan;
  if (changes.length > changeLimit) throw tooLarge({ from, into }, changes.length);
  return { merge, counts, changeSet: dryRun ? null : await applyChanges(tx, changes, { actor, now }) };
}

async function present(tx: WriteTransaction, known: ReadonlyMap<string, EntityRow>, id: string): Promise<EntityRow> {
  const row = known.get(id);
  if (row !== undefined) return row;
  const [merged] = await tx.rows("merge", [id]);
  if (merged === undefined) throw new ProblemError("not-found", `no entity has the id ${id}`);
  throw new ProblemError("conflict", `the entity ${id} went into ${merged.record.into} already`);
}

/** The stated relations of the one that goes, and those that stand already where they will stand. */
async function relationsFor(tx: WriteTransaction, from: string, into: string): Promise<RelationRecord[]> {
  const own = stated(await tx.relationsOf([from]));
  const pairs = new Map<string, readonly [string, string]>();
  for (const relation of own) {
    const after = renamed(relation, from, into);
    if (after !== null) pairs.set(`${after.source} ${after.target}`, [after.source, after.target]);
  }
  const beside = stated(await tx.relationsBetween([...pairs.values()]));
  return [...new Map([...own, ...beside].map((relation) => [relation.id, relation])).values()];
}

function stated(rows: readonly RelationRow[]): RelationRecord[] {
  return rows.flatMap(({ record, origin }) => (origin === "stated" ? record : []));
}

/** As many as an answer names. */
const mostNamed = 10;

/** Of another kind, the one that stays may not be linked as the one that goes was. */
async function checkRules(tx: WriteTransaction, relations: readonly RelationRecord[], going: EntityRow): Promise<void> {
  const ids = relations.flatMap((relation) => [relation.source, relation.target, ...namedIn(relation)]);
  const entities = new Map((await tx.rows("entity", ids)).map(({ record }) => [record.id, record]));
  const nothing = { after: () => undefined };
  const known = { entity: { after: (id: string) => entities.get(id) }, relation: nothing, source: nothing };
  const wrong = relations.filter((relation) => wrongInRelation(known, relation).length > 0);
  if (wrong.length === 0) return;
  const named = wrong.slice(0, mostNamed);
  throw new ProblemError(
    "conflict",
    `${wrong.length} relations of ${going.record.id} (${going.record.kind}) can't be those of an entity of the other kind: ${named.map(({ id, type }) => `${id} (${type})`).join(", ")}`,
    {
      errors: named.map(({ id, type }) => ({
        path: "relation",
        code: "rule",
        value: id,
        message: `the relation ${id} (${type}) doesn't allow the other kind`,
        expected: "a relation that both kinds can have",
      })),
    },
  );
}
