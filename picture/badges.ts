/** A small disc on a node: a letter or an icon of its own, so that colour never says something alone. */
export interface Badge {
  readonly colour: string;
  readonly letter?: string;
  /** Name of a Lucide icon; `picture/icons.ts` holds its outline. */
  readonly icon?: string;
}

/**
 * Colours of communities. They hold 3:1 on both grounds and under a white letter, and stay apart (OKLab ≥ 0.08) for
 * normal, protan, deutan and tritan sight; their letters tell apart those that share a colour.
 */
export const communityColours = [
  "#4592c4",
  "#d90213",
  "#07740e",
  "#c78715",
  "#a33afe",
  "#f93eb7",
  "#984392",
  "#ad77ff",
  "#b73d60",
  "#7748c4",
] as const;

/** Of what belongs to no community. */
export const plainColour = "#7c8490";

/** Of the community with this number, counted from 0: A to Z, then AA, AB …. */
export function letterOf(number: number): string {
  const last = String.fromCharCode(65 + (number % 26));
  return number < 26 ? last : letterOf(Math.floor(number / 26) - 1) + last;
}

export function colourOf(number: number): string {
  return communityColours[number % communityColours.length] ?? plainColour;
}
