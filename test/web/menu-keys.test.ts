import { describe, expect, it } from "vitest";
import { keyText, letterStep, stepAmong } from "../../web/panels/menu-keys.ts";

describe("the keys of a menu", () => {
  it.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 2, 0],
    ["ArrowUp", -1, 2],
    ["ArrowUp", 0, 2],
    ["ArrowUp", 2, 1],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["x", 0, null],
  ])("%s leads from item %d of three to %j", (key, at, to) => {
    expect(stepAmong(key, at, 3)).toBe(to);
  });

  it("lead nowhere in an empty one", () => {
    expect(stepAmong("ArrowDown", -1, 0)).toBeNull();
  });

  it.each([
    ["h", -1, 1],
    ["H", 1, 3],
    ["h", 3, 1],
    ["e", -1, 0],
    ["隐", 0, 2],
    ["z", 0, null],
    [" ", 0, null],
    ["Enter", 0, null],
  ])("%j typed at item %d leads to %j: the next that begins so, or has that key", (typed, at, to) => {
    const items = [
      { label: "展开", key: "E" },
      { label: "Hide", key: "X" },
      { label: "隐藏", key: null },
      { label: "Help", key: "?" },
    ];
    expect(letterStep(typed, at, items)).toBe(to);
  });

  it("are written as the reader's keyboard has them", () => {
    expect(["Ctrl Shift Z", "P"].map((key) => keyText(key, "MacIntel"))).toEqual(["⌘ ⇧ Z", "P"]);
    expect(keyText("Ctrl A", "Linux x86_64")).toBe("Ctrl A");
  });
});
