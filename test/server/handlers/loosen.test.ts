import { describe, expect, it } from "vitest";
import { pathQuerySchema } from "../../../model/path-question.ts";
import { ProblemError } from "../../../model/problem.ts";
import { loosenPaths } from "../../../server/handlers/loosen.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";
import { signingNetwork } from "../../support/network.ts";
import { problemOf } from "../../support/problems.ts";
import { createReferenceStore } from "../../support/reference-store.ts";

const query = pathQuerySchema.parse({ from: "hkust", to: "qd", since: "2030", undated: "exclude", directed: true });
const request = { params: undefined, body: undefined, query };

/** The signing network in a store that fails on some questions for paths, and notes how long each may take. */
async function failing(paths: (undated: boolean, directed: boolean) => ProblemError | Error | null) {
  const reference = createReferenceStore();
  await reference.apply(signingNetwork, "test");
  const times: number[] = [];
  const store: GraphStore = {
    ...reference,
    async paths(question, call) {
      times.push(call?.timeoutMs ?? 0);
      const failure = paths(question.bounds.undated, question.directed);
      if (failure !== null) throw failure;
      return reference.paths(question);
    },
  };
  return { store, times };
}

describe("what to loosen", () => {
  it("names what takes too long, or touches too much, and goes on with the others", async () => {
    const { store } = await failing((undated, directed) => {
      if (undated && directed) return new ProblemError("query-timeout", "too long");
      return !directed && !undated ? new ProblemError("query-budget", "too much") : null;
    });
    const { suggestions, unknown } = await loosenPaths(request, { store, call: {} });
    expect(unknown).toEqual(["undated", "directed"]);
    expect(suggestions.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual([
      "since",
      "undated",
      "directed",
    ]);
  });

  it("gives no try more than its share of the time", async () => {
    const { store, times } = await failing(() => null);
    await loosenPaths(request, { store, call: { timeoutMs: 60_000 } });
    // Three for the question itself (with places allowed, then with agreements), then up to three for each try.
    expect(times.slice(0, 3).every((ms) => ms > 30_000)).toBe(true);
    expect(times[3]).toBeLessThanOrEqual(60_000 / 5);
    expect(times.length).toBeGreaterThan(5);
  });

  it("fails as the question itself does, and with what isn't a matter of time", async () => {
    const slow = await failing(() => new ProblemError("query-timeout", "too long"));
    expect((await problemOf(loosenPaths(request, { store: slow.store, call: {} }))).code).toBe("query-timeout");
    const gone = await failing((undated) => (undated ? new ProblemError("store-unavailable", "gone") : null));
    expect((await problemOf(loosenPaths(request, { store: gone.store, call: {} }))).code).toBe("store-unavailable");
  });
});
