import type { Entity } from "../entity.ts";
import { agreementIn, formOf } from "./agreements.ts";
import { type Dates, dateText, durationText, occasionText } from "./dates.ts";
import type { Turn } from "./told.ts";
import { isDatedByAgreement, termOf, whenOf } from "./when.ts";
import { enList, enName } from "./words.ts";

/** Words in their order; what is missing isn't said. */
export function words(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(" ");
}

/** A role in words of its own, in brackets. */
export function note(role: string | undefined): string | undefined {
  return role === undefined ? undefined : `(${role})`;
}

/** A verb in the four tenses that a relation is told in; `since`: it holds since a date (has been). */
export interface Verb {
  readonly present: string;
  readonly past: string;
  readonly since: string;
  readonly planned: string;
}

export const be: Verb = { present: "is", past: "was", since: "has been", planned: "is to be" };
const are: Verb = { present: "are", past: "were", since: "have been", planned: "are to be" };
export const become: Verb = { ...are, planned: "are to become" };
export const have: Verb = { present: "has", past: "had", since: "has had", planned: "is to have" };
export const include: Verb = { present: "includes", past: "included", since: "has included", planned: "is to include" };

/** How a state is told: a start alone makes it "since", a known end makes it past unless it is said to be active. */
function tenseOf({ relation, planned, ended }: Turn): keyof Verb {
  if (planned) return "planned";
  if (ended || (relation.to !== undefined && relation.state !== "active")) return "past";
  return relation.from !== undefined && relation.to === undefined ? "since" : "present";
}

/** The form of a state's verb. One that is dated by its agreement doesn't say "since". */
export function stateVerb(turn: Turn, verb: Verb): string {
  const tense = tenseOf(turn);
  return verb[tense === "since" && isDatedByAgreement(turn, turn.agreement) ? "present" : tense];
}

/** When it happened; `other`: what else knows the date. */
export function when(turn: Turn, other?: Dates): string | undefined {
  return occasionText(turn.relation, "en") ?? (other && occasionText(other, "en")) ?? occasionText(whenOf(turn), "en");
}

export function at(event: Entity | undefined): string | undefined {
  return event && `at ${enName(event)}`;
}

export function under(agreement: Entity | undefined): string | undefined {
  return agreement && `under ${agreementIn(agreement, "en")}`;
}

export function behalf({ onBehalfOf }: Turn): string | undefined {
  return onBehalfOf && `on behalf of ${enName(onBehalfOf)}`;
}

/** "with A and B officiating on behalf of C". */
function officiating(turn: Turn): string | undefined {
  if (turn.by.length === 0) return behalf(turn);
  return words("with", enList(turn.by.map(enName)), "officiating", behalf(turn));
}

/** A signing: what was done, under what (unless the turn's agreement is left out, since `body` names it), where, when; as clauses of their own by whom and until when it holds. */
export function act(turn: Turn, body: string, doing: string, agreement = turn.agreement): string {
  const { from, until } = termOf(turn, agreement);
  const main = words(body, under(turn.agreement), at(turn.event), occasionText({ from }, "en"));
  const who = turn.by.length > 0 ? words("with", enList(turn.by.map(enName)), doing, behalf(turn)) : behalf(turn);
  return aside(aside(main, who), until && `valid until ${dateText(until, "en")}`);
}

/** A clause set off by a comma. */
export function aside(main: string, clause: string | undefined): string {
  return clause === undefined ? main : `${main}, ${clause}`;
}

/** Whether a state that goes on began on a known day at an event. */
export function hasOccasion(turn: Turn): boolean {
  return tenseOf(turn) === "since" && turn.event !== undefined && !isDatedByAgreement(turn, turn.agreement);
}

/** A state: under what, what holds, since when, and who made it so. `began`: `body` tells how it began. */
export function state(turn: Turn, body: string, began = false): string {
  const { relation, agreement, event, planned } = turn;
  const byAgreement = isDatedByAgreement(turn, agreement);
  const lead = agreement && (byAgreement ? signedAgreement(turn, agreement) : agreementIn(agreement, "en"));
  const since = tenseOf(turn) === "since" && !byAgreement;
  const told =
    since && event
      ? `${began ? "at" : "since"} ${enName(event)} ${occasionText({ from: relation.from }, "en")}`
      : undefined;
  const time = byAgreement ? undefined : (told ?? duration(turn));
  const about = event && told === undefined && !byAgreement ? `in connection with ${enName(event)}` : undefined;
  const main = aside(aside(words(body, time), about), officiating(turn));
  return lead === undefined ? main : `${planned || byAgreement ? "under" : "based on"} ${lead}, ${main}`;
}

/** "since" is for what holds today; a plan and what is over have "from". */
function duration(turn: Turn): string | undefined {
  const { from, to } = turn.relation;
  if (from !== undefined && to === undefined && tenseOf(turn) !== "since") return `from ${dateText(from, "en")}`;
  return durationText(turn.relation, "en");
}

/** "the … project, signed at … on 25 March 2024". */
export function signedAgreement(turn: Turn, agreement: Entity): string {
  const own = isDatedByAgreement(turn, agreement) ? turn.relation.from : undefined;
  const date = occasionText({ from: own ?? agreement.from }, "en");
  const name = agreementIn(agreement, "en");
  return turn.event === undefined && date === undefined
    ? name
    : aside(name, words(formOf(agreement).enVerb, at(turn.event), date));
}

/** The date of what an agreement brought about, where it isn't the agreement's own. */
export function ownDate(turn: Turn, agreement: Entity): string | undefined {
  return isDatedByAgreement(turn, agreement) ? undefined : occasionText(turn.relation, "en");
}

/** ", signed at … on … by … on behalf of …". */
export function signing(turn: Turn, agreement: Entity): string | undefined {
  const by = turn.by.length > 0 ? `by ${enList(turn.by.map(enName))}` : undefined;
  const { from, until } = termOf(turn, agreement);
  const parts = words(at(turn.event), occasionText({ from }, "en"), by, behalf(turn));
  const valid = until && `and valid until ${dateText(until, "en")}`;
  return parts === "" ? undefined : words(turn.planned && "to be", formOf(agreement).enVerb, parts, valid);
}
