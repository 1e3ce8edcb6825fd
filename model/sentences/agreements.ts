import type { Entity } from "../entity.ts";
import type { Language } from "./told.ts";
import { withThe } from "./words.ts";

/** How one form of agreement is spoken of. */
interface Form {
  /** Short nouns for "this …". */
  readonly zh: string;
  readonly en: string;
  /** What is put after a name that doesn't say what it is. */
  readonly zhSuffix: string;
  readonly zhEnds: RegExp;
  readonly enHas: RegExp;
  /** A title in 《》. */
  readonly titled: boolean;
  /** What one does with it. */
  readonly zhVerb: string;
  readonly enVerb: string;
  readonly zhParty: string;
}

const document = { titled: true, zhVerb: "签署", enVerb: "signed", zhParty: "签署方" };

const forms: Record<NonNullable<Entity["form"]> | "other", Form> = {
  project: {
    zh: "项目",
    en: "project",
    zhSuffix: "项目",
    zhEnds: /项目$/u,
    enHas: /\bproject\b/iu,
    titled: false,
    zhVerb: "签约",
    enVerb: "signed",
    zhParty: "签约方",
  },
  memorandum: {
    ...document,
    zh: "备忘录",
    en: "memorandum",
    zhSuffix: "备忘录",
    zhEnds: /(备忘录|协议|协议书|意向书)$/u,
    enHas: /\b(memorandum|mou|letter|agreement)\b/iu,
  },
  framework: {
    ...document,
    zh: "协议",
    en: "framework agreement",
    zhSuffix: "框架协议",
    zhEnds: /(协议|协议书|合同|备忘录)$/u,
    enHas: /\b(agreement|contract|memorandum)\b/iu,
  },
  certificate: {
    zh: "证书",
    en: "certificate",
    zhSuffix: "证书",
    zhEnds: /(证书|证)$/u,
    enHas: /\bcertificates?\b/iu,
    titled: false,
    zhVerb: "颁发",
    enVerb: "awarded",
    zhParty: "当事方",
  },
  other: {
    ...document,
    zh: "协议",
    en: "agreement",
    zhSuffix: "协议",
    zhEnds: /(协议|协议书|合同|备忘录|意向书|章程|宣言|公约)$/u,
    enHas: /\b(agreement|contract|memorandum|mou|letter|treaty|declaration|charter|accord)\b/iu,
  },
};

/** How an agreement's form is spoken of; without a form it is simply an agreement. */
export function formOf(agreement: Entity): Form {
  return forms[agreement.form ?? "other"];
}

/**
 * An agreement's name inside a sentence: 《全面合作战略框架协议》, 洗衣机非线性减振技术项目, “联合实验室”项目; the
 * “joint laboratory” project. A word that the name holds already is not said twice.
 */
export function agreementIn(agreement: Entity, language: Language): string {
  const form = formOf(agreement);
  if (language === "zh") {
    const complete = form.zhEnds.test(agreement.name);
    if (/[《》]/u.test(agreement.name)) return agreement.name;
    if (form.titled) return `《${agreement.name}》${complete ? "" : form.zhSuffix}`;
    return complete ? agreement.name : `${quoted(agreement.name)}${form.zhSuffix}`;
  }
  const name = agreement.nameEn ?? agreement.name;
  if (form.enHas.test(name)) return withThe(name);
  return `the ${quoted(name.replace(/^the /iu, ""))} ${form.en}`;
}

function quoted(name: string): string {
  return /[“”"]/u.test(name) ? name : `“${name}”`;
}
