import { isDate } from "../../model/dates.ts";
import type { agreementForms } from "../../model/entity.ts";
import type { Kind } from "../../model/kinds.ts";
import type { relationStates } from "../../model/relation.ts";
import type { RelationType } from "../../model/relation-types.ts";
import type { ClaimStatus } from "../../model/source.ts";
import type { Topic } from "../../model/topics.ts";
import type { Told } from "../format.ts";
import { cellText } from "./cell-text.ts";
import { dateOf, isOpenEnd, periodOf, serialDate } from "./import-dates.ts";
import { formWord, kindWord, stateWord, statusWord, topicWord, typeWord } from "./kind-words.ts";
import { isList } from "./list-cell.ts";
import type { Cell } from "./reader.ts";

/** What a cell holds as a field's value; or what would be right in its place. */
export type Value<T> =
  | { readonly value: T; readonly expected?: never }
  | { readonly expected: Told; readonly value?: never };

/** Reads a cell that isn't empty. */
export type ValueReader<T> = (cell: Cell) => Value<T>;

const found = <T>(value: T | undefined, expected: Told): Value<T> => (value === undefined ? { expected } : { value });

/** Control characters but line breaks and tabs, which become blanks (`model/text.ts` refuses all of them). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;
const breaks = /[ \u3000]*[\n\r\t\u0085]+[ \u3000]*/g;

/** One line of text of at most `most` characters; line breaks within it become blanks. */
export function textOf(most: number): ValueReader<string> {
  const expected = {
    zh: `一行文字，最多 ${most} 个字符，不含控制字符`,
    en: `a line of text of at most ${most} characters, without control characters`,
  };
  return (cell) => {
    const text = cellText(cell).replace(breaks, " ");
    const fits = text !== "" && text.length <= most && !controls.test(text) && text.isWellFormed();
    return fits ? { value: text } : { expected };
  };
}

/** Of several labels, the first that says a kind. */
export const toKind: ValueReader<Kind> = (cell) =>
  found(isList(cell) ? cell.map((one) => kindWord(cellText(one))).find(Boolean) : kindWord(cellText(cell)), {
    zh: "实体的种类，如企业、高校、城市",
    en: "a kind of entity, such as company, university or city",
  });

/** `reversed`: the word reads from target to source, as 包括 does for PART_OF. */
export const toType: ValueReader<{ readonly type: RelationType; readonly reversed: boolean }> = (cell) =>
  found(typeWord(cellText(cell)), {
    zh: "关系的类型，如签约、伙伴、位于",
    en: "a type of relation, such as signed with, partner of or located in",
  });

export const toState: ValueReader<(typeof relationStates)[number]> = (cell) =>
  found(stateWord(cellText(cell)), {
    zh: "计划中、进行中、已结束或未知",
    en: "planned, active, ended or unknown",
  });

export const toStatus: ValueReader<ClaimStatus> = (cell) =>
  found(statusWord(cellText(cell)), { zh: "已审核、未审核或已否定", en: "reviewed, not reviewed or rejected" });

export const toForm: ValueReader<(typeof agreementForms)[number]> = (cell) =>
  found(formWord(cellText(cell)), {
    zh: "项目、备忘录、框架协议或证书",
    en: "project, memorandum, framework agreement or certificate",
  });

export const toTopic: ValueReader<Topic> = (cell) =>
  found(topicWord(cellText(cell)), {
    zh: "主题之一，如人工智能、金融",
    en: "one of the topics, such as artificial intelligence or finance",
  });

const expectedDate: Told = {
  zh: "日期，如 2023、2023-02、2023-02-23 或 2023年2月",
  en: "a date such as 2023, 2023-02, 2023-02-23 or Feb 2023",
};

/** A number from 1900 to 2100 is a year; a larger one Excel's count of days. */
const firstSerial = 10_000;

export const toDate: ValueReader<string> = (cell) => {
  const text = cellText(cell);
  const number = typeof cell === "number" || /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  const date = number >= firstSerial && number < 100_000 ? serialDate(number) : dateOf(text);
  return found(isDate(text) ? text : date, expectedDate);
};

/** The end of a time; null where the cell says that there is none yet: 至今. */
export const toEnd: ValueReader<string | null> = (cell) => (isOpenEnd(cellText(cell)) ? { value: null } : toDate(cell));

export const toPeriod: ValueReader<{ readonly from?: string; readonly to?: string }> = (cell) => {
  const one = toDate(cell);
  if (one.value !== undefined) return { value: { from: one.value } };
  return found(periodOf(cellText(cell)), {
    zh: "一段时间，如 2023—2025 或 2023年2月至今",
    en: "a time such as 2023—2025, or one date",
  });
};

const truths = new Set(["true", "yes", "y", "1", "是", "有", "对", "√", "✓"]);
const falsehoods = new Set(["false", "no", "n", "0", "否", "无", "没有", "不", "×", "✗"]);

export const toBoolean: ValueReader<boolean> = (cell) => {
  const text = cellText(cell).toLowerCase();
  const value = truths.has(text) ? true : falsehoods.has(text) ? false : undefined;
  return found(value, { zh: "是或否", en: "yes or no" });
};

/** A number, also as text with thousands set apart: `1,234.5`, `１２`. */
function numberOf(cell: Cell): number {
  if (typeof cell === "number") return cell;
  const text = cellText(cell).normalize("NFKC");
  const plain = /^[+-]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(text) ? text.replace(/[, ]/g, "") : text;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** A number between two others. */
export function toNumber(least: number, most: number): ValueReader<number> {
  const expected = { zh: `${least} 到 ${most} 之间的数`, en: `a number from ${least} to ${most}` };
  return (cell) => {
    const value = numberOf(cell);
    return value >= least && value <= most ? { value } : { expected };
  };
}

/** A whole number between two others; `第21段` is 21. */
export function toWhole(least: number, most: number): ValueReader<number> {
  const expected = { zh: `${least} 到 ${most} 之间的整数`, en: `a whole number from ${least} to ${most}` };
  return (cell) => {
    const value = numberOf(typeof cell === "string" ? cell.replace(/^\s*第\s*|\s*段\s*$/g, "") : cell);
    return Number.isInteger(value) && value >= least && value <= most ? { value } : { expected };
  };
}

const sureness = new Map(
  Object.entries({ 高: 90, 较高: 80, 中: 60, 一般: 60, 较低: 40, 低: 30, high: 90, medium: 60, low: 30 }),
);

/** 0 to 100: `85`, `85%`, `0.85`, 高. */
export const toConfidence: ValueReader<number> = (cell) => {
  const text = cellText(cell).normalize("NFKC").toLowerCase();
  const percent = text.endsWith("%");
  const number = sureness.get(text) ?? numberOf(percent ? text.slice(0, -1) : cell);
  const value = !percent && number > 0 && number < 1 ? number * 100 : number;
  const expected = { zh: "0 到 100 之间的置信度，如 85 或 85%", en: "a confidence from 0 to 100, such as 85 or 85%" };
  return value >= 0 && value <= 100 ? { value: Math.round(value) } : { expected };
};

/** An address; `www.haier.com/cn` gets its scheme. */
export const toUrl: ValueReader<string> = (cell) => {
  const text = cellText(cell);
  const whole = /^https?:\/\//i.test(text)
    ? text
    : /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]|$)/.test(text)
      ? `https://${text}`
      : "";
  const fits = whole.length <= 2000 && !/\s/.test(whole) && URL.canParse(whole);
  return found(fits ? whole : undefined, {
    zh: "网址，如 https://www.example.com",
    en: "an address such as https://www.example.com",
  });
};
