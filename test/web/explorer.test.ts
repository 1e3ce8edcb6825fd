import { describe, expect, test } from "vitest";
import { type Api, ApiError } from "../../web/api.ts";
import { isSideOpen } from "../../web/panels/insets.ts";
import { placeOf } from "../../web/state/explorer.ts";
import { toggleKind } from "../../web/state/filter.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

test("the first place shows the overview", async () => {
  const { shown, drawn, signals } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  expect([drawn(), signals.store.value]).toEqual(["ab", "embedded"]);
});

test("a double click brings neighbours and all lines among what is shown; a second one takes them away", async () => {
  const { explorer, shown, drawn } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  explorer.turn("b", "toggle");
  await expect.poll(drawn, soon).toBe("ab bc bd cd");
  expect(shown()).toBe("abcd");
  explorer.turn("b", "toggle");
  expect([shown(), drawn()]).toEqual(["ab", "ab"]);
});

test("expanding what is all there already says so, and leaves nothing to collapse", async () => {
  const { explorer, shown, signals } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  explorer.turn("a", "expand");
  await expect.poll(() => signals.notice.value, soon).toBe("与名a相连的实体都已在图中");
  expect(signals.state.value.picture.expanded).toEqual([]);
});

test("a link shows again what it was made of", async () => {
  const place = {
    overview: false,
    added: ["a"],
    expanded: [{ id: "c", types: [] }],
    hidden: ["d"],
    selection: { entities: ["b"], relation: null },
  };
  const { shown, signals } = await explorerAt(place);
  await expect.poll(() => signals.restoring.value, soon).toBe(false);
  expect(shown()).toBe("abcd");
  expect(placeOf(signals.state.value)).toMatchObject(place);
});

test("what a link names and is gone is left out, and said", async () => {
  const { shown, signals } = await explorerAt({ overview: false, added: ["a", "gone"] });
  await expect.poll(shown, soon).toBe("a");
  expect(signals.notice.value).toBe("链接中有 1 个实体已不存在");
  expect(placeOf(signals.state.value).added).toEqual(["a"]);
});

