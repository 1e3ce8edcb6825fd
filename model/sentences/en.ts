import type { RelationType } from "../relation-types.ts";
import { agreementIn, formOf } from "./agreements.ts";
import { attendance } from "./en-attendance.ts";
import { hasOneHolder, isStaff, officeLink, officeOf } from "./en-office.ts";
import * as part from "./en-parts.ts";
import { meetingOf } from "./roles.ts";
import type { Turn } from "./told.ts";
import { enList, enName, withIndefinite } from "./words.ts";

/** A sentence without capital and full stop, for every type of relation. A type that is missing here doesn't compile. */
export const enSentences: Record<RelationType, (turn: Turn) => string> = {
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
  const { agreement, relation, planned, ended } = turn;
  const [subject, object] = [enName(turn.subject), enName(turn.object)];
  if (relation.origin === "derived" && agreement !== undefined) {
    const verb = planned ? "are both to be" : ended ? "were both" : "are both";
    const body = `${subject} and ${object} ${verb} parties to ${agreementIn(agreement, "en")}`;
    return part.aside(body, part.signing(turn, agreement));
  }
  if (agreement?.form === "certificate") {
    const joined = planned ? "is to become a partner of" : "became a partner of";
    return part.act(turn, part.words(subject, joined, object, part.note(relation.roleEn)), "awarding it");
  }
  const note = part.note(relation.roleEn);
  if (agreement !== undefined) {
    const verb = planned ? "are to sign" : "signed";
    const what = part.words(agreement.form === "project" && "an agreement on", agreementIn(agreement, "en"));
    const body = part.words(subject, "and", object, verb, what, note);
    return part.act({ ...turn, agreement: undefined }, body, "signing", agreement);
  }
  const verb = planned ? "is to sign an agreement with" : "signed an agreement with";
  return part.act(turn, part.words(subject, verb, object, note), "signing");
}

function partnerOf(turn: Turn): string {
  const { roleEn: role } = turn.relation;
  const both = `${enName(turn.subject)} and ${enName(turn.object)}`;
  const head = /^(?:\S+ )*?\S*(?:partner|founder|member|owner|investor)(?=$| (?:of|in|for) )/iu;
  const what = () => {
    if (role === undefined) return "partners";
    if (/(?:cooperation|collaboration|partnership|exchanges?)$/iu.test(role)) return `partners in ${role}`;
    if (head.test(role)) return role.replace(head, (noun) => `${noun}s`);
    return /^(?:\S+ )*?\S*(?:partners|founders|members|owners|investors)(?=$| (?:of|in|for) )/iu.test(role)
      ? role
      : `partners (${role})`;
  };
  const began = part.hasOccasion(turn);
  return part.state(turn, `${both} ${began ? "became" : part.stateVerb(turn, part.become)} ${what()}`, began);
}

function locatedIn(turn: Turn): string {
  const { source, target, relation, forward, planned } = turn;
  const [what, where, note] = [enName(source), enName(target), part.note(relation.roleEn)];
  if (source.kind === "Event") {
    const verb = forward
      ? `${planned ? "is to take" : "took"} place in`
      : `${planned ? "is to be" : "was"} the venue of`;
    return part.words(forward ? what : where, verb, forward ? where : what, note, part.when(turn, source));
  }
  const verb = part.stateVerb(turn, part.be);
  const body = forward ? `${what} ${verb} located in ${where}` : `${where} ${verb} home to ${what}`;
  return part.state(turn, part.words(body, note));
}

function partOf(turn: Turn): string {
  const { source, target, relation, forward, planned } = turn;
  const { roleEn: role } = relation;
  const inner = part.words(enName(source), source.kind === "Event" && part.when(turn, source));
  const outer = enName(target);
  if (source.kind === "Event") {
    const was = planned ? "is to be" : "was";
    const body = forward
      ? `${inner} ${was} part of ${outer}`
      : `${outer} ${planned ? "is to include" : "included"} ${inner}`;
    return part.words(body, part.note(role));
  }
  const is = part.stateVerb(turn, part.be);
  if (role !== undefined) {
    const noun = withIndefinite(role);
    const has = part.stateVerb(turn, part.have);
    return part.state(turn, forward ? `${inner} ${is} ${noun} of ${outer}` : `${outer} ${has} ${inner} as ${noun}`);
  }
  const includes = part.stateVerb(turn, part.include);
  return part.state(turn, forward ? `${inner} ${is} part of ${outer}` : `${outer} ${includes} ${inner}`);
}

function holdsOffice(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const { roleEn: role } = relation;
  const [person, body] = [enName(source), enName(target)];
  const isPlace = target.kind === "City" || target.kind === "Region";
  if (role === undefined) {
    const where = isPlace ? `holds office in ${body}` : `works at ${body}`;
    const verb = isPlace
      ? { present: "holds", past: "held", since: "has held", planned: "is to hold" }
      : { present: "works", past: "worked", since: "has worked", planned: "is to work" };
    const rest = where.slice(where.indexOf(" ") + 1);
    if (forward) return part.state(turn, `${person} ${part.stateVerb(turn, verb)} ${rest}`);
    return part.state(
      turn,
      `${body} ${part.stateVerb(turn, part.have)} ${person} among its ${isPlace ? "officials" : "staff"}`,
    );
  }
  const link = officeLink(role, [target.nameEn ?? target.name, target.name, ...target.aliases], isPlace);
  const office = part.words(officeOf(role), link, link && body);
  const is = part.stateVerb(turn, part.be);
  if (forward) return part.state(turn, `${person} ${is} ${office}`);
  if (link === undefined || hasOneHolder(role)) return part.state(turn, `${theOffice(office)} ${is} ${person}`);
  const has = `${body} ${part.stateVerb(turn, part.have)} ${person}`;
  return part.state(turn, isStaff(role) ? `${has}, ${officeOf(role)}, on its staff` : `${has} as ${officeOf(role)}`);
}

