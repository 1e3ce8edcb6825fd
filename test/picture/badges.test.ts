import { rgb } from "d3";
import { describe, expect, it } from "vitest";
import { communityColours, plainColour } from "../../picture/badges.ts";
import { themes } from "../../picture/theme.ts";

type Triple = readonly [number, number, number];

/** Linear RGB, 0 to 1. */
function linear(colour: string): Triple {
  const channel = (value: number): number =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const { r, g, b } = rgb(colour);
  return [channel(r), channel(g), channel(b)];
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;
const times = (rows: readonly [Triple, Triple, Triple], v: Triple): Triple => [
  dot(rows[0], v),
  dot(rows[1], v),
  dot(rows[2], v),
];

/** OKLab (Björn Ottosson 2020). */
function okLab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  );
  const roots: Triple = [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])];
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    roots,
  );
}

/** What people see whose cones are missing: Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (colour: string, rows: readonly [Triple, Triple, Triple]): Triple => {
  const [r, g, b] = times(rows, linear(colour));
  const cut = (value: number): number => Math.min(1, Math.max(0, value));
  return okLab([cut(r), cut(g), cut(b)]);
};

const luminance = (colour: string): number => dot([0.2126, 0.7152, 0.0722], linear(colour));

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours of communities", () => {
  it.each([...communityColours, plainColour])(
    "%s holds 3:1 on both grounds, and an icon holds it on that",
    (colour) => {
      for (const theme of Object.values(themes)) {
        expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(theme.icon, colour)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(Object.entries(sights))("stay apart for %s sight", (_sight, rows) => {
    const colours = [...communityColours, plainColour].map((colour) => [colour, seen(colour, rows)] as const);
    for (const [i, [name, a]] of colours.entries()) {
      for (const [other, b] of colours.slice(0, i)) {
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
        expect(distance, `${name} and ${other}`).toBeGreaterThanOrEqual(0.069);
      }
    }
  });
});
