import type { Grounds } from "./drafts.ts";
import { type Put, putOne } from "./row-fields.ts";
import { textOf, toConfidence, toDate, toUrl, toWhole } from "./values.ts";

/** Grounds that are being made. */
export type OpenGrounds = { -readonly [Name in keyof Grounds]: Grounds[Name] };

const one = putOne<OpenGrounds>();

const summary = textOf(1000);

/** What rows say of where they come from, by field. */
export const groundsFields: Readonly<Record<string, Put<OpenGrounds>>> = {
  "claim.source": one("source", textOf(500)),
  "claim.url": one("url", toUrl),
  "claim.publishedOn": one("publishedOn", toDate),
  "claim.paragraph": one("paragraph", toWhole(1, 100_000)),
  // Several columns of remarks are one summary.
  "claim.summary": (cell, into) => {
    const { value, expected } = summary(into.summary === null ? cell : `${into.summary}；${String(cell)}`);
    if (expected) return expected;
    into.summary = value;
    return undefined;
  },
  "claim.summaryEn": one("summaryEn", summary),
  "claim.confidence": one("confidence", toConfidence),
};

export const noGrounds = (constant: string | undefined): OpenGrounds => ({
  source: null,
  url: null,
  publishedOn: null,
  paragraph: null,
  summary: null,
  summaryEn: null,
  confidence: null,
  constant: constant ?? null,
});

/** Null where a row, and its table, say nothing of where it comes from. */
export const groundsOf = (grounds: OpenGrounds): Grounds | null =>
  Object.values(grounds).every((value) => value === null) ? null : grounds;
