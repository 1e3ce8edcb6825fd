import { expect, test } from "vitest";
import { createRefreshing } from "../../web/actions/refresh.ts";
import { createApi } from "../../web/api.ts";
import { createFacts } from "../../web/table/facts.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

test("once the network has changed everything on the page is asked for again, and undoing asks for what it brings back", async () => {
  const { explorer, shown, net } = await explorerAt({ added: ["c"], overview: false });
  await expect.poll(shown, soon).toBe("c");
  explorer.selectMore("all");
  explorer.turn("c", "expand");
  await expect.poll(shown, soon).toBe("bcd");
  const asked = (): string[] => net.asked.slice(from);
  let from = net.asked.length;
  await createRefreshing(explorer.parts).refresh();
  expect(shown()).toBe("bcd");
  await expect
    .poll(() => [...new Set(asked().map((one) => one.split("?")[0]))].sort(), soon)
    .toEqual(["listNeighbours", "listSources", "readEntity", "readGraph", "readStats"]);
  from = net.asked.length;
  explorer.undo();
  await expect.poll(() => asked().some((one) => one.startsWith("readGraph")), soon).toBe(true);
});

test("what the table has read of relations is read again", async () => {
  const { explorer, signals, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  let asked = 0;
  const { call } = createApi(async () => {
    asked += 1;
    return Response.json({ claims: [], sources: [], cursor: null });
  });
  const facts = createFacts({ ...explorer, call });
  const { relations } = signals.graph.value;
  await facts.ask(relations);
  await facts.ask(relations);
  expect(asked).toBe(1);
  signals.changes.value += 1;
  await facts.ask(relations);
  expect(asked).toBe(2);
});

test("what came in joins the picture with its relations and is selected, as one step", async () => {
  const { explorer, shown, drawn, signals } = await explorerAt({}, network([["a", "b"]]));
  await expect.poll(shown, soon).toBe("ab");
  expect(await createRefreshing(explorer.parts).showAll(["c", "d", "b", "gone"])).toEqual(["b", "c", "d"]);
  expect([shown(), drawn()]).toEqual(["abcd", "ab bc bd cd"]);
  expect([...signals.state.value.selection.entities].sort()).toEqual(["b", "c", "d"]);
  explorer.undo();
  expect(shown()).toBe("ab");
});
