import type * as z from "zod";
import type { entityRecordSchema } from "../../model/entity.ts";
import type { Told } from "../format.ts";
import { cellText, isEmpty } from "./cell-text.ts";
import { isList, type ListStyle, listOf } from "./list-cell.ts";
import type { Cell } from "./reader.ts";
import { textOf, type Value } from "./values.ts";

type Figure = NonNullable<z.input<typeof entityRecordSchema>["figures"]>[number];

const expected: Told = {
  zh: "数据，如“研发中心: 10 个”，多项用分号隔开",
  en: "figures such as “research centres: 10”, with semicolons between them",
};

const [label, unit] = [textOf(100), textOf(40)];

/** `研发中心 / research centres: 10 个 / centres`, as graph files have it. */
const inBoth = /^(.+?) \/ (.+): (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?: (.+?)(?: \/ (.+))?)?$/is;

/** `研发中心: 10 个`, as tables have it. */
const inOne = /^(.+)[:：]\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s*(.+))?$/is;

/** Figures as a list, as JSON text, or in words; in words of one language they stand for both until the other comes. */
export function toFigures(cell: Cell, style: ListStyle): Value<Figure[]> {
  const read: Figure[] = [];
  for (const item of itemsOf(cell, style)) {
    const figure = typeof item === "string" ? inWords(item) : asRecord(item);
    if (figure === undefined) return { expected };
    read.push(figure);
  }
  return read.length <= 20 ? { value: read } : { expected };
}

/** Adds the English words of figures that are there in Chinese. */
export function withEnglish(figures: readonly Figure[], english: readonly Figure[]): Figure[] {
  return figures.map((figure, at) => {
    const same = english[at];
    if (same === undefined || same.value !== figure.value) return figure;
    const { labelEn, unit: unitEn } = same;
    return { ...figure, labelEn, ...(unitEn === undefined || unitEn === figure.unit ? {} : { unitEn }) };
  });
}

function itemsOf(cell: Cell, style: ListStyle): readonly Cell[] {
  const text = cellText(cell);
  if (typeof cell !== "string" || !text.startsWith("[{")) return listOf(cell, style);
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : [];
  } catch {
    return [text];
  }
}

function inWords(text: string): Figure | undefined {
  const both = inBoth.exec(text);
  if (both) {
    const [, zh = "", en = "", value = "", its, itsEn] = both;
    return checked({ label: zh, labelEn: en, value: Number(value), unit: its ?? null, unitEn: itsEn ?? null });
  }
  const [whole, words = "", value = "", its] = inOne.exec(text) ?? [];
  return whole === undefined
    ? undefined
    : checked({ label: words, labelEn: words, value: Number(value), unit: its ?? null, unitEn: null });
}

function asRecord(item: Cell): Figure | undefined {
  return typeof item === "object" && item !== null && !isList(item) ? checked(item) : undefined;
}

function checked(record: { readonly [key: string]: Cell }): Figure | undefined {
  const { value } = record;
  const [zh, en] = [
    label(record["label"] ?? record["labelEn"] ?? null),
    label(record["labelEn"] ?? record["label"] ?? null),
  ];
  if (typeof value !== "number" || !Number.isFinite(value) || zh.expected || en.expected) return undefined;
  const units: { unit?: string; unitEn?: string } = {};
  for (const name of ["unit", "unitEn"] as const) {
    const text = record[name];
    if (isEmpty(text) || text === undefined) continue;
    const read = unit(text);
    if (read.expected) return undefined;
    units[name] = read.value;
  }
  return { label: zh.value, labelEn: en.value, value, ...units };
}
