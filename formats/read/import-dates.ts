import { isDate } from "../../model/dates.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const two = (text: string): string => text.padStart(2, "0");

/** A date with what stands for its parts: `[year, month?, day?]`. */
type Parts = readonly [year: string, month?: string | undefined, day?: string | undefined];

/** The usual ways of writing dates, each with how its parts are found. Years come first, or as four digits. */
const patterns: readonly (readonly [RegExp, (match: readonly string[]) => Parts])[] = [
  // 2023, 2023年, 2023年2月, 2023年2月3日, 2023年02月23号
  [/^(\d{4})年?$/, ([, y = ""]) => [y]],
  [/^(\d{4})年(\d{1,2})月?$/, ([, y = "", m]) => [y, m]],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/, ([, y = "", m, d]) => [y, m, d]],
  // 2023-02, 2023/2, 2023.02 and with a day, and with a time behind
  [/^(\d{4})[-/.](\d{1,2})$/, ([, y = "", m]) => [y, m]],
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|[+-]\d{2}:?\d{2}))?)?$/,
    ([, y = "", , m, d]) => [y, m, d],
  ],
  // 202302, 20230223
  [/^((?:19|20)\d{2})(\d{2})$/, ([, y = "", m]) => [y, m]],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, ([, y = "", m, d]) => [y, m, d]],
];

const english = /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?(?:[ -](\d{1,2})(?:st|nd|rd|th)?,?)?[ ,-]+(\d{4})$/;

/** 2/23/2023 and 23/2/2023: told apart only where one number is no month. */
const dayOrMonth = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/**
 * A date of reduced precision out of any of the usual ways of writing one, never more precise than what is written;
 * undefined for what is no date, or could be two.
 */
export function dateOf(text: string): string | undefined {
  const plain = text
    .normalize("NFKC")
    .trim()
    .replace(/\s*([年月日号])\s*/g, "$1")
    .replace(/[‐-―]/g, "-")
    .replace(/^(?:约|自|从|于)/, "")
    .replace(/(?:左右|前后|起|初|底|末|上半年|下半年|期间)$/, "");
  for (const [pattern, partsOf] of patterns) {
    const match = pattern.exec(plain);
    if (match) return joined(partsOf(match));
  }
  const words = english.exec(plain.toLowerCase());
  if (words) {
    const [, before, month = "", behind, year = ""] = words;
    const at = months.findIndex((start) => month.startsWith(start));
    return at === -1 ? undefined : joined([year, String(at + 1), before ?? behind]);
  }
  const numbers = dayOrMonth.exec(plain);
  if (numbers) {
    const [, a = "", , b = "", year = ""] = numbers;
    if (Number(a) > 12) return joined([year, b, a]);
    if (Number(b) > 12 || a === b) return joined([year, a, b]);
  }
  return undefined;
}

/** Excel's count of days, 1 being 1 January 1900 (with a 29 February that year had not), as a date with a day. */
export function serialDate(days: number, from1904 = false): string | undefined {
  const count = Math.floor(days) + (from1904 ? 1462 : 0);
  if (count < 1 || count > 2_958_465) return undefined;
  // Before March 1900 its count is one off.
  const time = Date.UTC(1899, 11, count < 61 ? 31 : 30) + count * 86_400_000;
  return count === 60 ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** Between the two ends of a time; a lone hyphen is one only where it has blanks around, or stands between whole dates. */
const betweens = [
  /\s*[—–~～至到]+\s*/,
  /\s+(?:-+|to|until)\s+/,
  /(?<=\d{4})-(?=\d{4}$)/,
  /(?<=[年月日])-(?=\d)/,
  /(?<=\d\.\d{1,2})-(?=\d{4})/,
  /(?<=\d\/\d{1,2})-(?=\d{4})/,
];

const openEnds = /^(?:今|至今|现在|目前|长期|长期有效|无固定期限|now|present|today|ongoing)?$/;

/** Whether what stands for an end says that there is none: 至今. */
export const isOpenEnd = (text: string): boolean => text.trim() !== "" && openEnds.test(text.trim().toLowerCase());

/** A time with two ends, `2023—2025`, `2023年2月至今`, or one date as its beginning; undefined for anything else. */
export function periodOf(text: string): { from?: string; to?: string } | undefined {
  const plain = text.trim();
  const one = dateOf(plain);
  if (one !== undefined) return { from: one };
  for (const between of betweens) {
    const [start = "", end, ...more] = plain.split(between);
    if (end === undefined || more.length > 0) continue;
    const from = start.trim() === "" ? undefined : dateOf(start);
    const to = openEnds.test(end.trim().toLowerCase()) ? undefined : endOf(end, from);
    if (start.trim() !== "" && from === undefined) continue;
    if (!openEnds.test(end.trim().toLowerCase()) && to === undefined) continue;
    if (from === undefined && to === undefined) continue;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  return undefined;
}

/** 2023年2月—6月: the year is that of the beginning. */
function endOf(text: string, from: string | undefined): string | undefined {
  const year = from?.slice(0, 4);
  const month = /^(\d{1,2})月(?:(\d{1,2})[日号])?$/.exec(text.trim());
  if (month && year !== undefined) return joined([year, month[1], month[2]]);
  return dateOf(text);
}

function joined([year, month, day]: Parts): string | undefined {
  const text = [year, month, day].flatMap((part) => (part === undefined ? [] : two(part))).join("-");
  return isDate(text) ? text : undefined;
}
