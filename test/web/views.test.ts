import { describe, expect, test } from "vitest";
import { toggleKind } from "../../web/state/filter.ts";
import { firstLayout } from "../../web/state/layout.ts";
import { toLieHash } from "../../web/state/lie-hash.ts";
import type { Standing } from "../../web/state/saved-view.ts";
import { parseAddress, toAddress } from "../../web/state/view-hash.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";
import { networkWithViews } from "./view-network.ts";

const standing: Standing = {
  positions: new Map(["a", "b", "c", "d"].map((id, i) => [id, { x: 10 * i, y: 5 }])),
  viewport: { x: 100, y: 50, k: 2 },
  layout: firstLayout,
  line: new Map(),
  guides: [],
  window: { width: 1440, height: 900 },
};

/** An explorer that has expanded b, hidden a and saved that as `id`. */
async function saved(overviews: readonly (readonly string[])[] = []) {
  const net = networkWithViews(overviews);
  const at = await explorerAt({}, net);
  const { explorer, drawn, signals } = at;
  await expect.poll(drawn, soon).toBe("ab");
  explorer.turn("b", "expand");
  await expect.poll(drawn, soon).toBe("ab bc bd cd");
  explorer.hide(["a"]);
  expect(await explorer.saveNewView({ title: "b 与邻居", notes: "说明" }, standing)).toBe(true);
  const id = signals.state.value.view?.record.id ?? "";
  return { ...at, views: net.views, id };
}

describe("a saved view", () => {
  test("opens as it was, also where the overview has become another one", async () => {
    const { net, id, signals } = await saved([["a", "b"], ["c"]]);
    expect(toAddress(signals.state.value)).toBe(`#view=${id}`);
    const other = await explorerAt({}, net);
    await expect.poll(other.shown, soon).toBe("c");
    await other.explorer.openView(id);
    expect([other.shown(), other.drawn()]).toEqual(["abcd", "ab bc bd cd"]);
    expect(other.signals.state.value.picture).toEqual(signals.state.value.picture);
    expect(other.signals.arrival.value?.positions.get("c")).toEqual({ x: 20, y: 5 });
    expect(other.signals.camera.value).toMatchObject({ x: 310, y: 200, k: 2 });
    expect(toAddress(other.signals.state.value)).toBe(`#view=${id}`);
  });

  test("shows its groups from the beginning, never its entities by themselves", async () => {
    const { net, explorer, signals } = await saved();
    explorer.changeLooks("group", undefined, (looks) => ({ ...looks, grouping: "kind" }), "");
    expect(await explorer.saveNewView({ title: "b 与邻居", notes: "说明" }, standing)).toBe(true);
    const other = await explorerAt({}, net);
    await expect.poll(other.shown, soon).toBe("ab");
    const seen: (string | null)[] = [];
    const stop = other.signals.state.subscribe(({ picture, looks }) => {
      if (picture.entities.has("c")) seen.push(looks.grouping);
    });
    await other.explorer.openView(signals.state.value.view?.record.id ?? "");
    stop();
    expect(new Set(seen)).toEqual(new Set(["kind"]));
  });

  test("is one step: undo leads back to what was shown, with what was typed about it", async () => {
    const { explorer, signals, shown, id } = await saved();
    explorer.overview();
    await expect.poll(shown, soon).toBe("ab");
    explorer.leaveView();
    explorer.draftView({ title: "想到的", notes: "" });
    const positions = new Map([...standing.positions].map(([one, { x, y }]) => [one, { x: x + 1, y: y + 1 }]));
    explorer.watch(() => ({ ...standing, positions, viewport: { x: 0, y: 0, k: 1 } }));
    await explorer.openView(id);
    explorer.watch(() => standing);
    expect([shown(), signals.views.value.draft]).toEqual(["abcd", null]);
    explorer.undo();
    expect([shown(), signals.state.value.view]).toEqual(["ab", null]);
    expect(signals.views.value.draft?.title).toBe("想到的");
    expect(signals.laid.value).toMatchObject({ positions, viewport: { k: 1 } });
    explorer.redo();
    expect([shown(), signals.state.value.view?.record.id]).toEqual(["abcd", id]);
    expect(signals.laid.value).toMatchObject({ positions: standing.positions, viewport: { k: 2 } });
  });

  test("names what has gone, and shows the rest without calling it a change", async () => {
    const { net, views, id } = await saved();
    const {
      id: _id,
      revision: _revision,
      createdAt: _made,
      updatedAt: _at,
      ...content
    } = (await views.view(id)) ?? fail();
    const { shown, entities } = content;
    await views.putView({
      id: "old",
      content: {
        ...content,
        shown: { ...shown, added: ["gone"], overview: [...(shown.overview ?? []), "lost"] },
        entities: [...entities, { id: "gone", name: "甲", x: 0, y: 0 }, { id: "lost", name: "乙", x: 0, y: 0 }],
      },
      ifMatch: null,
    });
    const other = await explorerAt({}, net);
    await other.explorer.openView("old");
    expect(other.shown()).toBe("abcd");
    expect(other.signals.notice.value).toBe("此视图中的甲、乙已不存在");
    expect(toAddress(other.signals.state.value)).toBe("#view=old");
  });

  test("shows what stands for what went in a merge in its place, says so, and calls it no change", async () => {
    const { net, id } = await saved();
    net.merge("d", "b");
    const other = await explorerAt({}, net);
    await other.explorer.openView(id);
    const { state, arrival, notice } = other.signals;
    // d has become b, which keeps its own place.
    expect([other.shown(), other.drawn()]).toEqual(["abc", "ab bc"]);
    expect(arrival.value?.positions.get("b")).toEqual({ x: 10, y: 5 });
    expect(arrival.value?.positions.has("d")).toBe(false);
    expect(notice.value).toBe("“名d”已并入“名b”。");
    expect(toAddress(state.value)).toBe(`#view=${id}`);
  });

  test("that isn't there is named, over what is shown anyway", async () => {
    const { explorer, signals, shown } = await saved();
    await explorer.openView("nowhere");
    expect([signals.views.value.unknown, shown(), signals.restoring.value]).toEqual(["nowhere", "abcd", false]);
    explorer.forgetUnknown();
    expect(signals.views.value.unknown).toBeNull();
  });

  test("goes on as a place of its own once something is changed, and comes back by its id", async () => {
    const { explorer, signals, id } = await saved();
    explorer.unhide();
    expect(toAddress(signals.state.value)).toBe(`#view=${id}&open=b`);
    explorer.go({ view: id, place: null });
    await expect.poll(() => signals.state.value.picture.hidden, soon).toEqual(["a"]);
    await expect.poll(() => toAddress(signals.state.value), soon).toBe(`#view=${id}`);
  });

  test("puts everything where it was saved, also where nothing else has to change", async () => {
    const { explorer, signals, id } = await saved();
    expect(signals.arrival.value).toBeNull();
    await explorer.openView(id);
    expect(signals.arrival.value?.positions.get("d")).toEqual({ x: 30, y: 5 });
  });
});

