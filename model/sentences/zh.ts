import type { RelationType } from "../relation-types.ts";
import { agreementIn, formOf } from "./agreements.ts";
import type { Turn } from "./told.ts";
import { nameIn } from "./told.ts";
import { zhList } from "./words.ts";
import { attendance } from "./zh-attendance.ts";
import { hasOneHolder, officeIn, officesIn, officeVerb } from "./zh-office.ts";
import * as part from "./zh-parts.ts";

/** A sentence without its full stop, for every type of relation. A type that is missing here doesn't compile. */
export const zhSentences: Record<RelationType, (turn: Turn) => string> = {
  SIGNED_WITH: signedWith,
  PARTNER_OF: partnerOf,
  LOCATED_IN: locatedIn,
  PART_OF: partOf,
  HOLDS_OFFICE: holdsOffice,
  BUILDS: builds,
  MET_WITH: metWith,
  PARTY_TO: partyTo,
  SIGNED: signed,
  SETS_UP: setsUp,
  SIGNED_AT: signedAt,
  TOOK_PART_IN: tookPartIn,
};

function signedWith(turn: Turn): string {
  const { agreement, relation } = turn;
  const both = `${part.pair(turn)}${part.mood(turn)}`;
  if (agreement === undefined) {
    return part.act(turn, `${both}签约${part.note(relation.role)}`, part.signers(turn));
  }
  const form = formOf(agreement);
  const name = agreementIn(agreement, "zh");
  if (agreement.form === "certificate") {
    return part.act(turn, `${both}以${name}确立合作关系${part.note(relation.role)}`, part.signers(turn));
  }
  if (relation.origin === "derived") {
    return part.clauses(`${both}同为${name}的${form.zhParty}`, part.signing(turn, agreement));
  }
  const body = agreement.form === "project" ? `就${name}签约` : `签署${name}`;
  return part.act(turn, `${both}${body}${part.note(relation.role)}`, part.signers(turn));
}

function partnerOf(turn: Turn): string {
  const { role } = turn.relation;
  const began = part.hasOccasion(turn);
  const become = turn.planned ? "成为" : began || turn.by.length > 0 ? "结为" : "是";
  const body = () => {
    if (role === undefined) return `${become}合作伙伴`;
    if (/合作$/u.test(role)) return `开展${role}`;
    if (/关系$/u.test(role)) return `建立${role}`;
    if (/(?:方|人|者|伙伴|单位|城市)$/u.test(role)) return `${become}${role}`;
    return `${become}合作伙伴${part.note(role)}`;
  };
  return part.state(turn, `${part.pair(turn)}${part.mood(turn)}${body()}`, began);
}

function locatedIn(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const [what, where] = [nameIn(source, "zh"), nameIn(target, "zh")];
  if (source.kind === "Event") {
    const when = part.when(turn, source);
    const note = part.note(relation.role);
    if (forward) return part.clauses(when, `${what}${part.mood(turn)}在${where}举行${note}`);
    const held = when === undefined ? what : `${when}举行的${what}`;
    return `${where}${part.mood(turn)}是${held}的举办地${note}`;
  }
  const body = forward ? `${what}${part.mood(turn)}位于${where}` : `${where}${part.mood(turn)}是${what}的所在地`;
  return part.state(turn, `${body}${part.note(relation.role)}`);
}

function partOf(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const when = source.kind === "Event" ? part.when(turn, source) : undefined;
  const inner = `${when === undefined ? "" : `${when}的`}${nameIn(source, "zh")}`;
  const [outer, mood] = [nameIn(target, "zh"), part.mood(turn)];
  const { role } = relation;
  const body = () => {
    if (role !== undefined)
      return forward ? `${inner}${mood}是${outer}的${role}` : `${outer}的${role}${mood}包括${inner}`;
    if (source.kind === "Event") return forward ? `${inner}${mood}是${outer}的一部分` : `${outer}${mood}包括${inner}`;
    if (source.kind === "City" || source.kind === "Region") {
      return forward ? `${inner}${mood}属于${outer}` : `${outer}${mood}包括${inner}`;
    }
    return forward ? `${inner}${mood}隶属于${outer}` : `${outer}${mood}下设${inner}`;
  };
  return when === undefined ? part.state(turn, body()) : body();
}

