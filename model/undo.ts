import { type Change, type ChangeSet, changeSchema, type Touched, type What } from "./change.ts";
import { isDerivedId } from "./derive.ts";

/** What has to go before what: nothing may refer to what is deleted. */
const order: readonly What[] = ["merge", "claim", "relation", "entity", "source"];

/**
 * The changes that take a change set back: what it made goes, what it changed or deleted is as it was. What is derived is
 * left out, as it follows. `current` are the records as they stand; one that was changed since is named in `changedSince`,
 * and taking back would lose that.
 *
 * @throws {z.ZodError} where history holds a record that is none by today's schemas
 */
export function undoing(
  { touched }: Pick<ChangeSet, "touched">,
  current: (what: What, id: string) => Touched["after"],
): { readonly changes: Change[]; readonly changedSince: readonly Pick<Touched, "what" | "id">[] } {
  const stated = touched.filter(({ what, id }) => what !== "relation" || !isDerivedId(id));
  const changedSince = stated.filter(({ what, id, after }) => !isSame(current(what, id), after));
  const changes = [...stated]
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
    .map(({ what, id, before }) =>
      changeSchema.parse(before === null ? { op: "delete", what, id } : { op: "put", what, value: before }),
    );
  return { changes, changedSince: changedSince.map(({ what, id }) => ({ what, id })) };
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(Reflect.get(a, key), Reflect.get(b, key)));
}
