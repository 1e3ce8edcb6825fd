import { describe, expect, test } from "vitest";
import { selectEntities } from "../../web/state/selection.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";

describe("many entities at once", () => {
  test("are selected all, inverted and by kind, which is said with their number", async () => {
    const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c"]]));
    await expect.poll(shown, soon).toBe("abc");
    const selected = () => [...signals.state.value.selection.entities].sort().join("");
    explorer.selectMore("all");
    expect([selected(), signals.announcement.value]).toEqual(["abc", "已选中 3 个实体"]);
    explorer.hide(["c"]);
    explorer.selectKind("City");
    expect(selected()).toBe("a");
    explorer.selectMore("invert");
    expect(selected()).toBe("b");
    explorer.selectMore("invert");
    explorer.selectMore("grow");
    expect(selected()).toBe("ab");
    explorer.selectMore("grow");
    expect([selected(), signals.notice.value]).toEqual(["ab", "图中没有更多相连的实体"]);
  });

  test("that lie in an area are selected, beside the others when that is wanted; an empty area changes nothing", async () => {
    const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c"]]));
    await expect.poll(shown, soon).toBe("abc");
    const selected = () => signals.state.value.selection.entities.join("");
    explorer.selectArea(["b", "c"], false);
    expect(selected()).toBe("cb");
    explorer.selectArea(["a", "b"], true);
    expect(selected()).toBe("cba");
    explorer.selectArea([], false);
    expect([selected(), signals.announcement.value]).toEqual(["cba", "范围内没有实体"]);
  });

  test("are pinned and unpinned in one step each", async () => {
    const { explorer, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    const pinned = () => [...signals.state.value.pins.keys()].join("");
    explorer.pinAll(
      new Map([
        ["a", { x: 1, y: 2 }],
        ["b", { x: 3, y: 4 }],
      ]),
    );
    explorer.unpinAll(["a", "b"]);
    expect([pinned(), signals.history.value.past.length]).toEqual(["", 2]);
    explorer.undo();
    expect(pinned()).toBe("ab");
    explorer.undo();
    expect(pinned()).toBe("");
  });

  test("show what links them, as one step that can be taken back, and say when there is nothing more", async () => {
    const { explorer, shown, drawn, signals } = await explorerAt({}, network([["a", "c", "d"]]));
    await expect.poll(shown, soon).toBe("acd");
    explorer.select(selectEntities(["a", "c", "d"]));
    await explorer.showBetween(["a", "c", "d"]);
    expect([shown(), signals.notice.value]).toEqual(["abcd", "添加了与它们共同相连的 1 个实体"]);
    await expect.poll(drawn, soon).toBe("ab bc bd cd");
    expect(signals.state.value.selection.entities).toEqual(["a", "c", "d"]);
    await explorer.showBetween(["a", "c", "d"]);
    expect(signals.notice.value).toBe("与它们共同相连的实体都已在图中");
    explorer.undo();
    expect([shown(), signals.notice.value]).toEqual(["acd", "已撤销：添加与名a等 3 个实体共同相连的实体"]);
    await explorer.showBetween(["a", "b"]);
    expect(signals.notice.value).toBe("当前筛选下，它们之间没有共同相连的实体");
  });

  test("hidden ones that link them show again", async () => {
    const { explorer, shown, signals } = await explorerAt({}, network([["a", "b", "c"]]));
    await expect.poll(shown, soon).toBe("abc");
    explorer.hide(["b"]);
    await explorer.showBetween(["a", "c"]);
    expect(signals.state.value.picture.hidden).toEqual([]);
  });

  test("an end that is picked for a path asks for it at once when that was wanted", async () => {
    const { explorer, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    explorer.pathFrom("a");
    explorer.pickFor("to");
    explorer.picked("b");
    expect([signals.state.value.found, signals.finding.value.state]).toEqual([null, "none"]);
    explorer.pathFrom("a");
    explorer.pickFor("to", true);
    explorer.picked("b");
    await expect.poll(() => signals.state.value.found?.what, soon).toBe("paths");
  });
});
