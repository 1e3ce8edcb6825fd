import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Service } from "../../server/service.ts";
import { entity, relation } from "../support/network.ts";
import { ask, askForProblem, startTestService } from "../support/service.ts";
import { storesUnderTest } from "../support/stores.ts";

const ids = Array.from({ length: 400 }, (_, i) => `e${i}`);
/** Every entity is linked with forty others, so that there are millions of paths. */
const network = [
  ...ids.map((id) => entity(id)),
  ...ids.flatMap((id, i) =>
    Array.from({ length: 20 }, (_, n) => relation(`${id}.${n}`, "PARTNER_OF", id, ids[(i + n * 9 + 1) % 400] ?? "")),
  ),
];

describe.each(storesUnderTest())("a question that takes too long, on the $name", (under) => {
  let service: Service;
  beforeAll(async () => {
    const { store } = await under.open();
    await store.apply(network, "test");
    service = await startTestService(store, { QUERY_TIMEOUT_MS: "2", SEED: "none" });
  });
  afterAll(() => service.stop());

  test("is a 503 that says what to tighten, and the server goes on", async () => {
    const question = "from=e0&to=e200&k=50&maxLength=8&through=e77&through=e133";
    const { status, problem, headers } = await askForProblem(`${service.url}/api/v1/paths?${question}`);
    expect([status, problem.code]).toEqual([503, "query-timeout"]);
    expect(problem.detail).toMatch(/took longer than 2 ms: narrow .*types?.* or ask for less .*maxLength/);
    expect(headers.get("Retry-After")).not.toBeNull();
    expect((await ask(`${service.url}/readyz`)).status).toBe(200);
  });
});
