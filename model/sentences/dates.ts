import type { Language } from "./told.ts";

/** A start and an end of reduced precision, as far as they are known. */
export interface Dates {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

interface Parts {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
}

function partsOf(date: string): Parts {
  const [year = "", month, day] = date.split("-");
  return {
    year: String(Number(year)),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}

/** A date in words, no more precise than it is: 2024年3月25日, 2024年3月, 2024年; 25 March 2024, March 2024, 2024. */
export function dateText(date: string, language: Language): string {
  const parts = partsOf(date);
  return language === "zh" ? zhText(parts) : enText(parts);
}

function zhText({ year, month, day }: Partial<Parts>): string {
  return [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join("");
}

function enText({ year, month, day }: Partial<Parts>): string {
  return [day, month && months[month - 1], year].filter(Boolean).join(" ");
}

/** When something happened: `2024年3月25日至27日`; `on 25 March 2024`, `in 2024`, `from 25 to 27 March 2024`. */
export function occasionText(dates: Dates, language: Language): string | undefined {
  const from = dates.from ?? dates.to;
  if (from === undefined) return undefined;
  const to = dates.to ?? from;
  if (from !== to) return rangeText(from, to, language);
  const text = dateText(from, language);
  if (language === "zh") return text;
  return partsOf(from).day === undefined ? `in ${text}` : `on ${text}`;
}

/** How long something holds: `自2021年起`, `直至2023年`, `2021年至2023年`; `since 2021`, `until 2023`, `from 2021 to 2023`. */
export function durationText(dates: Dates, language: Language): string | undefined {
  const { from, to } = dates;
  if (from !== undefined && to !== undefined) {
    return from === to ? occasionText(dates, language) : rangeText(from, to, language);
  }
  if (from !== undefined) return language === "zh" ? `自${dateText(from, "zh")}起` : `since ${dateText(from, "en")}`;
  if (to !== undefined) return language === "zh" ? `直至${dateText(to, "zh")}` : `until ${dateText(to, "en")}`;
  return undefined;
}

/** Both ends, said once where they agree: 2024年3月25日至27日; from 25 to 27 March 2024. */
export function rangeText(from: string, to: string, language: Language): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  const sameYear = a.year === b.year && a.month !== undefined && b.month !== undefined;
  const sameMonth = sameYear && a.month === b.month && a.day !== undefined && b.day !== undefined;
  if (language === "zh")
    return `${zhText(a)}至${zhText(sameMonth ? { day: b.day } : sameYear ? { ...b, year: "" } : b)}`;
  return `from ${enText(sameMonth ? { day: a.day } : sameYear ? { ...a, year: "" } : a)} to ${enText(b)}`;
}
