import type { Entity } from "../entity.ts";
import { agreementIn, formOf } from "./agreements.ts";
import { type Dates, dateText, durationText, occasionText } from "./dates.ts";
import { meetingOf } from "./roles.ts";
import { nameIn, type Turn } from "./told.ts";
import { isDatedByAgreement, termOf, whenOf } from "./when.ts";
import { zhList } from "./words.ts";

/** Clauses as one sentence; what is missing isn't said. */
export function clauses(...parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join("，");
}

/** 将 of a plan, 曾 of what is over. */
export function mood({ planned, ended }: Turn): string {
  return planned ? "将" : ended ? "曾" : "";
}

/** A role in words of its own, in brackets. */
export function note(role: string | undefined): string {
  return role === undefined ? "" : `（${role}）`;
}

/** 甲与乙. */
export function pair({ subject, object }: Turn): string {
  return `${nameIn(subject, "zh")}与${nameIn(object, "zh")}`;
}

/** When it happened; `other`: what else knows the date. */
export function when(turn: Turn, other?: Dates): string | undefined {
  const own = occasionText(turn.relation, "zh");
  return own ?? (other && occasionText(other, "zh")) ?? occasionText(whenOf(turn), "zh");
}

/** 在某某会上; what isn't called a meeting has 期间. */
export function at(event: Entity): string {
  const meeting = /(?:会|论坛|仪式|典礼|会议|活动|沙龙|对话)$/u.test(event.name.replace(/（[^（）]*）$/u, ""));
  return `在${event.name}${meeting ? "上" : "期间"}`;
}

/** A signing: time, occasion, what was signed, by whom, until when it holds. */
export function act(turn: Turn, body: string, ...tails: readonly (string | undefined)[]): string {
  const { from, until } = termOf(turn, turn.agreement);
  return clauses(occasionText({ from }, "zh"), turn.event && at(turn.event), body, ...tails, term(until));
}

function term(until: string | undefined): string | undefined {
  return until && `有效期至${dateText(until, "zh")}`;
}

/** Whether a state that goes on began on a known day at an event. */
export function hasOccasion(turn: Turn): boolean {
  const { relation, agreement, event, planned } = turn;
  if (planned || event === undefined || isDatedByAgreement(turn, agreement)) return false;
  return relation.from !== undefined && relation.to === undefined;
}

/** A state: since when, under what, what holds, and who made it so. `began`: `body` tells how it began. */
export function state(turn: Turn, body: string, began = false): string {
  const { relation, agreement, event } = turn;
  const byAgreement = isDatedByAgreement(turn, agreement);
  const since = event && hasOccasion(turn) ? sinceEvent(dateText(relation.from ?? "", "zh"), event, began) : undefined;
  const under = agreement && (byAgreement ? signedAgreement(turn, agreement) : agreementIn(agreement, "zh"));
  return clauses(
    byAgreement ? undefined : (since ?? durationText(relation, "zh")),
    under && `根据${under}`,
    body,
    event && since === undefined && !byAgreement ? `与${event.name}有关` : undefined,
    actors(turn, "出面"),
  );
}

function sinceEvent(date: string, event: Entity, began: boolean): string {
  return began ? `${date}，${at(event)}` : `自${date}${event.name}起`;
}

/** 2024年3月25日在某会上签约的某项目. */
export function signedAgreement(turn: Turn, agreement: Entity): string {
  const name = agreementIn(agreement, "zh");
  const date = isDatedByAgreement(turn, agreement) ? (turn.relation.from ?? agreement.from) : agreement.from;
  if (date === undefined && turn.event === undefined) return name;
  const day = date === undefined ? "" : dateText(date, "zh");
  return `${day}${turn.event ? at(turn.event) : ""}${formOf(agreement).zhVerb}的${name}`;
}

/** The date of what an agreement brought about, where it isn't the agreement's own. */
export function ownDate(turn: Turn, agreement: Entity): string | undefined {
  return isDatedByAgreement(turn, agreement) ? undefined : occasionText(turn.relation, "zh");
}

/** 该项目于某日在某会上由某人代表某机构签约. */
export function signing(turn: Turn, agreement: Entity): string | undefined {
  const form = formOf(agreement);
  const { from, until } = termOf(turn, agreement);
  const date = occasionText({ from }, "zh");
  const who = turn.by.length > 0 ? `由${people(turn)}` : "";
  const parts = `${date === undefined ? "" : `于${date}`}${turn.event ? at(turn.event) : ""}${who}${behalf(turn)}`;
  return parts === ""
    ? undefined
    : clauses(`该${form.zh}${turn.planned ? "将" : ""}${parts}${form.zhVerb}`, term(until));
}

/** 由某人代表某机构签字; 证书由某人颁发. */
export function signers(turn: Turn): string | undefined {
  if (turn.agreement?.form !== "certificate") return actors(turn, "签字");
  const awarded = actors(turn, "颁发");
  return turn.by.length > 0 ? `证书${awarded}` : awarded;
}

/** Who performed the act, and for whom. */
export function actors(turn: Turn, verb: string): string | undefined {
  const inline = turn.relation.type === "TOOK_PART_IN";
  if (turn.by.length > 0) return `由${people(turn)}${inline ? "" : behalf(turn)}${verb}`;
  return turn.onBehalfOf && !inline ? `系${behalf(turn)}` : undefined;
}

/** 代表某机构. */
export function behalf({ onBehalfOf }: Turn): string {
  return onBehalfOf ? `代表${nameIn(onBehalfOf, "zh")}` : "";
}

/** 以执行会长身份. */
export function capacity(role: string | undefined): string {
  return role === undefined ? "" : `以${role}身份`;
}

function people({ by }: Turn): string {
  return zhList(by.map((entity) => nameIn(entity, "zh")));
}

/** The verb that a builder's role means: 共建方 is one who 参与共建. */
export function building(role: string | undefined): { verb: string; note: string } {
  const plain = role?.replace(/(?:方|者|单位)$/u, "") ?? "";
  const match = /^(?:(?:共同|联合|合作)|参与)?(建设|打造|共建|设立|创办|运营|承建|筹建|发起|管理)$/u.exec(plain);
  if (match?.[1] === undefined) return { verb: "建设", note: note(role) };
  return { verb: plain === match[1] && plain !== "共建" ? plain : `参与${match[1]}`, note: "" };
}

/** 进行了交流座谈; 在考察中会面; 会面. */
export function meeting({ relation, planned }: Turn): string {
  const { role } = relation;
  const { talks, visit } = meetingOf(relation);
  const short = role !== undefined && role.length <= 12 && !/[，；。]/u.test(role);
  const said = short && /\p{Script=Han}/u.test(role) ? role.replace(/^进行/u, "") : undefined;
  const done = planned ? "进行" : "进行了";
  if (role !== undefined && !short) return `会面${note(role)}`;
  if (talks) return `${done}${said ?? "会谈"}`;
  if (visit) return `在${said ?? "访问"}中会面`;
  return `会面${note(role)}`;
}
