import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, contract, type EndpointName, type ParsedRequest } from "../../../model/contract.ts";
import type { Endpoint } from "../../../model/endpoint.ts";
import { fileSchema } from "../../../model/endpoint.ts";
import { answerEndpoint } from "../../../server/handlers/resolving.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { claim, entity, relation, signingNetwork } from "../../support/network.ts";
import { problemOf } from "../../support/problems.ts";
import { createReferenceStore } from "../../support/reference-store.ts";
import { viewContent } from "../../support/views.ts";

let lookedUp = 0;
const store: GraphStore = createReferenceStore();
const counting: GraphStore = {
  ...store,
  mergesOf: (ids, call) => {
    lookedUp += 1;
    return store.mergesOf(ids, call);
  },
};

/** `old` went into haier. */
beforeAll(async () => {
  await store.apply(
    [
      ...signingNetwork,
      entity("old", "Company", { name: "老海尔" }),
      relation("old.partner", "PARTNER_OF", "old", "hkust"),
      claim("c.old", "old.partner", "s1"),
      claim("c.haier", "old", "s1"),
    ],
    "test",
  );
  await store.merge({ from: "old", into: "haier", dryRun: false }, "test");
});

const imports = () => {
  throw new Error("no imports here");
};

/** Asks as the server does, from what a caller sends. */
function ask<N extends EndpointName>(
  name: N,
  sent: { params?: object; query?: object; body?: object },
): Promise<Answer<N>> {
  const endpoint: Endpoint = contract[name];
  const request = {
    params: endpoint.params?.parse(sent.params),
    query: endpoint.query?.parse(sent.query ?? {}),
    body: endpoint.body?.parse(sent.body),
  } as ParsedRequest<N>;
  lookedUp = 0;
  return answerEndpoint(name, request, { store: counting, call: {}, imports });
}

const replaced = { old: "haier" };

describe("an id that went is taken for the one that stands for it", () => {
  test("of one entity, and of its neighbours on every page", async () => {
    expect(await ask("readEntity", { params: { id: "old" } })).toMatchObject({ entity: { id: "haier" }, replaced });
    const [first, all] = [
      await ask("listNeighbours", { params: { id: "old" }, query: { limit: 1 } }),
      await ask("listNeighbours", { params: { id: "haier" } }),
    ];
    expect(first.replaced).toEqual(replaced);
    const second = await ask("listNeighbours", { params: { id: "old" }, query: { limit: 9, cursor: first.cursor } });
    expect([first, second].flatMap(({ entities }) => entities.slice(1))).toEqual(all.entities.slice(1));
  });

  test("among many, beside what isn't there at all", async () => {
    const graph = await ask("readGraph", { body: { ids: ["cityu", "old", "haier", "nobody"] } });
    expect(graph).toMatchObject({ replaced, missing: ["nobody"] });
    expect(graph.entities.map(({ id }) => id)).toEqual(["cityu", "haier"]);
    const touching = await ask("readGraph", { body: { ids: ["cityu", "old", "hk"], touching: ["old"] } });
    expect(touching.entities.map(({ id }) => id)).toEqual(["cityu", "haier"]);
  });

  test("in questions for paths, what connects, what is common and who introduces", async () => {
    const query = { from: "old", to: "hk" };
    const { paths, graph } = await ask("findPaths", { query });
    expect([paths[0]?.steps[0]?.entity, graph.replaced]).toEqual(["haier", replaced]);
    const through = await ask("findPaths", { query: { from: "cityu", to: "hkust", through: ["old"] } });
    expect(through.paths[0]?.steps.map(({ entity: id }) => id)).toEqual(["cityu", "haier", "hkust"]);
    // Nobody is told that what is to be avoided isn't there.
    const avoiding = await ask("findPaths", {
      query: { from: "cityu", to: "hkust", avoid: ["old"], avoidKind: ["none"] },
    });
    expect(avoiding.paths.map(({ steps }) => steps.map(({ entity: id }) => id))).toEqual([["cityu", "hk", "hkust"]]);
    expect(await ask("connectEntities", { body: { ids: ["old", "cityu"] } })).toMatchObject({ graph: { replaced } });
    expect(await ask("listCommon", { query: { id: ["old", "hk"] } })).toMatchObject({ replaced });
    expect(await ask("listIntroductions", { query: { from: "old", to: "hk" } })).toMatchObject({ graph: { replaced } });
    expect(await ask("loosenPaths", { query })).toMatchObject({ suggestions: [] });
    expect(fileSchema.parse(await ask("reportPaths", { query })).asciiName).toContain("haier");
    expect(await problemOf(ask("findPaths", { query: { from: "old", to: "haier" } }))).toMatchObject({
      code: "invalid-request",
      errors: [{ path: "to", code: "contradiction" }],
    });
  });

  test("of claims, of merges, and in files of what was chosen or saved", async () => {
    const { claims } = await ask("listClaims", { query: { about: ["old", "partner"] } });
    expect(claims.map(({ id }) => id)).toEqual(["c.haier", "c03", "c04"]);
    expect((await ask("listMerges", { query: { into: "old" } })).merges).toMatchObject([{ id: "old", into: "haier" }]);
    await store.putView({
      id: "v",
      content: { ...viewContent("v"), entities: [{ id: "old", name: "老", x: 7, y: 9 }] },
      ifMatch: null,
    });
    for (const body of [{ ids: ["old"], positions: [["old", 7, 9]] }, { view: "v" }]) {
      const { chunks } = fileSchema.parse(await ask("exportSelection", { params: { format: "gexf" }, body }));
      let text = "";
      for await (const chunk of chunks) text += String(chunk);
      expect(text).toContain("海尔集团");
      expect(text).toMatch(/viz:position x="7/);
    }
  });
});

test("where all ids are known nothing more is asked, and an id that nobody had stays unknown", async () => {
  await ask("readEntity", { params: { id: "haier" } });
  expect(lookedUp).toBe(0);
  await ask("readGraph", { body: { ids: ["haier", "cityu"] } });
  expect(lookedUp).toBe(0);
  await ask("findPaths", { query: { from: "haier", to: "hk" } });
  expect(lookedUp).toBe(0);
  await ask("listClaims", { query: { about: ["partner"] } });
  expect(lookedUp).toBe(0);
  expect(await problemOf(ask("readEntity", { params: { id: "nobody" } }))).toMatchObject({ code: "not-found" });
  expect(lookedUp).toBe(1);
  expect(await ask("readGraph", { body: { ids: ["haier", "nobody"] } })).not.toHaveProperty("replaced");
});
