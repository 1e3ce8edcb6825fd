import { describe, expect, test } from "vitest";
import { noteLimits } from "../../model/note.ts";
import { stepName } from "../../web/i18n/step-name.ts";
import { excerptOf, noteAt } from "../../web/state/notes.ts";
import { explorerAt, network, soon } from "./explorer-network.ts";
import { words } from "./words.ts";

const start = async () => {
  const { explorer, signals, shown } = await explorerAt({}, network([["a", "b"]]));
  await expect.poll(shown, soon).toBe("ab");
  const texts = () => signals.state.value.notes.map(({ text }) => text);
  const steps = () => signals.history.value.past.map((step) => stepName(step, words.zh));
  return { explorer, signals, texts, steps };
};

describe("notes on the picture", () => {
  test("are written, changed, moved and removed, each a step with a name that can be taken back", async () => {
    const { explorer, signals, texts, steps } = await start();
    explorer.writeNote({ on: "a" }, "  谁签的字？ ");
    explorer.writeNote({ at: { x: 10.4, y: -3.6 } }, "这一片都在香港");
    explorer.writeNote({ on: "a" }, "谁签的字？查协议");
    explorer.moveNote("n2", { x: 99.9, y: 0 });
    explorer.removeNote("n1");
    expect(signals.state.value.notes).toEqual([{ id: "n2", text: "这一片都在香港", at: { x: 100, y: 0 } }]);
    expect(steps()).toEqual([
      "加注“谁签的字？”",
      "加注“这一片都在香港”",
      "修改批注为“谁签的字？查协议”",
      "移动批注“这一片都在香港”",
      "删除批注“谁签的字？查协议”",
    ]);
    explorer.undo();
    explorer.undo();
    expect(signals.state.value.notes.at(-1)).toEqual({ id: "n2", text: "这一片都在香港", at: { x: 10, y: -4 } });
    explorer.travel(-2);
    expect(texts()).toEqual(["谁签的字？"]);
    explorer.travel(4);
    expect(texts()).toEqual(["这一片都在香港"]);
  });

  test("that say nothing aren't kept, and writing the same is no step", async () => {
    const { explorer, texts, steps } = await start();
    explorer.writeNote({ on: "a" }, "  \n ");
    explorer.writeNote({ on: "b" }, "x");
    explorer.writeNote({ on: "b" }, "x");
    expect([texts(), steps().length]).toEqual([["x"], 1]);
    explorer.writeNote({ on: "b" }, "");
    expect([texts(), steps().at(-1)]).toEqual([[], "删除批注“x”"]);
  });

  test("hold what can be kept: no control characters, no halves of characters, at most so long and so many", async () => {
    const { explorer, texts, signals } = await start();
    explorer.writeNote({ on: "a" }, "a\u0000b\r\nc\ud800");
    explorer.writeNote({ on: "b" }, `${"字".repeat(noteLimits.text - 1)}𠮷`);
    expect(texts()).toEqual(["ab\nc\ufffd", "字".repeat(noteLimits.text - 1)]);
    for (let i = 2; i < noteLimits.notes; i++) explorer.writeNote({ at: { x: i, y: 0 } }, String(i));
    expect(explorer.writeNote({ at: { x: 0, y: 0 } }, "one more")).toBe(false);
    expect(texts()).not.toContain("one more");
    expect(signals.notice.value).toContain("最多 100 条批注");
    expect(explorer.writeNote({ on: "a" }, "changed")).toBe(true);
    expect(texts()[0]).toBe("changed");
  });

  test("come back from a link, and stay where one goes back to the overview", async () => {
    const { explorer, signals, texts } = await start();
    explorer.writeNote({ on: "a" }, "留着");
    explorer.hide(["b"]);
    explorer.overview();
    await expect.poll(() => signals.restoring.value, soon).toBe(false);
    expect(texts()).toEqual(["留着"]);
    explorer.go({ view: null, place: null });
    await expect.poll(texts, soon).toEqual([]);
    explorer.undo();
    expect(noteAt(signals.state.value.notes, { on: "a" })?.text).toBe("留着");
  });
});

test("a long note is named by its beginning", () => {
  expect(excerptOf({ text: "一\n二  三" })).toBe("一 二 三");
  expect(excerptOf({ text: "𠮷".repeat(40) })).toBe(`${"𠮷".repeat(23)}…`);
});
