import { expect, test } from "vitest";
import { panelPixels } from "../../../web/state/panel-width.ts";

test.each([
  [320, 1440, 320],
  [500.4, 1440, 500],
  [900, 2560, 640],
  [10, 1440, 240],
  // The picture keeps the larger part of a window.
  [640, 1000, 380],
  [640, 400, 240],
])("a panel that is wanted %d wide takes in a window of %d just %d", (wanted, window, pixels) => {
  expect(panelPixels(wanted, window)).toBe(pixels);
});
