import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../../model/problem.ts";
import { withinDeadline } from "../../../server/handlers/deadline.ts";
import { problemOf } from "../../support/problems.ts";

describe("one deadline for several questions", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
  afterEach(() => void vi.useRealTimers());

  it("gives each what is left of the whole, and never nothing", async () => {
    const left = await withinDeadline({ timeoutMs: 1000 }, async (call) => {
      const seen = [call.timeoutMs];
      for (const ms of [300, 600, 600]) {
        vi.advanceTimersByTime(ms);
        seen.push({ ...call }.timeoutMs);
      }
      return seen;
    });
    expect(left).toEqual([1000, 700, 100, 1]);
  });

  it("keeps the signal and the bookmark", async () => {
    const { signal } = new AbortController();
    await withinDeadline({ timeoutMs: 5, signal, bookmark: "b" }, async (call) => {
      expect({ ...call }).toMatchObject({ signal, bookmark: "b" });
    });
  });

  it("says of a question that took too long how long it was given as a whole", async () => {
    const late = () => Promise.reject(new ProblemError("query-timeout", "the question took longer than 3 ms"));
    const problem = await problemOf(withinDeadline({ timeoutMs: 1000 }, late));
    expect([problem.code, problem.message]).toEqual(["query-timeout", expect.stringMatching(/longer than 1000 ms: /)]);
  });

  it("passes other failures on, and calls without a time of their own", async () => {
    const budget = new ProblemError("query-budget", "too much");
    await expect(withinDeadline({ timeoutMs: 9 }, () => Promise.reject(budget))).rejects.toBe(budget);
    const call = { bookmark: "b" };
    expect(await withinDeadline(call, async (same) => same === call)).toBe(true);
  });
});
