import { occasionText } from "./dates.ts";
import { type Part, partOf } from "./roles.ts";
import { nameIn, type Turn } from "./told.ts";
import { at, behalf, capacity, mood, when } from "./zh-parts.ts";

/** What somebody did at an event, told from either end. */
export function attendance(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const held = when(turn) === undefined ? occasionText(target, "zh") : undefined;
  const [m, who] = [mood(turn), nameIn(source, "zh")];
  const event = held === undefined ? nameIn(target, "zh") : `${held}举行的${nameIn(target, "zh")}`;
  const there = at({ ...target, name: event });
  const doer = `${who}${m}${behalf(turn)}`;
  const told = relation.role ?? "";
  const verb = told.replace(/(?:人|者|方|单位|嘉宾)$/u, "");
  const speech = /^主[旨题]演讲$/u.test(verb) ? `作${verb}` : /^(?:致辞|致词|演讲|讲话)$/u.test(verb) ? verb : "发言";
  const hosting = (word: string) => (forward ? `${doer}${word}${event}` : `${event}${m}由${who}${behalf(turn)}${word}`);
  const among = (noun: string) => `${event}的${noun}${m}包括${who}${turn.onBehalfOf ? `（${behalf(turn)}）` : ""}`;
  const tell: Record<Part, () => string> = {
    host: () => hosting("主办"),
    "co-host": () => (forward ? hosting("参与主办") : among("主办方")),
    organiser: () => hosting(verb === "组织" ? "组织" : "承办"),
    "co-organiser": () => hosting("协办"),
    speaker: () => (forward ? `${doer}${there}${speech}` : `${m}${there}${speech}的有${doerBack(turn)}`),
    guest: () => (forward ? `${doer}作为嘉宾出席${event}` : among("嘉宾")),
    participant: () => (forward ? `${doer}参加${event}` : `${m}参加${event}的有${doerBack(turn)}`),
  };
  const kind = partOf(relation);
  if (kind !== undefined) return tell[kind]();
  if (relation.role === undefined) return tell.participant();
  const as = capacity(relation.role);
  return forward ? `${doer}${as}参加${event}` : `${m}${as}参加${event}的有${doerBack(turn)}`;
}

function doerBack(turn: Turn): string {
  return `${nameIn(turn.source, "zh")}${turn.onBehalfOf ? `（${behalf(turn)}）` : ""}`;
}
