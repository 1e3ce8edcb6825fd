import * as z from "zod";
import type { Entity } from "../entity.ts";
import type { Kind } from "../kinds.ts";
import { avoidedKinds, passedOver, pathFields, type pathQuerySchema } from "../path-question.ts";
import type { Source } from "../source.ts";
import { enOptions } from "./question-en.ts";
import { zhOptions } from "./question-zh.ts";
import type { Language } from "./told.ts";
import { enName } from "./words.ts";

/** A question for paths as the API takes it; what is missing has its default. */
export type SentPathQuery = z.input<typeof pathQuerySchema>;

/** How the ids in a question are called; an unknown one stands for itself. */
export interface QuestionNames {
  readonly entity: (id: string) => Pick<Entity, "kind" | "name" | "nameEn"> | undefined;
  readonly source?: (id: string) => Pick<Source, "title" | "titleEn"> | undefined;
}

/** A question with its defaults filled in and its ids turned into names. */
export interface NamedQuestion extends Omit<SentPathQuery, "avoidKind" | "kind" | "through" | "avoid"> {
  readonly k: number;
  readonly maxLength: number;
  readonly through: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds that may not stand in the middle. */
  readonly avoidKinds: readonly Kind[];
  /** Kinds that alone may stand in the middle; `undefined`: all that aren't avoided. */
  readonly onlyKinds: readonly Kind[] | undefined;
  /** Titles. */
  readonly sources: readonly string[];
}

/** Of a question, or of a filter: what limits the relations that count. */
export type Limits = Pick<NamedQuestion, "type" | "status" | "origin" | "since" | "until" | "sources"> &
  Pick<NamedQuestion, "undated" | "minConfidence" | "agreements">;

const { k, maxLength } = pathFields;
const usual = z.object({ k, maxLength }).parse({});

/**
 * What is asked, in words: how many paths, how long, what may stand in the middle, and every other option that isn't
 * the default. Plain text: names are never markup.
 */
export function questionText(query: SentPathQuery, names: QuestionNames, language: Language): string {
  const entity = (id: string): string => entityName(id, names, language);
  const { avoidKind, kind, ...others } = query;
  const avoidKinds = avoidedKinds(avoidKind) ?? passedOver;
  const named: NamedQuestion = {
    ...others,
    from: entity(query.from),
    to: entity(query.to),
    k: query.k ?? usual.k,
    maxLength: query.maxLength ?? usual.maxLength,
    through: (query.through ?? []).map(entity),
    avoid: (query.avoid ?? []).map(entity),
    avoidKinds,
    onlyKinds: kind?.filter((one) => !avoidKinds.includes(one)),
    sources: sourceTitles(query.source, names, language),
  };
  const asked = connectionQuestion(query.from, query.to, names, language);
  return language === "zh" ? `${asked}${zhOptions(named)}` : `${asked} ${enOptions(named)}`;
}

/** The question alone, without its options: 海尔集团与香港城市大学如何相连？ */
export function connectionQuestion(from: string, to: string, names: QuestionNames, language: Language): string {
  const [a, b] = [entityName(from, names, language), entityName(to, names, language)];
  return language === "zh" ? `${a}与${b}如何相连？` : `How are ${a} and ${b} connected?`;
}

/** Titles of sources; an unknown one stands for itself. */
export function sourceTitles(
  ids: readonly string[] | undefined,
  names: Pick<QuestionNames, "source">,
  language: Language,
): string[] {
  return (ids ?? []).map((id) => {
    const found = names.source?.(id);
    return (language === "en" ? found?.titleEn : undefined) ?? found?.title ?? id;
  });
}

function entityName(id: string, names: QuestionNames, language: Language): string {
  const found = names.entity(id);
  if (found === undefined) return id;
  return language === "zh" ? found.name : enName(found);
}