test("a filter goes to the server", async () => {
  const { explorer, net, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  explorer.setFilter(toggleKind("City"));
  await expect.poll(() => net.asked.some((one) => one.startsWith("readOverview?kind=Region&kind=")), soon).toBe(true);
});

test("a path joins the picture and is chosen; selecting something else puts it back", async () => {
  const { explorer, shown, signals } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  void explorer.connect(["c", "d"]);
  await expect.poll(shown, soon).toBe("abcd");
  expect(signals.state.value.chosen).toBe(0);
  explorer.select({ entities: ["c"], relation: null });
  explorer.select({ entities: [], relation: "cd" });
  expect(signals.state.value.chosen).toBe(0);
  explorer.select({ entities: ["a"], relation: null });
  expect(signals.state.value.chosen).toBeNull();
});

test("a path that is found while a filter loads the picture anew stays in it", async () => {
  const net = network();
  let open = (): void => {};
  let gate = Promise.resolve();
  const call: Api["call"] = async (name, request, options) => {
    if (name === "readOverview") await gate;
    return net.api.call(name, request, options);
  };
  const { explorer, shown, drawn } = await explorerAt({}, { ...net, api: { ...net.api, call } });
  await expect.poll(shown, soon).toBe("ab");
  gate = new Promise((resolve) => {
    open = resolve;
  });
  explorer.setFilter(toggleKind("Event"));
  await explorer.connect(["c", "d"]);
  expect(shown()).toBe("abcd");
  open();
  await expect.poll(() => explorer.work.pace.value, soon).toBe("idle");
  await expect.poll(drawn, soon).toBe("ab bc bd cd");
  expect(shown()).toBe("abcd");
});

test("who stands on the path that is laid out stays, also where the filter would leave them out", async () => {
  const net = network([["c", "d"], ["a"]]);
  let open = (): void => {};
  let gate = Promise.resolve();
  const call: Api["call"] = async (name, request, options) => {
    if (name === "readOverview") await gate;
    return net.api.call(name, request, options);
  };
  const { explorer, shown, signals } = await explorerAt({}, { ...net, api: { ...net.api, call } });
  await expect.poll(shown, soon).toBe("cd");
  gate = new Promise((resolve) => {
    open = resolve;
  });
  explorer.setFilter(toggleKind("Event"));
  await explorer.connect(["c", "d"]);
  open();
  await expect.poll(shown, soon).toBe("acd");
  expect(signals.state.value.chosen).toBe(0);
});

test("a path under the pointer is one of the answer that is shown: a new question forgets it", async () => {
  const { explorer, shown, signals } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  await explorer.connect(["c", "d"]);
  signals.pointed.value = 0;
  const asking = explorer.findPaths();
  expect(signals.pointed.value).toBeNull();
  await asking;
  signals.pointed.value = 0;
  explorer.setQuestion((question) => ({ ...question, k: 2 }));
  expect(signals.pointed.value).toBeNull();
});

test("more paths are asked for without a move: what is laid out stays, and a question that has changed has its say", async () => {
  const { explorer, shown, signals, net } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  await explorer.connect(["c", "d"]);
  const chosen: (number | null)[] = [];
  const states: string[] = [];
  const stop = [
    signals.state.subscribe(({ chosen: now }) => void chosen.push(now)),
    signals.finding.subscribe(({ state }) => void states.push(state)),
  ];
  expect(await explorer.findMore(10)).toBe(true);
  expect(net.asked.some((one) => one.includes("k=10"))).toBe(true);
  expect(signals.state.value.question.k).toBe(10);
  expect(new Set(chosen)).toEqual(new Set([0]));
  expect(new Set(states)).toEqual(new Set(["ready"]));
  const more = explorer.findMore(20);
  explorer.setQuestion((question) => ({ ...question, maxLength: 2 }));
  expect(await more).toBe(false);
  expect(signals.state.value.question).toMatchObject({ k: 10, maxLength: 2 });
  for (const end of stop) end();
});

describe("while the server is away", () => {
  test("the place that was asked for stays asked for, and shows when the server is back", async () => {
    const net = network();
    net.setDown(true);
    const { signals, shown, ring } = await explorerAt({ selection: { entities: ["b"], relation: null } }, net);
    await expect.poll(() => signals.connection.value, soon).toBe("network");
    expect([signals.restoring.value, signals.loaded.value]).toEqual([true, false]);
    net.setDown(false);
    ring();
    await expect.poll(shown, soon).toBe("ab");
    await expect.poll(() => signals.state.value.selection.entities, soon).toEqual(["b"]);
    expect(signals.connection.value).toBe("online");
  });

  test("what is in the picture stays", async () => {
    const { explorer, net, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    net.setDown(true);
    explorer.turn("b", "expand");
    await expect.poll(() => signals.connection.value, soon).toBe("network");
    expect([shown(), signals.trouble.value]).toEqual(["ab", null]);
  });
});

test("a problem that doesn't pass by itself is shown, and can be tried again", async () => {
  const net = network();
  let fails = true;
  const call: Api["call"] = (name, request, options) =>
    name === "readOverview" && fails
      ? Promise.reject(new ApiError({ code: "query-timeout", detail: "", requestId: "r1" }))
      : net.api.call(name, request, options);
  const { signals, shown } = await explorerAt({}, { ...net, api: { ...net.api, call } });
  await expect.poll(() => signals.trouble.value?.failure.requestId, soon).toBe("r1");
  fails = false;
  signals.trouble.value?.retry();
  await expect.poll(shown, soon).toBe("ab");
});

test("the panel on the right opens when something is selected, and closes with it once the first visit is over", async () => {
  const { explorer, signals, shown } = await explorerAt();
  await expect.poll(shown, soon).toBe("ab");
  signals.preferences.value = { ...signals.preferences.value, welcomed: true };
  expect(isSideOpen(signals)).toBe(false);
  explorer.select({ entities: ["a"], relation: null });
  expect(isSideOpen(signals)).toBe(true);
  explorer.select({ entities: [], relation: null });
  expect(isSideOpen(signals)).toBe(false);
});
