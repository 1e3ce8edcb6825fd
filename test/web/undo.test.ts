import { describe, expect, test } from "vitest";
import { toggleKind } from "../../web/state/filter.ts";
import { explorerAt, soon } from "./explorer-network.ts";

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