function holdsOffice(turn: Turn): string {
  const { source, target, relation, forward, planned, ended } = turn;
  const [person, body, mood] = [nameIn(source, "zh"), nameIn(target, "zh"), part.mood(turn)];
  const { role } = relation;
  if (role === undefined) {
    return part.state(turn, forward ? `${person}${mood}任职于${body}` : `${mood}在${body}任职的有${person}`);
  }
  const office = officeIn(body, role);
  const verb = officeVerb(role);
  if (forward) return part.state(turn, `${person}${mood}${verb}${office}`);
  if (planned) return part.state(turn, `${office}将由${person}担任`);
  const alone = verb === "任" && hasOneHolder(role);
  if (ended) return part.state(turn, alone ? `${office}曾由${person}担任` : `曾${verb}${office}的有${person}`);
  if (verb === "是") return part.state(turn, `${body}的${role}中有${person}`);
  return part.state(turn, alone ? `${office}为${person}` : `${officesIn(body, role)}包括${person}`);
}

function builds(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const [builder, platform, mood] = [nameIn(source, "zh"), nameIn(target, "zh"), part.mood(turn)];
  const { role } = relation;
  const { verb, note } = part.building(role);
  if (forward) return part.state(turn, `${builder}${mood}${verb}${platform}${note}`);
  if (role !== undefined && /(?:方|者|单位)$/u.test(role)) {
    return part.state(turn, `${platform}的${role}${mood}包括${builder}`);
  }
  return part.state(turn, `${platform}${mood}由${builder}${verb}${note}`);
}

function metWith(turn: Turn): string {
  return part.clauses(
    part.when(turn),
    turn.event && `在${nameIn(turn.event, "zh")}期间`,
    `${part.pair(turn)}${part.mood(turn)}${part.meeting(turn)}`,
    part.actors(turn, "出面"),
  );
}

function partyTo(turn: Turn): string {
  const { source, target, relation, forward, planned } = turn;
  const [party, name, mood] = [nameIn(source, "zh"), agreementIn(target, "zh"), part.mood(turn)];
  const { role } = relation;
  const fits = role !== undefined && /[方者人]$|单位$/u.test(role);
  const noun = fits ? role : formOf(target).zhParty;
  const note = fits ? "" : part.note(role);
  const body = forward
    ? `${party}${mood}${planned ? "成为" : "是"}${name}的${noun}${note}`
    : `${name}的${noun}${mood}包括${party}${note}`;
  return part.clauses(body, part.signing(turn, target));
}

function signed(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const [person, name, mood] = [nameIn(source, "zh"), agreementIn(target, "zh"), part.mood(turn)];
  const verb = formOf(target).zhVerb;
  const how = `${part.capacity(relation.role)}${part.behalf(turn)}`;
  if (!forward) return part.act(turn, `${name}${mood}由${person}${how}${verb}`);
  return part.act(turn, `${person}${mood}${how}${verb === "签约" ? `就${name}签约` : `${verb}${name}`}`);
}

function setsUp(turn: Turn): string {
  const { source, target, forward, ended } = turn;
  const own = part.ownDate(turn, source);
  const name = own === undefined ? part.signedAgreement(turn, source) : agreementIn(source, "zh");
  const platform = nameIn(target, "zh");
  const mood = ended ? "曾" : part.mood(turn);
  const body = () => {
    if (!forward) return `${platform}${mood}根据${name}设立`;
    // A document can provide for something; it founds nothing itself.
    if (!formOf(source).titled) return `${name}${mood}设立${own === undefined || mood === "将" ? "" : "了"}${platform}`;
    return own === undefined ? `${name}${ended ? "曾" : ""}约定设立${platform}` : `根据${name}，${mood}设立${platform}`;
  };
  return part.clauses(own, own && turn.event && part.at(turn.event), body());
}

function signedAt(turn: Turn): string {
  const { source, target, forward } = turn;
  const [name, mood, where] = [agreementIn(source, "zh"), part.mood(turn), part.at(target)];
  const verb = formOf(source).zhVerb;
  const when = part.when(turn, source);
  const who = turn.by.length > 0 ? `由${zhList(turn.by.map((entity) => nameIn(entity, "zh")))}` : "";
  if (forward) return `${name}${mood}${when === undefined ? "" : `于${when}`}${where}${who}${verb}`;
  const done =
    verb === "签约" ? `${name}${mood}${who}${verb}` : `${mood}${who}${verb}${mood === "" ? "了" : ""}${name}`;
  return part.clauses(when, where, done);
}

function tookPartIn(turn: Turn): string {
  return part.clauses(part.when(turn), attendance(turn), part.actors(turn, "出面"));
}
