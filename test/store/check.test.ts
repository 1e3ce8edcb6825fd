import { expect, test } from "vitest";
import { checkStore } from "../../server/check/check-store.ts";
import { describeStores } from "../support/each-store.ts";
import { agreement, claim, entity, relation, signingNetwork, source } from "../support/network.ts";

const many = Array.from({ length: 21 }, (_, i) => `p${String(i).padStart(2, "0")}`);

/** What is hidden, crowded, on sides, on behalf, dated coarsely: all of it is as it should be. */
const network = [
  ...signingNetwork,
  ...many.map((id) => entity(id)),
  ...agreement("crowd", many),
  ...agreement("facing", ["p00/a", "p01/b", "p02/b"], { from: "2024" }),
  ...agreement("refused", ["p03", "p04"]),
  claim("r1", "refused.p03", "s1", { status: "rejected" }),
  relation("friends", "PARTNER_OF", "p06", "p05", { to: "2024-02" }),
  source("unused"),
];

describeStores("checking", network, (store) => {
  test("a store that was only ever written to by its rules is whole, and all of it is looked at", async () => {
    const { entities, relations, sources } = await store().summary();
    const seen: number[] = [];
    const report = await checkStore(store(), {}, (checked) => seen.push(checked.entities + checked.relations));
    expect(report).toMatchObject({
      changed: false,
      findings: [],
      checked: { entities, relations, sources, claims: 15 },
    });
    expect(Object.values(report.found).every((n) => n === 0)).toBe(true);
    expect(seen.at(-1)).toBe(entities + relations);
    // The line of `refused` is hidden with its party, and `met` because of its claim; they count too.
    expect([entities, relations]).toEqual([36, 46]);
  });

  test("a check that is given up ends", async () => {
    await expect(checkStore(store(), { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow("enough");
  });
});
