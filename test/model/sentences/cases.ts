import { type RelationType, relationTypeIds } from "../../../model/relation-types.ts";
import type { Told } from "../../../model/sentences/index.ts";
import { e, told } from "./network.ts";

const day = { from: "2024-03-25" };
const derived = { origin: "derived" as const };
const planned = { state: "planned" as const };
const ended = { state: "ended" as const };

/** Both ends, fields of the relation, and what it names besides. */
type Case = Parameters<typeof told> extends [RelationType, ...infer Rest] ? Rest : never;

const casesOf: Readonly<Record<RelationType, Readonly<Record<string, Case>>>> = {
  SIGNED_WITH: {
    plain: [e.haier, e.cityu],
    "project, event, date": [e.haier, e.cityu, day, { agreement: e.project, event: e.meeting }],
    "framework, by two officials for a body": [
      e.saiia,
      e.bureau,
      { from: "2023-02-23" },
      { agreement: e.framework, by: [e.lang, e.xiong], onBehalfOf: e.government },
    ],
    "on behalf of a body": [e.haier, e.nameless, {}, { onBehalfOf: e.cas }],
    "derived, project": [e.haier, e.cityu, { ...derived, ...day }, { agreement: e.project }],
    "derived, memorandum, event": [e.zibo, e.hongKong, derived, { agreement: e.memorandum, event: e.meeting }],
    "derived, undated": [e.haier, e.cityu, derived, { agreement: e.cooperation }],
    certificate: [e.zibo, e.hkust, { from: "2023-02" }, { agreement: e.certificate, by: [e.zhao] }],
    "with a term": [e.haier, e.cityu, { from: "2010-05", to: "2012" }],
    planned: [e.haier, e.cityu, { ...planned, from: "2025" }],
    "ended, with a role": [e.haier, e.cityu, { ...ended, role: "战略合作", roleEn: "strategic cooperation" }],
  },
  PARTNER_OF: {
    plain: [e.zibo, e.hkust],
    "role, event, by": [
      e.hkust,
      e.zibo,
      { role: "城市合伙人", roleEn: "City Partner", from: "2023-02-23", state: "active" },
      { event: e.forum, by: [e.zhao] },
    ],
    "cooperation, ended, span": [
      e.zibo,
      e.hongKong,
      { ...ended, role: "城市间合作", roleEn: "inter-city cooperation", from: "2020", to: "2022" },
    ],
    "planned under an agreement": [e.bureau, e.saiia, planned, { agreement: e.framework }],
    "free role, event without date": [
      e.haier,
      e.cityu,
      { role: "共建实验室", roleEn: "joint laboratory" },
      { event: e.week },
    ],
  },
  LOCATED_IN: {
    organisation: [e.haier, e.shandong],
    "organisation, since": [e.lab, e.zone, day],
    "organisation, ended": [e.unicom, e.zibo, { ...ended, to: "2019" }],
    "organisation, planned": [e.lab, e.zone, { ...planned, from: "2025" }],
    event: [e.forum, e.zibo],
    "event, planned": [e.week, e.zibo, { ...planned, from: "2025-05" }],
  },
  PART_OF: {
    organisation: [e.imr, e.cas],
    "organisation, role, ended": [e.haier, e.saiia, { ...ended, role: "会员单位", roleEn: "associate member" }],
    "organisation, planned": [e.lab, e.cityu, planned],
    city: [e.zibo, e.shandong],
    region: [e.zone, e.bay, { from: "2018" }],
    event: [e.meeting, e.week],
  },
  HOLDS_OFFICE: {
    plain: [e.xiong, e.bureau],
    "in a place, plain": [e.ma, e.zibo, { from: "2022" }],
    role: [e.xiong, e.bureau, { role: "局长", roleEn: "Director" }],
    "role of a place": [e.ma, e.zibo, { role: "市委书记", roleEn: "Secretary of the CPC Municipal Committee" }],
    "two roles": [
      e.zhao,
      e.zibo,
      { role: "市委副书记、市长", roleEn: "Deputy Secretary of the CPC Municipal Committee and Mayor" },
    ],
    adviser: [e.sun, e.saiia, { role: "顾问", roleEn: "Adviser" }],
    scholar: [e.kong, e.imr, { role: "博士", roleEn: "Doctor" }],
    since: [e.lang, e.saiia, { role: "执行会长", roleEn: "Executive President", from: "2021-05" }],
    "ended, span": [e.xiong, e.bureau, { ...ended, role: "局长", roleEn: "Director", from: "2019", to: "2023-06" }],
    planned: [e.xiong, e.bureau, { ...planned, role: "局长", roleEn: "Director", from: "2025" }],
    "role names the body": [e.ma, e.zibo, { role: "淄博市委书记", roleEn: "Party Secretary of Zibo" }],
  },
  BUILDS: {
    plain: [e.unicom, e.centre],
    "co-founder, since, event": [
      e.unicom,
      e.centre,
      { role: "共建方", roleEn: "co-founder", ...day, state: "active" },
      { event: e.meeting },
    ],
    "planned under a project": [
      e.unicom,
      e.lab,
      { ...planned, role: "共同打造方", roleEn: "co-founder", ...day },
      { agreement: e.project, event: e.meeting },
    ],
    operates: [e.haier, e.lab, { role: "运营", roleEn: "operator", from: "2020", to: "2022" }],
    "free role, on behalf": [e.haier, e.lab, { role: "提供场地", roleEn: "gives the rooms" }, { onBehalfOf: e.cas }],
  },
  MET_WITH: {
    plain: [e.haier, e.cityu],
    talks: [e.kong, e.lang, { role: "交流座谈", roleEn: "talks", from: "2023-02" }, { event: e.forum }],
    visit: [e.kong, e.lianmei, { role: "应邀调研", roleEn: "visit by invitation", from: "2023-02-22" }],
    "visit, Chinese role only": [e.kong, e.lianmei, { role: "考察" }],
    "planned talks": [e.zhao, e.cityu, { ...planned, role: "会谈", roleEn: "talks", from: "2025-05-03" }],
    "by officials": [e.bureau, e.saiia, {}, { by: [e.xiong, e.lang, e.sun] }],
  },
  PARTY_TO: {
    project: [e.haier, e.project, day, { event: e.meeting }],
    "framework, dated by it": [e.bureau, e.framework],
    undated: [e.nameless, e.cooperation],
    "memorandum, by, on behalf": [e.zibo, e.memorandum, {}, { by: [e.zhao], onBehalfOf: e.shandong }],
    "certificate, role": [
      e.zibo,
      e.certificate,
      { role: "颁发方", roleEn: "issuer" },
      { by: [e.zhao], event: e.forum },
    ],
    planned: [e.haier, e.cooperation, { ...planned, from: "2025" }],
    "ended, with a term": [e.haier, e.plainAgreement, { ...ended, from: "2010", to: "2012" }],
  },
  SIGNED: {
    framework: [e.lang, e.framework, { from: "2023-02-23" }, { onBehalfOf: e.saiia, event: e.forum }],
    "project, with a role": [e.lang, e.project, { role: "执行会长", roleEn: "executive president" }],
    certificate: [e.zhao, e.certificate],
    planned: [e.xiong, e.plainAgreement, { ...planned, from: "2025-01-02" }],
    ended: [e.xiong, e.framework, ended],
  },
  SETS_UP: {
    plain: [e.plainAgreement, e.lab],
    "planned, dated by the agreement": [e.project, e.lab, { ...planned, ...day }, { event: e.meeting }],
    "with a date of its own": [e.project, e.lab, { from: "2024-09" }],
    "with a date and an event of its own": [e.project, e.lab, { from: "2024-09" }, { event: e.week }],
    ended: [e.framework, e.centre, ended],
  },
  SIGNED_AT: {
    dated: [e.project, e.meeting, day],
    "undated, by": [e.cooperation, e.week, {}, { by: [e.zhao] }],
    "certificate, dated by the event": [e.certificate, e.meeting],
    "memorandum, at an event of several days": [{ ...e.memorandum, from: "2023-02" }, e.forum],
    planned: [e.cooperation, e.week, { ...planned, from: "2025-05-03", to: "2025-05-05" }],
  },
  TOOK_PART_IN: {
    plain: [e.zibo, e.week],
    host: [e.government, e.forum, { role: "主办方", roleEn: "host" }],
    "co-host": [e.government, e.meeting, { role: "联合主办", roleEn: "co-host" }],
    "organiser, planned": [e.government, e.week, { ...planned, role: "承办", roleEn: "organiser" }],
    "co-organiser": [e.saiia, e.week, { role: "协办单位" }],
    speaker: [e.ma, e.forum, { role: "致辞人", roleEn: "speaker", from: "2023-02-23" }],
    "keynote for a body": [e.sun, e.forum, { role: "主旨演讲", roleEn: "keynote speaker" }, { onBehalfOf: e.saiia }],
    guest: [e.hkust, e.forum, { role: "嘉宾", roleEn: "guest" }],
    "participant for a body": [e.sun, e.forum, { role: "参会者", roleEn: "participant" }, { onBehalfOf: e.saiia }],
    "free role": [e.cas, e.forum, { role: "学术指导", roleEn: "scientific adviser" }],
    "free role, Chinese only, by": [e.cas, e.week, { role: "学术指导" }, { by: [e.kong] }],
  },
};

/** What is told, by the title under which `golden/sentences.txt` holds its four sentences. */
export const cases: Readonly<Record<string, Told>> = Object.fromEntries(
  relationTypeIds.flatMap((type) =>
    Object.entries(casesOf[type]).map(([title, it]) => [`${type} ${title}`, told(type, ...it)]),
  ),
);
