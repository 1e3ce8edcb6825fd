/** Width of a text in CSS pixels, set 12 px regular, or 13 px semi-bold when `strong`. */
export type Measure = (text: string, strong: boolean) => number;

/** A name broken into one or two lines. */
export interface WrappedName {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** Longest line of a label, and the lines' heights, in CSS pixels. */
export const labelType = { mostWidth: 132, lineHeight: 15, strongLineHeight: 16 } as const;

/** Names up to this width stay on one line. */
const comfortable = 96;

/** What breaking within a word or a bracket costs, in pixels of a longer line. */
const midWord = 30;
const midBracket = 60;

/** A Latin word or number with its joints, a run of spaces, or one other character. */
const token = /[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}'’.&/-]*|\s+|./gsu;

/** No line begins with these, none ends with those. */
const closing = /^[)）》」』】、,，。.;；:：·]/u;
const opening = /[(（《「『【]$/u;

/**
 * Breaks a name into at most two lines of similar width, between Chinese characters or Latin words; what is too long
 * even so ends with an ellipsis.
 */
export function wrapName(name: string, strong: boolean, measure: Measure): WrappedName {
  const known = wrapped(measure, strong);
  const found = known.get(name);
  if (found) return found;
  const lines = breakName(name, (text) => measure(text, strong));
  const made = {
    lines,
    width: Math.max(...lines.map((line) => measure(line, strong))),
    height: lines.length * (strong ? labelType.strongLineHeight : labelType.lineHeight),
  };
  known.set(name, made);
  return made;
}

/** Names are wrapped at every zoom step: remembered for as long as their measure lives. */
const memory = new WeakMap<Measure, readonly [Map<string, WrappedName>, Map<string, WrappedName>]>();

function wrapped(measure: Measure, strong: boolean): Map<string, WrappedName> {
  const known = memory.get(measure) ?? [new Map(), new Map()];
  memory.set(measure, known);
  return known[strong ? 1 : 0];
}

function breakName(name: string, width: (text: string) => number): string[] {
  if (width(name) <= comfortable) return [name];
  const words = wordStarts(name);
  const halves = breaksOf(name).map(({ at, first, second }) => {
    const [a, b] = [width(first), width(second)];
    return {
      first,
      second,
      a,
      b,
      cost: Math.max(a, b) + (words.has(at) ? 0 : midWord) + (isBracketed(first) ? midBracket : 0),
    };
  });
  const fitting = halves.filter(({ a, b }) => Math.max(a, b) <= labelType.mostWidth);
  const best = fitting.reduce<(typeof halves)[number] | null>((a, b) => (a && a.cost <= b.cost ? a : b), null);
  if (best) return [best.first, best.second];
  const fullest = halves.filter(({ a }) => a <= labelType.mostWidth).at(-1);
  if (!fullest) return [shorten(name, width)];
  return [fullest.first, shorten(fullest.second, width)];
}

/** Every way to break a name in two. */
function breaksOf(name: string): { at: number; first: string; second: string }[] {
  const breaks: { at: number; first: string; second: string }[] = [];
  for (const { index } of name.matchAll(token)) {
    const [first, second] = [name.slice(0, index).trimEnd(), name.slice(index).trimStart()];
    if (first === "" || second === "" || closing.test(second) || opening.test(first)) continue;
    if (breaks.at(-1)?.second !== second) breaks.push({ at: index, first, second });
  }
  return breaks;
}

/** Where words begin, as far as the browser knows: Chinese has no spaces. */
function wordStarts(name: string): ReadonlySet<number> {
  if (typeof Intl.Segmenter === "undefined") return new Set();
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return new Set([...segmenter.segment(name)].map((segment) => segment.index));
}

let segmenter: Intl.Segmenter | undefined;

/** Whether a bracket is still open at the end. */
function isBracketed(text: string): boolean {
  return (text.match(/[(（]/gu)?.length ?? 0) > (text.match(/[)）]/gu)?.length ?? 0);
}

function shorten(text: string, width: (text: string) => number): string {
  if (width(text) <= labelType.mostWidth) return text;
  const characters = [...text];
  while (characters.length > 1 && width(`${characters.join("")}…`) > labelType.mostWidth) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}
