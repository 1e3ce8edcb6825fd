import type { agreementForms } from "../model/entity.ts";
import type { Relation, relationStates } from "../model/relation.ts";
import type { ClaimStatus } from "../model/source.ts";
import type { Told } from "./format.ts";

/** What tables say for values that are words of the model. */
export const stateWords: Readonly<Record<(typeof relationStates)[number], Told>> = {
  planned: { zh: "计划中", en: "planned" },
  active: { zh: "进行中", en: "active" },
  ended: { zh: "已结束", en: "ended" },
  unknown: { zh: "未知", en: "unknown" },
};

export const statusWords: Readonly<Record<ClaimStatus, Told>> = {
  reviewed: { zh: "已审核", en: "reviewed" },
  unreviewed: { zh: "未审核", en: "not reviewed" },
  rejected: { zh: "已否定", en: "rejected" },
};

export const originWords: Readonly<Record<Relation["origin"], Told>> = {
  stated: { zh: "来源所述", en: "stated" },
  derived: { zh: "由协议得出", en: "from an agreement" },
};

export const formWords: Readonly<Record<(typeof agreementForms)[number], Told>> = {
  project: { zh: "项目", en: "project" },
  memorandum: { zh: "备忘录", en: "memorandum" },
  framework: { zh: "框架协议", en: "framework agreement" },
  certificate: { zh: "证书", en: "certificate" },
};

export const yes: Told = { zh: "是", en: "yes" };
export const no: Told = { zh: "否", en: "no" };