describe("a link", () => {
  test("to an entity that went in a merge shows what stands for it, and says so", async () => {
    const net = network();
    net.merge("old", "c");
    net.merge("older", "d");
    const { signals, shown, explorer } = await explorerAt({ added: ["old"] }, net);
    await expect.poll(shown, soon).toBe("abc");
    await expect.poll(() => signals.notice.value, soon).toBe("一个实体已并入“名c”。");
    explorer.go(parseAddress("#base=none&add=b&open=older&sel=older&pin=older@3@4&note=n1@older:%E7%9C%8B"));
    await expect.poll(shown, soon).toBe("bcd");
    const { picture, pins, selection } = signals.state.value;
    expect(picture.expanded).toMatchObject([{ id: "d", brought: ["d", "b", "c"] }]);
    expect([picture.added, selection.entities]).toEqual([["b"], ["d"]]);
    expect([...pins]).toEqual([["d", { x: 3, y: 4 }]]);
  });
});

describe("a link that was copied", () => {
  const places = new Map(["a", "b", "c", "d"].map((id, i) => [id, { x: 7 * i, y: 20 - i }]));
  const hash = toLieHash({ ...standing, positions: places }, places.keys());

  test("lets everything lie as it lay, and is looked at in the same way; the address stays short", async () => {
    const { explorer, signals, shown } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    explorer.go(parseAddress(`#open=b&sel=c&${hash}`));
    await expect.poll(() => signals.restoring.value, soon).toBe(false);
    expect([shown(), signals.state.value.selection.entities]).toEqual(["abcd", ["c"]]);
    expect([signals.arrival.value?.whole, signals.arrival.value?.positions]).toEqual([true, places]);
    expect(signals.camera.value).toMatchObject({ x: 310, y: 200, k: 2, width: 1440 });
    expect(toAddress(signals.state.value)).toBe("#open=b&sel=c");
  });

  test("lets what stands for something that went in a merge lie where that lay", async () => {
    const net = network();
    net.merge("old", "c");
    const { explorer, signals, shown } = await explorerAt({}, net);
    await expect.poll(shown, soon).toBe("ab");
    const lay = new Map([
      ["old", { x: 70, y: 30 }],
      ["b", { x: 5, y: 6 }],
    ]);
    explorer.go(parseAddress(`#base=none&add=old,b&${toLieHash({ ...standing, positions: lay }, lay.keys())}`));
    await expect.poll(shown, soon).toBe("bc");
    expect([...(signals.arrival.value?.positions ?? [])]).toEqual([
      ["b", { x: 5, y: 6 }],
      ["c", { x: 70, y: 30 }],
    ]);
  });

  test("goes with a saved view that was only looked at from elsewhere", async () => {
    const { net, id } = await saved();
    const other = await explorerAt({}, net);
    await expect.poll(other.shown, soon).toBe("ab");
    other.explorer.go(parseAddress(`#view=${id}&cam=1,2,0.5,800,600`));
    await expect.poll(() => other.signals.restoring.value, soon).toBe(false);
    await expect.poll(other.shown, soon).toBe("abcd");
    expect(other.signals.camera.value).toEqual({ x: 1, y: 2, k: 0.5, width: 800, height: 600 });
    expect(other.signals.arrival.value?.positions.get("c")).toEqual({ x: 20, y: 5 });
    expect(toAddress(other.signals.state.value)).toBe(`#view=${id}`);
  });

  test("goes with a saved view that was changed", async () => {
    const { net, id } = await saved();
    const other = await explorerAt({}, net);
    other.explorer.go(parseAddress(`#view=${id}&open=b&${hash}`));
    await expect.poll(() => other.signals.restoring.value, soon).toBe(false);
    expect(other.signals.arrival.value?.positions).toEqual(places);
    expect(toAddress(other.signals.state.value)).toBe(`#view=${id}&open=b`);
  });
});

