import { beforeEach, describe, expect, inject, test } from "vitest";
import { checkStore } from "../../../server/check/check-store.ts";
import { dealLine, signingNetwork } from "../../support/network.ts";
import { ask, clearDatabase, openStore } from "./fixture.ts";

describe.each(inject("neo4j"))("on Neo4j $line", ({ uri }) => {
  beforeEach(() => clearDatabase(uri));

  test("a confidence that is not what the claims give is found, of a stated relation and of a derived one", async () => {
    const store = await openStore(uri);
    await store.prepare();
    await store.apply(signingNetwork, "test");
    await ask(uri, "MATCH ()-[r:PARTNER_OF {id: 'partner'}]->() SET r.confidence = 99");
    await ask(uri, `MATCH ()-[r:SIGNED_WITH {id: '${dealLine}'}]->() SET r.confidence = NULL`);
    const { findings } = await checkStore(store, {});
    const spoilt = [
      { sort: "standing", id: "partner", message: "confidence: stored 99, its claims give 70" },
      { sort: "standing", id: dealLine, message: "confidence: stored none, its claims give 85" },
    ];
    expect(findings).toHaveLength(spoilt.length);
    expect(findings).toEqual(expect.arrayContaining(spoilt));
  });
});
