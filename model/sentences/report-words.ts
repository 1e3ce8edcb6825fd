import { type Kind, kindOf } from "../kinds.ts";
import type { Paths } from "../path-question.ts";
import type { Claim } from "../source.ts";
import type { Language } from "./told.ts";
import { enList, withIndefinite, zhList } from "./words.ts";

/** How far a question looked. */
export interface Tried {
  readonly maxLength: number;
  /** Kinds that further attempts let into the middle; none where those could find nothing else. */
  readonly letIn: readonly Kind[];
  /** There was no path without them. */
  readonly needed: boolean;
}

/** What a path report says in words of its own. */
interface ReportWords {
  readonly askedOn: (date: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly answerText: (paths: Paths, tried: Tried) => string;
  readonly path: (n: number, chain: string) => string;
  readonly measures: (length: number, strength: number) => string;
  /** `summary` without its full stop; `citation` in its brackets. */
  readonly claim: (summary: string, citation: string, standing: Pick<Claim, "confidence" | "status">) => string;
  readonly moreClaims: (n: number) => string;
  readonly picture: (from: string, to: string) => string;
  readonly sources: string;
}

const zh: ReportWords = {
  askedOn: (date) => `查询日期：${date}`,
  question: "问题：",
  answer: "回答：",
  answerText({ paths, complete }, { maxLength, letIn, needed }) {
    const n = paths.length;
    const kinds = zhList(
      letIn.map((kind) => kindOf(kind).zh),
      "或",
    );
    if (n === 0) {
      const even = kinds === "" ? "" : `；即使经由${kinds}，也不相连`;
      return `在这些条件下，两者在 ${maxLength} 步之内不相连${even}。`;
    }
    const found = complete ? `共有 ${n} 条路径，再无其他。` : `以下是最短的 ${n} 条路径，此外还有更多。`;
    const way = needed ? `不经由${kinds}，两者在 ${maxLength} 步之内并不相连；放宽这一条件后，` : "";
    return `${way}${found}${n === 1 ? "" : zhOrder}${zhStrength}`;
  },
  path: (n, chain) => `路径 ${n}：${chain}`,
  measures: (length, strength) => `${length} 步，强度 ${strength}。`,
  claim: (summary, citation, { confidence, status }) =>
    `${summary}${citation}（置信度 ${confidence}%${status === "unreviewed" ? "，未审核" : ""}）。`,
  moreClaims: (n) => `另有 ${n} 条。`,
  picture: (from, to) => `${from}与${to}之间的路径图`,
  sources: "来源",
};

const zhOrder = "排列以步数少者为先，步数相同则以强度高者为先。";
const zhStrength = "路径的强度是沿途各关系置信度之和，每步最多计 300。";

const en: ReportWords = {
  askedOn: (date) => `Asked on ${date}`,
  question: "Question:",
  answer: "Answer:",
  answerText({ paths, complete }, { maxLength, letIn, needed }) {
    const n = paths.length;
    const steps = `${maxLength} ${maxLength === 1 ? "step" : "steps"}`;
    const names = letIn.map((kind) => withIndefinite(kindOf(kind).en));
    const kinds = enList(names, "or");
    if (n === 0) {
      const even = kinds === "" ? "" : `, not even by way of ${kinds}`;
      return `Under these conditions nothing connects them within ${steps}${even}.`;
    }
    const all = n === 1 ? "There is one path, and no other." : `There are ${n} paths, and no others.`;
    const first = n === 1 ? "This is the shortest of several paths." : `These are the ${n} shortest of more paths.`;
    const way = needed ? [`Within ${steps} they are connected only by way of ${kinds}.`] : [];
    return [...way, complete ? all : first, ...(n === 1 ? [] : [enOrder]), enStrength].join(" ");
  },
  path: (n, chain) => `Path ${n}: ${chain}`,
  measures: (length, strength) => `${length} ${length === 1 ? "step" : "steps"}, strength ${strength}.`,
  claim: (summary, citation, { confidence, status }) =>
    `${summary} ${citation} (confidence ${confidence}%${status === "unreviewed" ? ", unreviewed" : ""}).`,
  moreClaims: (n) => `And ${n} more.`,
  picture: (from, to) => `The paths between ${from} and ${to}`,
  sources: "Sources",
};

const enOrder = "Shorter paths come first and, among paths of equal length, stronger ones.";
const enStrength =
  "A path’s strength is the sum of the confidences of all relations along it, at most 300 for each step.";

export const reportWords: Readonly<Record<Language, ReportWords>> = { zh, en };
