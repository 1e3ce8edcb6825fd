import { describe, expect, it } from "vitest";
import { kinds } from "../../model/kinds.ts";
import { relationTypes } from "../../model/relation-types.ts";
import { iconPath, toPath } from "../../picture/icons.ts";

describe("icons", () => {
  it.each([...kinds, ...relationTypes].map(({ id, icon }) => [id, icon]))("%s has the icon %s", (_, icon) => {
    expect(iconPath(icon)).toMatch(/^M[^a-zA-Z]*[a-zA-Z]/);
    expect(iconPath(icon)).not.toMatch(/NaN|undefined/);
  });

  it("names an icon that isn't there", () => {
    expect(() => iconPath("unicorn")).toThrow("unknown icon: unicorn");
  });

  it.each([
    ["a path", "path", { d: "M1 2h3" }, "M1 2h3"],
    ["a path that begins with a relative move", "path", { d: "m1 2 3 4" }, "M0 0m1 2 3 4"],
    ["a line", "line", { x1: 1, y1: 2, x2: "3", y2: 4 }, "M1 2L3 4"],
    ["a polyline", "polyline", { points: "1 2 3 4" }, "M1 2 3 4"],
    ["a circle", "circle", { cx: 5, cy: 6, r: 2 }, "M3 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z"],
    ["an ellipse", "ellipse", { cx: 5, cy: 6, rx: 2, ry: 1 }, "M3 6a2 1 0 1 0 4 0a2 1 0 1 0 -4 0Z"],
    ["a rectangle", "rect", { x: 1, y: 2, width: 3, height: 4 }, "M1 2h3v4h-3Z"],
    [
      "a rectangle with round corners",
      "rect",
      { x: 0, y: 0, width: 6, height: 6, rx: 1 },
      "M1 0h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1Z",
    ],
  ])("%s becomes path data", (_, tag, attributes, path) => {
    expect(toPath([tag, attributes])).toBe(path);
  });
});
