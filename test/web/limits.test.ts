import { describe, expect, test } from "vitest";
import { placeOf } from "../../web/state/explorer.ts";
import { setTime, toggleKind } from "../../web/state/filter.ts";
import { toHash } from "../../web/state/place-hash.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

describe("what a filter takes away", () => {
  test("stays greyed where it was, counted and not selected; hidden again it is gone", async () => {
    const { explorer, signals, shown, net } = await explorerAt({}, network([["a", "b"], ["b"]]));
    await expect.poll(shown, soon).toBe("ab");
    explorer.setFade(true);
    await explorer.setFilter(toggleKind("City"));
    const drawn = () => signals.graph.value.entities.map(({ id }) => id);
    expect([shown(), drawn(), signals.leftOut.value.greyed]).toEqual(["b", ["b", "a"], 1]);
    explorer.selectMore("all");
    expect(signals.state.value.selection.entities).toEqual(["b"]);
    // The picture of before was there already.
    expect(net.asked.filter((one) => one.startsWith("readOverview"))).toHaveLength(2);
    expect(toHash(placeOf(signals.state.value))).toContain("left=grey");
    explorer.setFade(false);
    expect([drawn(), signals.leftOut.value.greyed]).toEqual([["b"], 0]);
    explorer.undo();
    expect(signals.leftOut.value.greyed).toBe(1);
  });

  test("is asked for where a link brings the filter along", async () => {
    const { explorer, signals, net } = await explorerAt(
      { filter: { kind: ["Company"] } },
      network([["b"], ["a", "b"]]),
    );
    explorer.setFade(true);
    await expect.poll(() => signals.leftOut.value.greyed, soon).toBe(1);
    expect(net.asked.filter((one) => one.startsWith("readOverview"))).toHaveLength(2);
  });
});

describe("limits that are tried", () => {
  test("a time is greyed until it is let go, and then one step that can be taken back", async () => {
    const { explorer, signals, shown } = await explorerAt({}, network([["a", "b"], []]));
    await expect.poll(shown, soon).toBe("ab");
    explorer.tryTime({ start: "2023-01-01", end: "2023-12-31" });
    // What has no date stays.
    expect(signals.leftOut.value.greyed).toBe(0);
    await explorer.limitTime(setTime("since", "2023"));
    expect([shown(), signals.state.value.filter, signals.trial.value.span]).toEqual(["", { since: "2023" }, null]);
    explorer.undo();
    expect([shown(), signals.state.value.filter]).toEqual(["ab", {}]);
  });

  test("too few links are greyed while it is tried, then hidden; in the address, and taken back in one step", async () => {
    const { explorer, signals, shown } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    explorer.tryMinDegree(2);
    expect([signals.leftOut.value.greyed, signals.leftOut.value.hidden.size]).toEqual([2, 0]);
    explorer.setMinDegree(3);
    explorer.setMinDegree(2);
    expect([signals.leftOut.value.greyed, [...signals.leftOut.value.hidden]]).toEqual([0, ["a", "b"]]);
    expect(placeOf(signals.state.value).minDegree).toBe(2);
    expect(signals.announcement.value).toBe("筛掉 2 个连接少于 2 的实体");
    explorer.clearFilters();
    expect(signals.leftOut.value.hidden.size).toBe(0);
    explorer.undo();
    expect(signals.state.value.minDegree).toBe(0);
  });
});

test("the time line is counted while somebody looks at it, and not again while only the time changes", async () => {
  const { explorer, net, shown, signals } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  const counts = () => net.asked.filter((one) => one.startsWith("readStats")).length;
  const stop = explorer.watchTimes();
  await expect.poll(() => signals.times.value?.relations, soon).toBe(4);
  const before = counts();
  await explorer.limitTime(setTime("since", "2023"));
  await expect.poll(() => explorer.work.pace.value, soon).toBe("idle");
  // The legend's own question and that of the status bar are the same one here.
  expect(counts()).toBe(before + 1);
  stop();
  expect(signals.watchingTimes.value).toBe(false);
});
