import { expect, test } from "vitest";
import type { Api } from "../../web/api.ts";
import { selectEntities } from "../../web/state/selection.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

/** An entity that has more neighbours than are listed, and what was asked about them. */
async function inspecting(filter: Parameters<typeof explorerAt>[0] = {}) {
  const net = network();
  const call: Api["call"] = async (name, request, options) => {
    const answer = await net.api.call(name, request, options);
    return name === "listNeighbours" ? Object.assign(answer, { truncated: true }) : answer;
  };
  const { explorer, signals, shown } = await explorerAt(filter, { ...net, api: { ...net.api, call } });
  await expect.poll(shown, soon).toContain("b");
  explorer.select(selectEntities(["b"]));
  await expect.poll(() => signals.inspected.value.state, soon).toBe("ready");
  const { inspected } = signals;
  const around =
    inspected.value.state === "ready" && inspected.value.value.what === "entity" ? inspected.value.value.around : null;
  const offices = net.asked.filter((one) => one.startsWith("listNeighbours") && one.includes("type=HOLDS_OFFICE"));
  return { around, offices };
}

test("of too many neighbours those who hold office are asked for by themselves, and nobody stands there twice", async () => {
  const { around, offices } = await inspecting();
  expect(offices).toHaveLength(1);
  expect(around?.relations.map(({ id }) => id).sort()).toEqual(["ab", "bc", "bd", "cd"]);
  expect(around?.entities.map(({ id }) => id).sort()).toEqual(["a", "b", "c", "d"]);
});

test("a filter that leaves offices out leaves them out here, too", async () => {
  expect((await inspecting({ filter: { type: ["SIGNED_WITH"] } })).offices).toEqual([]);
});