function theOffice(office: string): string {
  return /^(?:the|an?)\s/iu.test(office) ? office : `the ${office}`;
}

function builds(turn: Turn): string {
  const { source, target, relation, forward } = turn;
  const [builder, platform] = [enName(source), enName(target)];
  const note = part.note(relation.roleEn);
  const active = { present: "builds", past: "built", since: "has been building", planned: "is to build" };
  const passive = { present: "is built", past: "was built", since: "has been built", planned: "is to be built" };
  const { roleEn: role } = relation;
  if (
    role !== undefined &&
    /^(?:joint |co-?)?(?:founder|builder|developer|operator|owner|initiator|organi[sz]er)$/iu.test(role)
  ) {
    const noun = withIndefinite(role);
    if (forward) return part.state(turn, `${builder} ${part.stateVerb(turn, part.be)} ${noun} of ${platform}`);
    return part.state(turn, `${platform} ${part.stateVerb(turn, part.have)} ${builder} as ${noun}`);
  }
  if (forward) return part.state(turn, part.words(builder, part.stateVerb(turn, active), platform, note));
  return part.state(turn, part.words(platform, part.stateVerb(turn, passive), "by", builder, note));
}

/** Roles that say no more than "talks" or "a visit". */
const plainMeeting = /^(?:an? )?(?:talks?|discussions?|visit)(?: and (?:an? )?(?:talks?|discussions?|visit))?$/iu;

function metWith(turn: Turn): string {
  const { subject, object, relation, planned, event, agreement } = turn;
  const { talks, visit } = meetingOf(relation);
  const { roleEn } = relation;
  const plain = roleEn === undefined || plainMeeting.test(roleEn);
  const verb = talks
    ? planned
      ? "is to hold talks with"
      : "held talks with"
    : planned
      ? "is to meet with"
      : "met with";
  const how = visit && (plain || /^visit\b/iu.test(roleEn)) ? `during a ${plain ? "visit" : roleEn}` : undefined;
  const note = plain || how !== undefined ? undefined : part.note(roleEn);
  const main = part.words(
    enName(subject),
    verb,
    enName(object),
    how,
    note,
    part.under(agreement),
    part.when(turn),
    event && `on the occasion of ${enName(event)}`,
  );
  const who = turn.by.length > 0 ? `represented by ${enList(turn.by.map(enName))}` : undefined;
  return part.aside(part.aside(main, who), part.behalf(turn));
}

function partyTo(turn: Turn): string {
  const { source, target, relation, forward, planned, ended } = turn;
  const [party, name] = [enName(source), agreementIn(target, "en")];
  const note = part.note(relation.roleEn);
  const is = planned ? "is to be" : ended ? "was" : "is";
  const signing = part.signing(turn, target);
  if (forward) return part.aside(part.words(party, is, "a party to", name, note), signing);
  const verb = planned ? "are to include" : ended ? "included" : "include";
  return part.words(`the parties to ${part.aside(name, signing && `${signing},`)}`, verb, party, note);
}

function signed(turn: Turn): string {
  const { source, target, relation, forward, planned } = turn;
  const [person, name, verb] = [enName(source), agreementIn(target, "en"), formOf(target).enVerb];
  const as = relation.roleEn === undefined ? undefined : `as ${relation.roleEn}`;
  const tail = part.words(as, part.behalf(turn), part.at(turn.event), part.when(turn));
  const bare = verb === "signed" ? "sign" : "award";
  if (forward) return part.words(person, planned ? `is to ${bare}` : verb, name, tail);
  return part.words(name, planned ? "is to be" : "was", verb, "by", person, tail);
}

function setsUp(turn: Turn): string {
  const { source, target, forward, planned, ended } = turn;
  const platform = enName(target);
  const date = part.ownDate(turn, source);
  const own = date === undefined ? undefined : part.words(part.at(turn.event), date);
  const name = own === undefined ? part.signedAgreement(turn, source) : agreementIn(source, "en");
  const over = ended || own !== undefined;
  if (forward && !(formOf(source).titled && own !== undefined)) {
    const subject = name === agreementIn(source, "en") ? name : `${name},`;
    // A document can provide for something; it founds nothing itself.
    if (formOf(source).titled) return part.words(subject, ended ? "provided" : "provides", "for setting up", platform);
    return part.words(subject, planned ? "is to set up" : over ? "set up" : "sets up", platform, own);
  }
  return part.words(platform, planned ? "is to be" : over ? "was" : "is", "set up", own, "under", name);
}

function signedAt(turn: Turn): string {
  const { source, target, forward, planned } = turn;
  const [name, where, verb] = [agreementIn(source, "en"), `at ${enName(target)}`, formOf(source).enVerb];
  const time = part.when(turn, source);
  const by = turn.by.length > 0 ? `by ${enList(turn.by.map(enName))}` : undefined;
  const done = `${planned ? "is to be" : "was"} ${verb}`;
  if (forward) return part.words(name, done, by, where, time);
  return `${part.words(where, time)}, ${part.words(name, done, by)}`;
}

function tookPartIn(turn: Turn): string {
  const who = turn.by.length > 0 ? `represented by ${enList(turn.by.map(enName))}` : undefined;
  return part.aside(attendance(turn), who);
}
