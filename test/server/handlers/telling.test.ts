import { expect, test } from "vitest";
import { toBounds } from "../../../model/filter.ts";
import { tellRelations } from "../../../server/handlers/telling.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { agreement, claim, entity, relation, source } from "../../support/network.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

const parties = ["p1", "p2", "p3", "p4", "p5"];
const network = [
  ...parties.map((id) => entity(id)),
  source("s1"),
  source("s2"),
  ...agreement("deal", parties),
  ...agreement("other", ["p1", "p2"]),
  relation("plain", "PARTNER_OF", "p1", "p2"),
  claim("c.plain", "plain", "s1"),
  claim("c.deal", "deal", "s2"),
];

test("the claims of many derived relations come in one question, and are those of each asked by itself", async () => {
  const store = createReferenceStore();
  await store.apply(network, "test");
  const partyTo = (
    await store.relationsAmong([...parties, "deal", "other"], toBounds({ agreements: "both" }), 99)
  ).filter(({ type }) => type === "PARTY_TO");
  await store.apply(
    partyTo.map(({ id }, i) => claim(`c.${id}`, id, "s1", { status: i === 1 ? "rejected" : "reviewed" })),
    "test",
  );
  const shown = await store.relationsAmong(parties, toBounds({ status: ["reviewed", "unreviewed", "rejected"] }), 99);
  expect(shown.filter(({ origin }) => origin === "derived")).toHaveLength(11);

  let questions = 0;
  const counting: GraphStore = {
    ...store,
    evidence: (question, call) => {
      questions += 1;
      return store.evidence(question, call);
    },
  };
  const { claims, sources } = await tellRelations(counting, shown, await store.entities(parties), {});
  expect(questions).toBe(1);
  const statuses = ["reviewed", "unreviewed"] as const;
  for (const { id } of shown) {
    const alone = await store.evidence({ about: [id], source: null, statuses, limit: 99, after: null });
    expect(claims.get(id) ?? []).toEqual(alone);
    expect(alone.length).toBeGreaterThan(0);
  }
  expect([...sources.keys()].sort()).toEqual(["s1", "s2"]);
});
