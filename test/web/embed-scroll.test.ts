import { expect, test } from "vitest";
import { type Attempt, leaveScrolling } from "../../web/embed/host-scroll.ts";

/** A frame with a picture, and which of its events get through to that. */
function frame() {
  const root = new EventTarget();
  const told: Attempt[] = [];
  const stop = leaveScrolling(
    root,
    (target) => target === root,
    (attempt) => told.push(attempt),
  );
  const reached: string[] = [];
  for (const name of ["wheel", "touchstart", "touchmove"]) root.addEventListener(name, () => reached.push(name));
  const send = (name: string, fields: Record<string, unknown> = {}, at = 0): void => {
    const event = new Event(name);
    const more = { ctrlKey: false, metaKey: false, relatedTarget: null, timeStamp: at, ...fields };
    for (const [key, value] of Object.entries(more)) Object.defineProperty(event, key, { value });
    root.dispatchEvent(event);
  };
  const take = () => ({ reached: reached.splice(0), told: told.splice(0) });
  return { send, stop, take };
}

const toPage = { reached: [], told: ["wheel"] };
const toPicture = { reached: ["wheel"], told: [] };

test("the wheel is the page's, unless with Ctrl or ⌘, and the reader is told how to zoom", () => {
  const { send, take, stop } = frame();
  send("wheel");
  expect(take()).toEqual(toPage);
  for (const key of ["ctrlKey", "metaKey"]) {
    send("wheel", { [key]: true });
    expect(take()).toEqual(toPicture);
  }
  stop();
  send("wheel");
  expect(take()).toEqual(toPicture);
});

test("from a click into it the wheel is the picture's, until the mouse leaves the frame or isn't heard of for a while", () => {
  const { send, take } = frame();
  send("pointerdown", { pointerType: "touch" }, 0);
  send("wheel", {}, 10);
  expect(take()).toEqual(toPage);
  send("pointerdown", { pointerType: "mouse" }, 1000);
  send("wheel", {}, 4000);
  send("pointermove", {}, 8000);
  send("wheel", {}, 12_000);
  expect(take()).toEqual({ reached: ["wheel", "wheel"], told: [] });
  send("pointermove", {}, 20_000);
  send("wheel", {}, 20_010);
  expect(take()).toEqual(toPage);
  send("pointerdown", { pointerType: "mouse" }, 30_000);
  send("mouseout", { relatedTarget: {} }, 30_010);
  send("wheel", {}, 30_020);
  expect(take()).toEqual(toPicture);
  send("mouseout", {}, 30_030);
  send("wheel", {}, 30_040);
  expect(take()).toEqual(toPage);
});

test("one finger is the page's, and told of two once it has gone some way; two are the picture's", () => {
  const { send, take } = frame();
  const at = (clientX: number, clientY: number) => ({ clientX, clientY });
  send("touchstart", { touches: [at(0, 0)] });
  send("touchmove", { touches: [at(0, 5)] });
  expect(take()).toEqual({ reached: [], told: [] });
  send("touchmove", { touches: [at(0, 20)] });
  expect(take()).toEqual({ reached: [], told: ["touch"] });
  send("touchstart", { touches: [at(0, 20), at(50, 20)] });
  send("touchmove", { touches: [at(0, 30), at(50, 30)] });
  expect(take()).toEqual({ reached: ["touchstart", "touchmove"], told: [] });
});
