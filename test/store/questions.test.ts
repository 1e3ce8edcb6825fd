import { beforeAll, expect, test } from "vitest";
import { type Filter, toBounds } from "../../model/filter.ts";
import { pathQuerySchema } from "../../model/path-question.ts";
import { listCommon } from "../../server/handlers/common.ts";
import { connectEntities } from "../../server/handlers/connect.ts";
import type { HandlerContext } from "../../server/handlers/handler.ts";
import { listIntroductions } from "../../server/handlers/introductions.ts";
import { loosenPaths } from "../../server/handlers/loosen.ts";
import { surroundings } from "../../server/handlers/surroundings.ts";
import { describeStores } from "../support/each-store.ts";
import { claim, entity, relation, signingNetwork } from "../support/network.ts";
import { createReferenceStore } from "../support/reference-store.ts";

/** The signing network with somebody to introduce: a second office of chan's, and an association of three. */
const network = [
  ...signingNetwork,
  entity("club", "Association"),
  ...["haier", "hkust", "loner"].map((id) => relation(`member.${id}`, "PART_OF", id, "club")),
  claim("c15", "member.haier", "s1", { confidence: 60 }),
  relation("office.hkust", "HOLDS_OFFICE", "chan", "hkust"),
  claim("c16", "office.hkust", "s1"),
];

const ids = ["cityu", "haier", "hkust", "hk", "qd", "sd", "lab", "chan", "dean", "forum", "deal", "loner", "club"];
const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b): [string, string] => [a, b]));
const filters: Filter[] = [{}, { agreements: "both" }, { minConfidence: 70 }];

describeStores("questions in the signing network, as the reference answers them", network, (store) => {
  const reference = createReferenceStore();
  beforeAll(async () => void (await reference.apply(network, "test")));

  /** Puts a question to both; they must agree. Returns how many answers were not empty. */
  async function compare<Q>(questions: readonly Q[], put: (question: Q, context: HandlerContext) => Promise<unknown>) {
    const answers = new Set<string>();
    for (const question of questions) {
      const expected = await put(question, { store: reference, call: {} });
      expect([question, await put(question, { store: store(), call: {} })]).toEqual([question, expected]);
      answers.add(JSON.stringify(expected));
    }
    return answers.size;
  }

  test("what two have in common", async () => {
    const questions = pairs.map((id, i) => {
      const direction = (["any", "any", "out", "in"] as const)[i % 4] ?? "any";
      return { params: undefined, body: undefined, query: { ...filters[i % 3], id: [...id], direction, limit: 2 } };
    });
    expect(await compare(questions, listCommon)).toBeGreaterThan(pairs.length / 2);
  });

  test("what connects three or four", async () => {
    const questions = ids.flatMap((_, at) => {
      const given = [at, at + 2, at + 5, at + 7].map((i) => ids[i % ids.length] ?? "").slice(at % 2);
      const body = { ids: given, maxLength: 4, avoid: [], filter: filters[at % 3] ?? {} };
      return [{ params: undefined, query: undefined, body }];
    });
    expect(await compare(questions, connectEntities)).toBe(ids.length);
  });

  test("who could introduce one to another", async () => {
    const questions = pairs
      .filter((_, i) => i % 2 === 0)
      .map(([from, to], i) => {
        const query = { ...filters[i % 3], from, to, limit: 5, maxLength: 4, avoid: [] };
        return { params: undefined, body: undefined, query };
      });
    expect(await compare(questions, listIntroductions)).toBeGreaterThan(3);
  });

  test("which option gives a path", async () => {
    const questions = pairs
      .filter((_, i) => i % 3 === 0)
      .map(([from, to]) => {
        const query = pathQuerySchema.parse({ from, to, maxLength: 1, type: ["LOCATED_IN"], since: "2023" });
        return { params: undefined, body: undefined, query };
      });
    expect(await compare(questions, loosenPaths)).toBeGreaterThan(3);
  });

  test("what lies around is the same whether hubs are asked for their best neighbours or for all", async () => {
    for (const [at, id] of ids.entries()) {
      for (const limit of [1, 3, 5, 100]) {
        const bounds = toBounds(filters[at % 3] ?? {});
        const given = await store().entities(at % 2 === 0 ? [id] : [id, "cityu"]);
        const asked = { given, hops: 2, bounds, limit };
        const all = await surroundings(store(), asked, {}, 1000);
        expect(await surroundings(store(), asked, {}, 0)).toEqual(all);
        expect(all.entities.length).toBeLessThanOrEqual(Math.max(limit, given.length));
      }
    }
  });
});
