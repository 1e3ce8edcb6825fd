import { describe, expect, it } from "vitest";
import { commandOf } from "../../web/graph-view/keys.ts";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

describe("commandOf", () => {
  it.each([
    ["ArrowLeft", {}, { do: "walk", direction: "left" }],
    ["ArrowUp", { shiftKey: true }, { do: "pan", direction: "up" }],
    [" ", {}, { do: "select", add: false }],
    ["Enter", { shiftKey: true }, { do: "enter", add: true }],
    ["o", {}, { do: "group" }],
    ["e", {}, { do: "expand" }],
    ["E", { shiftKey: true }, { do: "collapse" }],
    ["e", { altKey: true, code: "KeyE" }, { do: "expand-by" }],
    ["´", { altKey: true, code: "KeyE" }, { do: "expand-by" }],
    ["p", {}, { do: "pin" }],
    ["h", {}, { do: "hide" }],
    ["k", {}, { do: "keep" }],
    ["f", {}, { do: "path" }],
    ["n", {}, { do: "note" }],
    ["0", {}, { do: "fit" }],
    ["z", {}, { do: "fit-these" }],
    ["Escape", {}, { do: "clear" }],
    ["F10", { shiftKey: true }, { do: "menu" }],
    ["ContextMenu", {}, { do: "menu" }],
    ["Delete", {}, { do: "hide" }],
    ["g", {}, { do: "grow" }],
    ["i", {}, { do: "invert" }],
    ["a", { ctrlKey: true }, { do: "all" }],
    ["a", { metaKey: true }, { do: "all" }],
  ])("%s %o", (key, modifiers, command) => {
    expect(commandOf({ ...plain, key, ...modifiers })).toEqual(command);
  });

  it("leaves the page's and the browser's own keys alone", () => {
    for (const key of ["k", "z", "p", "0", "ArrowLeft"]) expect(commandOf({ ...plain, key, ctrlKey: true })).toBeNull();
    for (const key of ["t", "?", "/", "Tab", "F5"]) expect(commandOf({ ...plain, key })).toBeNull();
  });
});
