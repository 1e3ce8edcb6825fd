import { expect, test } from "vitest";
import { placeOf } from "../../web/state/explorer.ts";
import { toHash } from "../../web/state/place-hash.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

const atFirst = () => explorerAt({}, network([["a"], ["a", "b"], ["a"]]));

test("more of the overview is one step that can be taken back, and stands in the address", async () => {
  const { explorer, signals, shown } = await atFirst();
  await expect.poll(shown, soon).toBe("a");
  await explorer.showMore(2);
  expect([shown(), toHash(placeOf(signals.state.value))]).toEqual(["ab", "#top=2"]);
  explorer.undo();
  expect([shown(), toHash(placeOf(signals.state.value))]).toEqual(["a", ""]);
});

test("given up before it has come, it leaves nothing to take back", async () => {
  const { explorer, signals, shown } = await atFirst();
  await expect.poll(shown, soon).toBe("a");
  const asking = explorer.showMore(2);
  explorer.cancel();
  await asking;
  expect([shown(), signals.history.value.past, signals.interrupted.value]).toEqual(["a", [], true]);
});

test("given up while it is laid out, it is taken back", async () => {
  const { explorer, signals, shown } = await atFirst();
  await expect.poll(shown, soon).toBe("a");
  await explorer.showMore(2);
  signals.laying.value = 0.4;
  explorer.cancel();
  expect([shown(), signals.state.value.picture.most, signals.interrupted.value]).toEqual(["a", 300, false]);
});
