import { describe, expect, test } from "vitest";
import type { EndpointName } from "../../model/contract.ts";
import type { Graph } from "../../model/graph.ts";
import { createExplorer } from "../../web/actions/explorer.ts";
import { type Api, ApiError, createApi } from "../../web/api.ts";
import { isSideOpen } from "../../web/panels/insets.ts";
import { placeOf } from "../../web/state/explorer.ts";
import { toggleKind } from "../../web/state/filter.ts";
import { firstPlace, type Place } from "../../web/state/place.ts";
import { firstPreferences } from "../../web/state/preferences.ts";
import { entity, relation } from "./records.ts";

const lines = [relation("ab", "a", "b"), relation("bc", "b", "c"), relation("cd", "c", "d"), relation("bd", "b", "d")];
const all = ["a", "b", "c", "d"].map((id) => entity(id, { kind: id === "a" ? "City" : "Company" }));

/** What lies among these entities. */
const among = (ids: readonly string[]): Graph => ({
  entities: all.filter(({ id }) => ids.includes(id)),
  relations: lines.filter(({ source, target }) => ids.includes(source) && ids.includes(target)),
  truncated: false,
});

/**
 * A network of four behind the real client: an overview of a and b (unless `overviews` says otherwise, one after the
 * other), and what is linked with them.
 */
function network(overviews: readonly (readonly string[])[] = []) {
  const others = [...overviews];
  const asked: string[] = [];
  let isDown = false;
  const answers: Partial<Record<EndpointName, (url: URL, body: string) => unknown>> = {
    readOverview: () => among(others.shift() ?? ["a", "b"]),
    listNeighbours: (url) => {
      const id = url.pathname.split("/").at(-2) ?? "";
      return among([
        id,
        ...lines.flatMap(({ source, target }) => (source === id ? [target] : target === id ? [source] : [])),
      ]);
    },
    readGraph: (_url, body) => {
      const { ids }: { ids: string[] } = JSON.parse(body);
      return { ...among(ids), missing: ids.filter((id) => !all.some((one) => one.id === id)) };
    },
    readEntity: (url) => ({
      entity: all.find(({ id }) => url.pathname.endsWith(`/${id}`)),
      degree: 1,
      counts: [],
      claims: [],
      sources: [],
    }),
    readStats: () => ({
      entities: 4,
      relations: 4,
      kinds: [],
      types: [],
      topics: [],
      times: [],
      undated: 0,
      sources: [],
    }),
    listSources: () => ({ sources: [], cursor: null }),
    findPaths: () => ({
      paths: [
        {
          length: 1,
          strength: 9,
          steps: [
            { entity: "c", relations: [] },
            { entity: "d", relations: ["cd"] },
          ],
          explanation: { zh: "一", en: "1" },
        },
      ],
      graph: among(["c", "d"]),
      complete: true,
    }),
  };
  const nameOf = (url: URL, method: string): EndpointName => {
    if (method === "POST") return "readGraph";
    if (url.pathname.endsWith("/neighbours")) return "listNeighbours";
    if (url.pathname.includes("/entities/")) return "readEntity";
    const last = url.pathname.split("/").at(-1);
    return last === "graph"
      ? "readOverview"
      : last === "stats"
        ? "readStats"
        : last === "paths"
          ? "findPaths"
          : "listSources";
  };
  const api: Api = createApi(async (input, init) => {
    if (isDown) throw new TypeError("failed to fetch");
    const url = new URL(String(input), "http://localhost");
    if (url.pathname === "/readyz") return Response.json({ status: "ready", store: { kind: "embedded" } });
    const name = nameOf(url, init?.method ?? "GET");
    asked.push(`${name}${url.search}`);
    return Response.json(answers[name]?.(url, String(init?.body)));
  });
  return {
    api,
    asked,
    setDown(value: boolean) {
      isDown = value;
    },
  };
}

/** An explorer that has shown a place; its clock moves when told. */
async function explorerAt(place: Partial<Place> = {}, net = network()) {
  let waiting: (() => void)[] = [];
  const timers = {
    after(_milliseconds: number, run: () => void) {
      waiting.push(run);
      return () => {
        waiting = waiting.filter((other) => other !== run);
      };
    },
  };
  const ring = (): void => {
    for (const run of waiting.splice(0)) run();
  };
  const explorer = createExplorer(net.api, timers, firstPreferences, "zh");
  explorer.start({ ...firstPlace, ...place });
  const { signals } = explorer;
  const shown = () => [...signals.state.value.picture.entities.keys()].sort().join("");
  const drawn = () => [...signals.state.value.picture.relations.keys()].sort().join(" ");
  return { explorer, signals, shown, drawn, net, ring };
}

const soon = { timeout: 2000, interval: 5 };

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

describe("undo", () => {
  test("takes back what was done, step by step, and redo does it again", async () => {
    const { explorer, shown, drawn, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    explorer.turn("b", "expand");
    await expect.poll(drawn, soon).toBe("ab bc bd cd");
    explorer.hide(["a"]);
    explorer.pin("b", { x: 4, y: 5 }, { x: 1, y: 2 });
    explorer.undo();
    expect([signals.state.value.pins.size, signals.places.value.get("b")]).toEqual([0, { x: 1, y: 2 }]);
    explorer.undo();
    expect(signals.state.value.picture.hidden).toEqual([]);
    explorer.undo();
    expect([shown(), drawn()]).toEqual(["ab", "ab"]);
    expect(signals.notice.value).toBe("已撤销：展开名b");
    explorer.undo();
    expect(signals.history.value.future.length).toBe(3);
    explorer.travel(3);
    expect([shown(), drawn()]).toEqual(["abcd", "ab bc bd cd"]);
    expect(signals.state.value.picture.hidden).toEqual(["a"]);
    expect(signals.places.value.get("b")).toEqual({ x: 4, y: 5 });
  });

  test("brings a picture back without asking the server, and asks for one that never came", async () => {
    const { explorer, shown, net, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    const overviews = () => net.asked.filter((one) => one.startsWith("readOverview")).length;
    explorer.setFilter(toggleKind("Event"));
    await expect.poll(() => explorer.work.pace.value, soon).toBe("idle");
    expect(overviews()).toBe(2);
    explorer.undo();
    expect([signals.state.value.filter, shown(), overviews()]).toEqual([{}, "ab", 2]);
    explorer.setFilter(toggleKind("Event"));
    explorer.hide(["a"]);
    explorer.undo();
    await expect.poll(() => explorer.work.pace.value, soon).toBe("idle");
    expect(overviews()).toBe(4);
    expect(signals.state.value.filter.kind).not.toContain("Event");
  });

  test("puts a path down whose entities it takes out of the picture", async () => {
    const { explorer, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    await explorer.connect(["c", "d"]);
    expect(signals.state.value.chosen).toBe(0);
    explorer.undo();
    expect([shown(), signals.state.value.chosen]).toEqual(["ab", null]);
  });
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
