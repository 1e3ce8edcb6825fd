import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { Claim, Source } from "../../model/source.ts";
import { entities, hostileTexts, partsFor, relations } from "./tiny.ts";

const [, , company] = entities;
const [, met] = relations;
if (!company || !met) throw new Error("the tiny network has lost its company, or its meeting");

/** How an id may end, besides in letters and digits. */
const endings = ["", "~a", ":b", ".", ".c", "-", "_", "~.:-"];

/** The id of the entity that says a text. */
export const hostileId = (i: number): string => `h${i}${endings[i % endings.length]}`;

const hostileEntities: readonly Entity[] = hostileTexts.map((text, i) => ({
  ...company,
  id: hostileId(i),
  name: text,
  nameEn: text,
  aliases: [text, "second"],
  description: text,
  descriptionEn: text,
  figures: [{ label: text, labelEn: text, value: 1.5, unit: text, unitEn: text }],
  externalIds: { own: text },
}));

/** Each entity met the next. */
const hostileRelations: readonly Relation[] = hostileTexts.slice(1).map((text, i) => ({
  ...met,
  id: `m${i}`,
  source: hostileId(i),
  target: hostileId(i + 1),
  role: text,
  roleEn: text,
}));

const claims: readonly Claim[] = hostileTexts.map((text, i) => ({
  id: `c${i}`,
  about: hostileId(i),
  source: `s${i}`,
  summary: text,
  summaryEn: text,
  confidence: 50,
  status: "reviewed",
}));

const sources: readonly Source[] = hostileTexts.map((text, i) => ({
  id: `s${i}`,
  title: text,
  titleEn: text,
  language: "zh",
  publisher: text,
}));

/** A network that says every hostile text everywhere: each is one entity's. */
const hostile = { entities: hostileEntities, relations: hostileRelations, claims, sources };

export const hostilePartsFor = (format: Parameters<typeof partsFor>[0]) => partsFor(format, hostile);
