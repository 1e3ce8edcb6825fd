import type { zhLarge } from "./zh-large.ts";

const number = new Intl.NumberFormat("en-GB");
const n = (value: number): string => number.format(value);

/** From the overview to everything. */
export const enLarge: typeof zhLarge = {
  show: (count) => `Show ${n(count)}`,
  all: (count) => `Show all ${n(count)}`,
  most: (count) => `Show ${n(count)}, the most a picture holds`,
  shown: (count) => `The picture now shows ${n(count)} entities`,
  act: () => "Show more",
  layingOut: (percent) => `Laying out: ${n(percent)}%`,
  layoutCancelled: "Laying out cancelled",
};