test("what a filter took away and stays greyed is saved with the view, and where it lies", async () => {
  const net = networkWithViews([["a", "b"], ["b"]]);
  const { explorer, signals, shown } = await explorerAt({}, net);
  await expect.poll(shown, soon).toBe("ab");
  explorer.setFade(true);
  await explorer.setFilter(toggleKind("City"));
  await explorer.saveNewView({ title: "变灰", notes: "" }, standing);
  const id = signals.state.value.view?.record.id ?? "";
  const other = await explorerAt({}, net);
  await expect.poll(other.shown, soon).toBe("ab");
  await other.explorer.openView(id);
  await expect.poll(() => other.signals.leftOut.value.greyed, soon).toBe(1);
  expect(other.signals.arrival.value?.later("a")).toEqual({ x: 0, y: 5 });
  expect(toAddress(other.signals.state.value)).toBe(`#view=${id}`);
});

describe("saving a view", () => {
  test("that somebody else has changed says so, and then replaces theirs or becomes one of its own", async () => {
    const { explorer, signals, views, id } = await saved();
    const mine = { title: "我的", notes: "" };
    const before = (await views.view(id)) ?? fail();
    const { id: _id, revision: _revision, createdAt: _made, updatedAt: _at, ...content } = before;
    await views.putView({ id, content: { ...content, title: "别人的" }, ifMatch: 1 });
    expect(await explorer.replaceView(mine, standing)).toBe(false);
    expect(signals.views.value.conflict?.current?.title).toBe("别人的");
    expect(await explorer.saveNewView({ ...mine, title: "另一个" }, standing)).toBe(true);
    expect((await views.view(id))?.title).toBe("别人的");
    await explorer.openView(id);
    await views.putView({ id, content, ifMatch: 2 });
    await explorer.replaceView(mine, standing);
    expect(await explorer.replaceTheirs(mine, standing)).toBe(true);
    expect(await views.view(id)).toMatchObject({ title: "我的", revision: 4 });
    expect(signals.views.value.conflict).toBeNull();
  });

  test("that somebody else has deleted saves it again", async () => {
    const { explorer, signals, views, id } = await saved();
    await views.deleteView({ id, ifMatch: 1 });
    await explorer.replaceView({ title: "我的", notes: "" }, standing);
    expect(signals.views.value.conflict).toEqual({ current: null });
    expect(await explorer.replaceTheirs({ title: "我的", notes: "" }, standing)).toBe(true);
    expect(await views.view(id)).toMatchObject({ title: "我的", revision: 1 });
  });

  test("undo goes back in the picture, never to an older record of the view", async () => {
    const { explorer, signals, views, id } = await saved();
    explorer.unhide();
    await explorer.replaceView({ title: "第二版", notes: "" }, standing);
    explorer.undo();
    expect(signals.state.value.view?.record).toMatchObject({ id, revision: 2 });
    expect(await explorer.replaceView({ title: "第三版", notes: "" }, standing)).toBe(true);
    expect(await views.view(id)).toMatchObject({ revision: 3 });
  });
});

describe("the list of views", () => {
  const titles = ({ list }: Awaited<ReturnType<typeof saved>>["signals"]["views"]["value"]) =>
    list.state === "ready" ? list.value.map(({ title }) => title) : [];

  test("renames, deletes and puts back; the open view follows, its picture stays", async () => {
    const { explorer, signals, shown } = await saved();
    explorer.showViews(true);
    await expect.poll(() => titles(signals.views.value), soon).toEqual(["b 与邻居"]);
    const summary = async () => (await explorer.call("listViews", { query: {} })).views[0] ?? fail();
    await explorer.renameView(await summary(), "新名字");
    await expect.poll(() => titles(signals.views.value), soon).toEqual(["新名字"]);
    expect(signals.state.value.view?.record).toMatchObject({ title: "新名字", notes: "说明", revision: 2 });
    await explorer.deleteView(await summary());
    await expect.poll(() => titles(signals.views.value), soon).toEqual([]);
    expect([signals.state.value.view, shown()]).toEqual([null, "abcd"]);
    await explorer.putBackView();
    await expect.poll(() => titles(signals.views.value), soon).toEqual(["新名字"]);
    expect(signals.views.value.deleted).toBeNull();
    expect(signals.state.value.view?.record).toMatchObject({ title: "新名字", revision: 1 });
  });
});

function fail(): never {
  throw new Error("nothing there");
}
