import { compareText } from "../model/compare.ts";
import type { Entity } from "../model/entity.ts";
import { happenings, kinds } from "../model/kinds.ts";
import { escapeMarkdown, markdownLink } from "../model/markdown.ts";
import { createReferences, type References } from "../model/references.ts";
import type { Relation } from "../model/relation.ts";
import { relationTypeIds } from "../model/relation-types.ts";
import { durationText, type Language, nameIn, occasionText, type Told } from "../model/sentences/index.ts";
import { reportWords } from "../model/sentences/report-words.ts";
import { citedSentenceOf } from "../model/sentences/sentence.ts";
import type { Claim, Source } from "../model/source.ts";
import { topics } from "../model/topics.ts";
import type { Cited, Part } from "./format.ts";

type EntityPart = Extract<Part, { what: "entity" }>;
type RelationPart = Extract<Part, { what: "relation" }>;

/** A network in words, as blocks of Markdown: a section for each kind, its best connected entities first, then the sources. */
export function dossierOf(parts: readonly Part[], language: Language): string[] {
  const entities = parts.filter((part) => part.what === "entity");
  const relations = parts.filter((part) => part.what === "relation");
  const byId = new Map(entities.map(({ value }) => [value.id, value]));
  const byEnd = groupByEnd(relations);
  const references = createReferences(language);
  const sections = kinds.flatMap((kind) => {
    const those = entities.filter(({ value }) => value.kind === kind.id).sort(bestConnectedFirst);
    if (those.length === 0) return [];
    const heading = language === "zh" ? kind.zh : capitalFirst(those.length === 1 ? kind.en : kind.enPlural);
    return [
      `## ${heading}`,
      ...those.flatMap((part) => entityBlocks(part, byEnd.get(part.value.id) ?? [], byId, references, language)),
    ];
  });
  const sources = references.list();
  return [...sections, ...(sources.length === 0 ? [] : [`## ${reportWords[language].sources}`, sources.join("\n")])];
}

function entityBlocks(
  { value, cited }: EntityPart,
  relations: readonly RelationPart[],
  byId: ReadonlyMap<string, Entity>,
  references: References,
  language: Language,
): string[] {
  const other = language === "zh" ? value.nameEn : value.name;
  const name = nameIn(value, language);
  const beside = other === undefined || other === name ? "" : language === "zh" ? `（${other}）` : ` (${other})`;
  const description = language === "zh" ? value.description : (value.descriptionEn ?? value.description);
  const said = [...claimsOf(cited)].map((item) => `- ${claimText(item, cited, references, language)}`);
  const told = relations.flatMap((relation) => relationText(relation, value.id, byId, references, language));
  return [
    `### ${escapeMarkdown(`${name}${beside}`)}`,
    description === undefined ? "" : escapeMarkdown(description),
    capitalFirst(factsOf(value, language).join(language === "zh" ? "；" : "; ")),
    [...said, ...told].join("\n"),
  ].filter((block) => block !== "");
}

function factsOf(entity: Entity, language: Language): string[] {
  const zh = language === "zh";
  const { aliases, figures, url } = entity;
  const when = happenings.includes(entity.kind) ? occasionText(entity, language) : durationText(entity, language);
  const about = topics.filter(({ id }) => entity.topics.includes(id)).map((topic) => topic[language]);
  const measured = figures.map(({ label, labelEn, value, unit = "", unitEn = unit }) =>
    zh ? `${label}${value}${unit}` : `${labelEn} ${value}${unitEn === "" ? "" : ` ${unitEn}`}`,
  );
  const list = (items: readonly string[]): string => items.map(escapeMarkdown).join(zh ? "、" : ", ");
  const link = url === undefined ? undefined : markdownLink(url);
  const facts: readonly (readonly [string, string, string | undefined])[] = [
    ["又称", "also known as", list(aliases)],
    ["时间", "time", when],
    ["主题", "subjects", list(about)],
    ["数据", "figures", list(measured)],
    ["网址", "website", link],
  ];
  return facts.flatMap(([inChinese, inEnglish, text]) =>
    text ? [zh ? `${inChinese}：${text}` : `${inEnglish}: ${text}`] : [],
  );
}

/** A relation as a sentence about one of its ends, or nothing when the file doesn't hold the other. */
function relationText(
  { value: relation, cited }: RelationPart,
  from: string,
  byId: ReadonlyMap<string, Entity>,
  references: References,
  language: Language,
): string[] {
  const [source, target] = [byId.get(relation.source), byId.get(relation.target)];
  if (!source || !target) return [];
  const named = (id: string | undefined): Entity | undefined => (id === undefined ? undefined : byId.get(id));
  const told: Told = {
    relation,
    source,
    target,
    agreement: named(relation.agreement),
    event: named(relation.event),
    onBehalfOf: named(relation.onBehalfOf),
    by: relation.by.flatMap((id) => byId.get(id) ?? []),
  };
  const citation = references.cite(claimsOf(cited), sourcesOf(cited));
  return [`- ${citedSentenceOf(told, language, from, citation, escapeMarkdown)}`];
}

function claimText(claim: Claim, cited: readonly Cited[], references: References, language: Language): string {
  const summary = language === "zh" ? claim.summary : claim.summaryEn;
  const citation = references.cite([claim], sourcesOf(cited));
  return reportWords[language].claim(escapeMarkdown(summary.replace(/[。.]$/u, "")), citation, claim);
}

const claimsOf = (cited: readonly Cited[]): Claim[] => cited.map(({ claim }) => claim);

const sourcesOf = (cited: readonly Cited[]): ReadonlyMap<string, Source> =>
  new Map(cited.map(({ source }) => [source.id, source]));

/** The relations of every entity, in the order of types, then of dates. */
function groupByEnd(relations: readonly RelationPart[]): ReadonlyMap<string, readonly RelationPart[]> {
  const groups = new Map<string, RelationPart[]>();
  for (const part of [...relations].sort((a, b) => inOrder(a.value, b.value))) {
    for (const end of [part.value.source, part.value.target]) {
      const group = groups.get(end);
      if (group) group.push(part);
      else groups.set(end, [part]);
    }
  }
  return groups;
}

function inOrder(a: Relation, b: Relation): number {
  return (
    relationTypeIds.indexOf(a.type) - relationTypeIds.indexOf(b.type) ||
    compareText(a.from ?? "", b.from ?? "") ||
    compareText(a.id, b.id)
  );
}

function bestConnectedFirst({ value: a }: EntityPart, { value: b }: EntityPart): number {
  return b.degree - a.degree || compareText(a.id, b.id);
}

const capitalFirst = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
