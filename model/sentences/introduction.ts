import type { Entity } from "../entity.ts";
import type { ToldPath } from "./path.ts";
import { capitalised, sentenceOf } from "./sentence.ts";
import { type Language, nameIn, type Told } from "./told.ts";
import { enName } from "./words.ts";

/** Why somebody could introduce one end to the other, with all that the sentences need. */
export interface ToldIntroduction {
  readonly introducer: Entity;
  /** The best path through the introducer, from end to end. */
  readonly steps: ToldPath["steps"];
  /** On how many paths the introducer stands, of how many that were looked at; `all`: there are no others. */
  readonly paths: number;
  readonly lookedAt: number;
  readonly all: boolean;
}

/** A reason in a few sentences: on how many paths the introducer stands, and what ties it into the best of them. */
export function explainIntroduction(told: ToldIntroduction): { zh: string; en: string } {
  return {
    zh: [lead(told, "zh"), ...tell(told, "zh")].join(""),
    en: [lead(told, "en"), ...tell(told, "en")].join(" "),
  };
}

function lead({ introducer, steps, paths, lookedAt, all }: ToldIntroduction, language: Language): string {
  const [first, last] = [steps[0]?.entity ?? introducer, steps.at(-1)?.entity ?? introducer];
  const hops = steps.length - 1;
  if (language === "zh") {
    const [who, a, b] = [introducer, first, last].map((entity) => nameIn(entity, "zh"));
    const shortest = paths === 1 ? `这条路径有${zhCount(hops)}步` : `最短的一条有${zhCount(hops)}步`;
    if (all) return `${who}在${a}与${b}之间的${zhCount(paths)}条路径上，${shortest}：`;
    return `${a}与${b}之间最短的${zhCount(lookedAt)}条路径中，有${zhCount(paths)}条经过${who}，${shortest}：`;
  }
  const [who, a, b] = [introducer, first, last].map(enName);
  const of = all ? (paths === 1 ? "path" : "paths") : `of the ${lookedAt} shortest paths`;
  const shortest = `${paths === 1 ? "one" : "the shortest"} of ${enCount(hops)} ${hops === 1 ? "hop" : "hops"}`;
  return capitalised(`${who} stands on ${enCount(paths)} ${of} between ${a} and ${b}, ${shortest}:`);
}

/** How the introducer is tied to the entities before and after: by the surest relation of either hop. */
function tell({ introducer, steps }: ToldIntroduction, language: Language): string[] {
  const at = steps.findIndex(({ entity }) => entity.id === introducer.id);
  return [steps[at], steps[at + 1]].flatMap((step) => {
    const surest = surestOf(step?.relations ?? []);
    return surest === undefined ? [] : [sentenceOf(surest, language, introducer.id)];
  });
}

/** The first of the relations with the highest confidence. */
function surestOf(relations: readonly Told[]): Told | undefined {
  const confidence = (told: Told | undefined) => told?.relation.confidence ?? -1;
  return relations.reduce<Told | undefined>(
    (best, one) => (best === undefined || confidence(one) > confidence(best) ? one : best),
    undefined,
  );
}

const zhNumbers = ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];
const enNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number of things with a measure word: 两, 三, 十, and in figures, set off by blanks, 12. */
function zhCount(n: number): string {
  return zhNumbers[n] ?? ` ${n} `;
}

function enCount(n: number): string {
  return enNumbers[n] ?? String(n);
}
