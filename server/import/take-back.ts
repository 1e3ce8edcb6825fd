import type { Touched, What } from "../../model/change.ts";
import type { Import } from "../../model/import.ts";
import { ProblemError } from "../../model/problem.ts";
import { claimSchema } from "../../model/source.ts";
import { undoing } from "../../model/undo.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { entityRecordOf, relationRecordOf } from "./records.ts";
import { storedClaims } from "./stored-claims.ts";

/** As many as an answer names. */
const mostNamed = 10;

/**
 * Takes back what an import wrote, in one transaction. Fails with `conflict` where somebody has changed a part of it since,
 * or something else rests on it by now, naming what.
 */
export async function takeBack(
  { id, revision }: Pick<Import, "id" | "revision">,
  { store, timeoutMs }: { readonly store: GraphStore; readonly timeoutMs: number },
): Promise<void> {
  if (revision === null) return;
  const call = { timeoutMs };
  const [changeSet] = await store.history({ about: null, limit: 1, before: revision + 1 }, call);
  if (changeSet?.revision !== revision) {
    throw new ProblemError("conflict", `history doesn't hold what the import ${id} wrote`);
  }
  const current = await currentRecords(changeSet.touched, store, call);
  const { changes, changedSince } = undoing(changeSet, (what, one) => current.get(`${what} ${one}`) ?? null);
  if (changedSince.length > 0) {
    const named = changedSince.slice(0, mostNamed).map(({ what, id: one }) => `${what} ${one}`);
    throw new ProblemError(
      "conflict",
      `${changedSince.length} records were changed since, which taking the import back would lose: ${named.join(", ")}`,
      {
        errors: changedSince.slice(0, mostNamed).map(({ what, id: one }) => ({
          path: what,
          code: "changed-since",
          value: one,
          message: `${what} ${one} was changed since`,
          expected: "as the import wrote it",
        })),
      },
    );
  }
  await store.apply(changes, `undo:import:${id}`, call);
}

const atOnce = 500;

/** What stands in the network now of all that was touched, as it is written: by `what id`. */
async function currentRecords(
  touched: readonly Touched[],
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<string, Touched["after"]>> {
  const current = new Map<string, Touched["after"]>();
  const ids = (what: What) => touched.flatMap((one) => (one.what === what ? one.id : []));
  const keep = (what: What, id: string, record: unknown) =>
    current.set(`${what} ${id}`, JSON.parse(JSON.stringify(record)));
  for (const some of slices(ids("entity"))) {
    for (const entity of await store.entities(some, call)) keep("entity", entity.id, entityRecordOf(entity));
  }
  for (const some of slices(ids("relation"))) {
    for (const relation of await store.relations(some, call)) keep("relation", relation.id, relationRecordOf(relation));
  }
  for (const some of slices(ids("source"))) {
    for (const source of await store.sourcesById(some, call)) keep("source", source.id, source);
  }
  const claimed = touched.flatMap(({ what, after }) =>
    what === "claim" && after !== null ? claimSchema.parse(after).about : [],
  );
  for await (const claim of storedClaims([...new Set(claimed)], store, call)) keep("claim", claim.id, claim);
  return current;
}

function slices(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, i) => ids.slice(i * atOnce, (i + 1) * atOnce));
}
