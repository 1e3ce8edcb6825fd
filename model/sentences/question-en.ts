import { kindOf } from "../kinds.ts";
import { relationTypeOf } from "../relation-types.ts";
import { topics } from "../topics.ts";
import { durationText } from "./dates.ts";
import type { Limits, NamedQuestion } from "./question.ts";
import { enList } from "./words.ts";

const statuses = { reviewed: "reviewed", unreviewed: "unreviewed", rejected: "rejected" };

/** What bounds a question for paths, in English. */
export function enOptions(question: NamedQuestion): string {
  const { k, maxLength } = question;
  const steps = maxLength === 1 ? "1 step" : `${maxLength} steps`;
  const wanted = k === 1 ? "The shortest path" : `The ${k} shortest paths`;
  const bounds = `${wanted}, of at most ${steps}${k === 1 ? "" : " each"}, with ${middle(question)} in between.`;
  return [bounds, ...conditions(question)].join(" ");
}

function middle({ avoidKinds, onlyKinds }: NamedQuestion): string {
  if (onlyKinds !== undefined) {
    return onlyKinds.length === 0 ? "nothing" : `only ${enList(onlyKinds.map((kind) => kindOf(kind).enPlural))}`;
  }
  const avoided = avoidKinds.map((kind) => kindOf(kind).en);
  return avoided.length === 0 ? "anything" : `no ${enList(avoided, "or")}`;
}

function conditions(question: NamedQuestion): string[] {
  const { from, to, k, through, avoid, directed, topic } = question;
  const paths = k === 1 ? "The path" : "Every path";
  const about = topic?.map((one) => topics.find(({ id }) => id === one)?.en ?? one);
  const said = [
    through.length > 0 && `${paths} passes through ${enList(through)}${through.length > 1 ? ", in any order" : ""}.`,
    avoid.length > 0 && `None passes through ${enList(avoid, "or")}.`,
    about && `What stands in between has to do with ${enList(about, "or")}.`,
    directed && `Relations are followed in their own direction only, from ${from} to ${to}.`,
    ...enLimits(question),
  ];
  return said.filter((one) => typeof one === "string");
}

/** What limits the relations that count, in English. */
export function enLimits(limits: Limits): string[] {
  const { type, sources, status, origin, minConfidence, undated, agreements } = limits;
  const labels = type?.map((one) => `“${relationTypeOf(one).en}”`);
  const titles = sources.map((title) => `“${title.replace(/[“”]/gu, inner)}”`);
  const said = [
    labels && `Only these relations count: ${enList(labels)}.`,
    origin === "stated" && "Only relations that a source states outright count.",
    origin === "derived" && "Only relations derived from agreements count.",
    time(limits),
    undated === "exclude" && "Relations without a date don’t count.",
    minConfidence !== undefined &&
      minConfidence > 0 &&
      `Only relations with a confidence of at least ${minConfidence}% count.`,
    titles.length > 0 && `Only what stands in ${enList(titles, "or")} counts.`,
    status && `Only ${enList(status.map((one) => statuses[one]))} evidence counts.`,
    agreements === "nodes" && "Agreements count as stops of their own, not as lines between their parties.",
    agreements === "both" && "Agreements count both as lines between their parties and as stops of their own.",
  ];
  return said.filter((one) => typeof one === "string");
}

function time({ since, until }: Limits): string | undefined {
  const span = durationText({ from: since, to: until }, "en");
  return span && `Only relations ${span} count.`;
}

function inner(quote: string): string {
  return quote === "“" ? "‘" : "’";
}
