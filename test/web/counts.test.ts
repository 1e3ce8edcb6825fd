import { expect, test } from "vitest";
import { countsOf, isPart, legendOf } from "../../web/panels/counts.ts";
import { explorerAt, soon } from "./explorer-network.ts";

test("what is said of the picture counts what is in it, and beside it what the store has", async () => {
  const { explorer, signals, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  await expect.poll(() => signals.stats.value, soon).not.toBeNull();
  const said = () => {
    const { shown, all } = countsOf(signals);
    return [shown.entities, shown.relations, all?.entities, all?.relations, isPart(countsOf(signals))];
  };
  expect(said()).toEqual([2, 1, 4, 4, true]);
  explorer.turn("b", "expand");
  await expect.poll(said, soon).toEqual([4, 4, 4, 4, false]);
  explorer.hide(["c"]);
  expect(said()).toEqual([3, 2, 4, 4, true]);
  explorer.keep(["d"]);
  expect(said()).toEqual([1, 0, 4, 4, true]);
});

test("the legend's kinds add up to the picture; what it could bring stands beside them", async () => {
  const { explorer, signals, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  await expect.poll(() => signals.stats.value, soon).not.toBeNull();
  const { stats } = signals;
  const kinds = [
    { kind: "City" as const, n: 7 },
    { kind: "Event" as const, n: 3 },
  ];
  signals.legend.value = stats.value && { ...stats.value, kinds };
  const said = () =>
    Object.fromEntries([...legendOf(signals).kinds].map(([kind, { shown, all }]) => [kind, [shown, all]]));
  expect(said()).toEqual({ City: [1, 7], Event: [0, 3], Company: [1, 0] });
  expect([...legendOf(signals).types.values()]).toEqual([{ shown: 1, all: 0 }]);
  explorer.hide(["b"]);
  expect(said()).toEqual({ City: [1, 7], Event: [0, 3] });
  expect([...legendOf(signals).types.values()]).toEqual([]);
});
