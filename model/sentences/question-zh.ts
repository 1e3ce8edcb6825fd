import { kindOf } from "../kinds.ts";
import { relationTypeOf } from "../relation-types.ts";
import { topics } from "../topics.ts";
import { durationText } from "./dates.ts";
import type { Limits, NamedQuestion } from "./question.ts";
import { zhList } from "./words.ts";

const statuses = { reviewed: "已审核", unreviewed: "未审核", rejected: "已否定" };

/** What bounds a question for paths, in Chinese. */
export function zhOptions(question: NamedQuestion): string {
  const { k, maxLength } = question;
  const bounds = `取最短的 ${k} 条路径，${k === 1 ? "" : "每条"}最多 ${maxLength} 步，${middle(question)}。`;
  const others = conditions(question);
  return `${bounds}${others.length === 0 ? "" : `${others.join("；")}。`}`;
}

function middle({ avoidKinds, onlyKinds }: NamedQuestion): string {
  const names = (onlyKinds ?? avoidKinds).map((kind) => kindOf(kind).zh);
  if (onlyKinds !== undefined) return names.length === 0 ? "中间不经过任何实体" : `中间只经过${zhList(names)}`;
  return names.length === 0 ? "中间不限种类" : `中间不经过${zhList(names, "或")}`;
}

function conditions(question: NamedQuestion): string[] {
  const { from, to, through, avoid, directed, topic } = question;
  const about = topic?.map((one) => topics.find(({ id }) => id === one)?.zh ?? one);
  const said = [
    through.length > 0 && `须经过${zhList(through)}${through.length > 1 ? "，顺序不限" : ""}`,
    avoid.length > 0 && `避开${zhList(avoid)}`,
    about && `中间只经过与${zhList(about, "或")}有关的实体`,
    directed && `只沿关系本身的方向，从${from}走到${to}`,
    ...zhLimits(question),
  ];
  return said.filter((one) => typeof one === "string");
}

/** What limits the relations that count, in Chinese. */
export function zhLimits(limits: Limits): string[] {
  const { type, sources, status, origin, minConfidence, undated, agreements } = limits;
  const labels = type?.map((one) => `“${relationTypeOf(one).zh}”`);
  const said = [
    labels && `只看${zhList(labels)}关系`,
    origin === "stated" && "只看来源直接陈述的关系",
    origin === "derived" && "只看由协议得出的关系",
    time(limits),
    undated === "exclude" && "不看没有日期的关系",
    minConfidence !== undefined && minConfidence > 0 && `只看置信度至少 ${minConfidence}% 的关系`,
    sources.length > 0 && `只采信${sources.map((title) => `《${title.replace(/[《》]/gu, inner)}》`).join("、")}`,
    status && `只采信${zhList(status.map((one) => statuses[one]))}的依据`,
    agreements === "nodes" && "协议只作为节点，不作为缔约方之间的连线",
    agreements === "both" && "协议既作为连线，也作为节点",
  ];
  return said.filter((one) => typeof one === "string");
}

function time({ since, until }: Limits): string | undefined {
  const span = durationText({ from: since, to: until }, "zh");
  if (span === undefined) return undefined;
  if (since === undefined) return `只看截至${span.replace(/^直至/u, "")}的关系`;
  if (until === undefined) return `只看${span.replace(/^自(.*)起$/u, "$1")}以来的关系`;
  return `只看${span}${since === until ? "" : "间"}的关系`;
}

function inner(quote: string): string {
  return quote === "《" ? "〈" : "〉";
}
