import { describe, expect, test } from "vitest";
import { toggleKind } from "../../web/state/filter.ts";
import type { Laid } from "../../web/state/layout.ts";
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

  test("brings back everything as it lay before a layout, and after it, in one step", async () => {
    const { explorer, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    const lying = (x: number): Laid => ({
      layout: signals.state.value.layout,
      positions: new Map([["a", { x, y: 0 }]]),
      guides: [],
      viewport: { x: 0, y: 0, k: 1 },
    });
    let laid = lying(1);
    explorer.watch(() => laid);
    explorer.layOut("timeline");
    expect(signals.state.value.layout).toMatchObject({ id: "timeline", around: [] });
    laid = lying(2);
    explorer.pin("a", { x: 9, y: 9 }, { x: 2, y: 0 });
    explorer.undo();
    expect(signals.laid.value).toBeNull();
    explorer.undo();
    expect([signals.state.value.layout.id, signals.notice.value]).toEqual(["force", "已撤销：布局：按时间"]);
    expect(signals.laid.value?.positions).toEqual(new Map([["a", { x: 1, y: 0 }]]));
    laid = lying(1);
    explorer.travel(2);
    expect(signals.state.value.layout.id).toBe("timeline");
    expect(signals.laid.value?.positions).toEqual(new Map([["a", { x: 9, y: 9 }]]));
    laid = lying(9);
    explorer.travel(-2);
    expect(signals.laid.value?.positions).toEqual(new Map([["a", { x: 1, y: 0 }]]));
    expect(signals.places.value.size).toBe(0);
    explorer.travel(2);
    explorer.tidy();
    expect(signals.history.value.past.at(-1)).toMatchObject({ act: "tidy", layout: "timeline" });
  });

  test("keeps how everything lay between two layouts, however far one goes at once", async () => {
    const { explorer, shown, signals } = await explorerAt();
    await expect.poll(shown, soon).toBe("ab");
    let x = 0;
    const places = () => signals.laid.value?.positions.get("a")?.x;
    // The picture hears of where to put everything only after the last step.
    explorer.watch(() => ({
      layout: signals.state.value.layout,
      positions: new Map([["a", { x, y: 0 }]]),
      guides: [],
      viewport: { x: 0, y: 0, k: 1 },
    }));
    for (const id of ["timeline", "kinds", "layered"] as const) {
      explorer.layOut(id);
      x += 1;
    }
    explorer.travel(-3);
    expect(places()).toBe(0);
    x = 0;
    for (const wanted of [1, 2, 3]) {
      explorer.redo();
      expect(places()).toBe(wanted);
      x = wanted;
    }
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
