import type { Paths } from "../path-question.ts";
import type { Language } from "./told.ts";

/** What a path report says in words of its own. */
interface ReportWords {
  readonly askedOn: (date: string) => string;
  readonly question: string;
  readonly answer: string;
  readonly answerText: (paths: Paths) => string;
  readonly path: (n: number, chain: string) => string;
  readonly measures: (length: number, strength: number) => string;
  readonly picture: (from: string, to: string) => string;
  readonly sources: string;
}

const zh: ReportWords = {
  askedOn: (date) => `查询日期：${date}`,
  question: "问题：",
  answer: "回答：",
  answerText({ paths, complete, relaxed }) {
    const n = paths.length;
    if (n === 0) return "在这些条件下，两者没有相连的路径。";
    const found = complete ? `共有${n}条路径，再无其他。` : `以下是最短的${n}条路径，此外还有更多。`;
    const way = relaxed === undefined ? "" : "不经由城市、区域或活动，两者并不相连；放宽这一条件后，";
    return `${way}${found}${n === 1 ? "" : zhOrder}${zhStrength}`;
  },
  path: (n, chain) => `路径${n}：${chain}`,
  measures: (length, strength) => `${length}步，强度${strength}。`,
  picture: (from, to) => `${from}与${to}之间的路径图`,
  sources: "来源",
};

const zhOrder = "排列以步数少者为先，步数相同则以强度高者为先。";
const zhStrength = "路径的强度是沿途各关系置信度之和，每步最多计300。";

const en: ReportWords = {
  askedOn: (date) => `Asked on ${date}`,
  question: "Question:",
  answer: "Answer:",
  answerText({ paths, complete, relaxed }) {
    const n = paths.length;
    if (n === 0) return "Under these conditions no path connects them.";
    const all = n === 1 ? "There is one path, and no other." : `There are ${n} paths, and no others.`;
    const first = n === 1 ? "This is the shortest of several paths." : `These are the ${n} shortest of more paths.`;
    const way = relaxed === undefined ? [] : ["They are connected only by way of a place or an event."];
    return [...way, complete ? all : first, ...(n === 1 ? [] : [enOrder]), enStrength].join(" ");
  },
  path: (n, chain) => `Path ${n}: ${chain}`,
  measures: (length, strength) => `${length} ${length === 1 ? "step" : "steps"}, strength ${strength}.`,
  picture: (from, to) => `The paths between ${from} and ${to}`,
  sources: "Sources",
};

const enOrder = "Shorter paths come first and, among paths of equal length, stronger ones.";
const enStrength =
  "A path’s strength is the sum of the confidences of all relations along it, at most 300 for each step.";

export const reportWords: Readonly<Record<Language, ReportWords>> = { zh, en };
