import { rgb } from "d3";
import { describe, expect, it } from "vitest";
import { kinds } from "../../model/kinds.ts";
import { relationTypeOf, relationTypes } from "../../model/relation-types.ts";
import { lineOpacity } from "../../picture/lines.ts";
import { themes } from "../../picture/theme.ts";

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). `opacity` lays the first over the second. */
function contrast(front: string, ground: string, opacity = 1): number {
  const channels = (colour: string): number[] => [rgb(colour).r, rgb(colour).g, rgb(colour).b];
  const below = channels(ground);
  const over = channels(front).map((value, i) => value * opacity + (below[i] ?? 0) * (1 - opacity));
  const luminance = (values: number[]): number => {
    const [r = 0, g = 0, b = 0] = values.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(over), luminance(below)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.values(themes))("the $id theme", (theme) => {
  it.each(kinds.map(({ id, colour }) => [id, colour]))("shows %s at 3:1 on its ground", (_, colour) => {
    expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(kinds.map(({ id, colour }) => [id, colour]))("shows the icon at 3:1 on %s", (_, colour) => {
    expect(contrast(theme.icon, colour)).toBeGreaterThanOrEqual(3);
  });

  it.each(relationTypes.map(({ id, colour }) => [id, colour]))("shows %s at 3:1", (_, colour) => {
    expect(contrast(colour, theme.ground, lineOpacity.stated)).toBeGreaterThanOrEqual(3);
  });

  it("shows SIGNED_WITH, the one type that is derived, at 3:1 where it is lighter", () => {
    expect(contrast(relationTypeOf("SIGNED_WITH").colour, theme.ground, lineOpacity.derived)).toBeGreaterThanOrEqual(3);
  });

  it("shows the rings of what was found at 3:1", () => {
    expect(contrast(theme.found, theme.ground)).toBeGreaterThanOrEqual(3);
  });

  it("shows text at 4.5:1 and the accent at 3:1, on ground and surface", () => {
    for (const ground of [theme.ground, theme.surface]) {
      expect(contrast(theme.text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.muted, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.accent, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
