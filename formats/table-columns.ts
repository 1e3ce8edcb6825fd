import type { Entity } from "../model/entity.ts";
import { kindOf } from "../model/kinds.ts";
import type { Relation } from "../model/relation.ts";
import { relationTypeOf } from "../model/relation-types.ts";
import type { Language } from "../model/sentences/index.ts";
import type { Claim, Source } from "../model/source.ts";
import { type Topic, topics } from "../model/topics.ts";
import type { Told } from "./format.ts";
import type { Column } from "./table.ts";
import { listText } from "./table-list.ts";
import { formWords, no, originWords, stateWords, statusWords, yes } from "./words.ts";

export const entityColumns: readonly Column<Entity>[] = [
  { field: "name", heading: { zh: "名称", en: "Name" }, width: 32, cell: ({ name }) => name },
  { field: "nameEn", heading: { zh: "英文名", en: "English name" }, width: 32, cell: ({ nameEn }) => nameEn },
  {
    field: "kind",
    heading: { zh: "种类", en: "Kind" },
    width: 12,
    cell: ({ kind }, { language }) => kindOf(kind)[language],
  },
  {
    field: "aliases",
    heading: { zh: "又称", en: "Also known as" },
    width: 28,
    cell: ({ aliases }) => listText(aliases),
  },
  {
    field: "topics",
    heading: { zh: "主题", en: "Topics" },
    width: 24,
    cell: ({ topics: ids }, { language }) => listText(ids.map((id) => topicWord(id, language))),
  },
  { field: "from", heading: { zh: "开始", en: "Start" }, width: 11, cell: ({ from }) => from },
  { field: "to", heading: { zh: "结束", en: "End" }, width: 11, cell: ({ to }) => to },
  { field: "degree", heading: { zh: "相连", en: "Links" }, width: 8, cell: ({ degree }) => degree },
  { field: "url", heading: { zh: "网站", en: "Website" }, width: 30, link: true, cell: ({ url }) => url },
  {
    field: "description",
    heading: { zh: "简介", en: "Description in Chinese" },
    width: 40,
    cell: ({ description }) => description,
  },
  {
    field: "descriptionEn",
    heading: { zh: "英文简介", en: "Description" },
    width: 40,
    cell: ({ descriptionEn }) => descriptionEn,
  },
  {
    field: "figures",
    heading: { zh: "数据", en: "Figures in Chinese" },
    width: 24,
    cell: ({ figures }) => listText(figures.map(({ label, value, unit }) => figureText(label, value, unit))),
  },
  {
    field: "figures",
    heading: { zh: "英文数据", en: "Figures" },
    width: 24,
    cell: ({ figures }) =>
      listText(figures.map(({ labelEn, value, unit, unitEn }) => figureText(labelEn, value, unitEn ?? unit))),
  },
  { field: "lat", heading: { zh: "纬度", en: "Latitude" }, width: 10, cell: ({ lat }) => lat },
  { field: "lon", heading: { zh: "经度", en: "Longitude" }, width: 10, cell: ({ lon }) => lon },
  {
    field: "form",
    heading: { zh: "协议形式", en: "Form of agreement" },
    width: 14,
    cell: ({ form }, { language }) => (form === undefined ? undefined : formWords[form][language]),
  },
  {
    field: "morePartiesThanNamed",
    heading: { zh: "另有未具名的缔约方", en: "More parties than named" },
    width: 12,
    cell: ({ morePartiesThanNamed: more }, { language }) =>
      more === undefined ? undefined : (more ? yes : no)[language],
  },
  {
    field: "externalIds",
    heading: { zh: "外部编号", en: "External ids" },
    width: 24,
    cell: ({ externalIds }) => listText(Object.entries(externalIds).map(([scheme, id]) => `${scheme}: ${id}`)),
  },
  { field: "id", heading: { zh: "编号", en: "Id" }, width: 20, cell: ({ id }) => id },
  { field: "version", heading: { zh: "版本", en: "Version" }, width: 8, cell: ({ version }) => version },
];

export const relationColumns: readonly Column<Relation>[] = [
  named("source", { zh: "起点", en: "From" }, ({ source }) => source),
  {
    field: "type",
    heading: { zh: "关系", en: "Relation" },
    width: 12,
    cell: ({ type }, { language }) => relationTypeOf(type)[language],
  },
  named("target", { zh: "终点", en: "To" }, ({ target }) => target),
  { field: "role", heading: { zh: "身份", en: "Role in Chinese" }, width: 16, cell: ({ role }) => role },
  { field: "roleEn", heading: { zh: "英文身份", en: "Role" }, width: 16, cell: ({ roleEn }) => roleEn },
  { field: "from", heading: { zh: "开始", en: "Start" }, width: 11, cell: ({ from }) => from },
  { field: "to", heading: { zh: "结束", en: "End" }, width: 11, cell: ({ to }) => to },
  word("state", { zh: "状态", en: "State" }, ({ state }) => stateWords[state]),
  named("agreement", { zh: "依据协议", en: "Agreement" }, ({ agreement }) => agreement),
  named("event", { zh: "场合", en: "Event" }, ({ event }) => event),
  named("onBehalfOf", { zh: "代表", en: "On behalf of" }, ({ onBehalfOf }) => onBehalfOf),
  {
    field: "by.name",
    heading: { zh: "经办人", en: "By" },
    width: 20,
    cell: ({ by }, { names }) => listText(by.map((id) => names.get(id) ?? id)),
  },
  { field: "side", heading: { zh: "缔约方别", en: "Side" }, width: 8, cell: ({ side }) => side },
  {
    field: "confidence",
    heading: { zh: "置信度", en: "Confidence" },
    width: 10,
    cell: (one) => one.confidence ?? undefined,
  },
  word("status", { zh: "审核", en: "Review" }, ({ status }) => (status === null ? undefined : statusWords[status])),
  { field: "sources", heading: { zh: "来源数", en: "Sources" }, width: 9, cell: ({ sources }) => sources },
  word("origin", { zh: "得自", en: "Origin" }, ({ origin }) => originWords[origin]),
  { field: "id", heading: { zh: "编号", en: "Id" }, width: 20, cell: ({ id }) => id },
  { field: "source", heading: { zh: "起点编号", en: "From: id" }, width: 20, cell: ({ source }) => source },
  { field: "target", heading: { zh: "终点编号", en: "To: id" }, width: 20, cell: ({ target }) => target },
  {
    field: "agreement",
    heading: { zh: "协议编号", en: "Agreement: id" },
    width: 20,
    cell: ({ agreement }) => agreement,
  },
  { field: "event", heading: { zh: "场合编号", en: "Event: id" }, width: 20, cell: ({ event }) => event },
  {
    field: "onBehalfOf",
    heading: { zh: "代表编号", en: "On behalf of: id" },
    width: 20,
    cell: (one) => one.onBehalfOf,
  },
  { field: "by", heading: { zh: "经办人编号", en: "By: ids" }, width: 20, cell: ({ by }) => listText(by) },
  { field: "version", heading: { zh: "版本", en: "Version" }, width: 8, cell: ({ version }) => version },
];

export const claimColumns: readonly Column<Claim>[] = [
  { field: "summary", heading: { zh: "内容", en: "Summary in Chinese" }, width: 48, cell: ({ summary }) => summary },
  { field: "summaryEn", heading: { zh: "英文内容", en: "Summary" }, width: 48, cell: ({ summaryEn }) => summaryEn },
  named("about", { zh: "所指实体", en: "Entity" }, ({ about }) => about),
  { field: "paragraph", heading: { zh: "段落", en: "Paragraph" }, width: 10, cell: ({ paragraph }) => paragraph },
  { field: "confidence", heading: { zh: "置信度", en: "Confidence" }, width: 10, cell: ({ confidence }) => confidence },
  word("status", { zh: "审核", en: "Review" }, ({ status }) => statusWords[status]),
  { field: "id", heading: { zh: "编号", en: "Id" }, width: 20, cell: ({ id }) => id },
  { field: "about", heading: { zh: "所指编号", en: "About: id" }, width: 20, cell: ({ about }) => about },
  { field: "source", heading: { zh: "来源编号", en: "Source: id" }, width: 20, cell: ({ source }) => source },
];

export const sourceColumns: readonly Column<Source>[] = [
  { field: "title", heading: { zh: "标题", en: "Title" }, width: 48, cell: ({ title }) => title },
  { field: "titleEn", heading: { zh: "英文标题", en: "English title" }, width: 48, cell: ({ titleEn }) => titleEn },
  { field: "publisher", heading: { zh: "发布者", en: "Publisher" }, width: 20, cell: ({ publisher }) => publisher },
  { field: "author", heading: { zh: "作者", en: "Author" }, width: 16, cell: ({ author }) => author },
  { field: "publishedOn", heading: { zh: "发布日期", en: "Published" }, width: 12, cell: (one) => one.publishedOn },
  { field: "retrievedOn", heading: { zh: "查阅日期", en: "Retrieved" }, width: 12, cell: (one) => one.retrievedOn },
  { field: "url", heading: { zh: "网址", en: "Address" }, width: 30, link: true, cell: ({ url }) => url },
  { field: "language", heading: { zh: "语言", en: "Language" }, width: 10, cell: ({ language }) => language },
  { field: "paragraphs", heading: { zh: "段落数", en: "Paragraphs" }, width: 10, cell: ({ paragraphs }) => paragraphs },
  { field: "id", heading: { zh: "编号", en: "Id" }, width: 20, cell: ({ id }) => id },
];

/** The name of an entity that a field names by its id; nothing when it isn't in the file. */
function named<R>(field: string, heading: Told, idOf: (record: R) => string | undefined): Column<R> {
  return {
    field: `${field}.name`,
    heading,
    width: 28,
    cell(record, { names }) {
      const id = idOf(record);
      return id === undefined ? undefined : names.get(id);
    },
  };
}

function word<R>(field: string, heading: Told, wordOf: (record: R) => Told | undefined): Column<R> {
  return { field, heading, width: 12, cell: (record, { language }) => wordOf(record)?.[language] };
}

const topicWords = new Map<Topic, Told>(topics.map((topic) => [topic.id, topic]));
const topicWord = (id: Topic, language: Language): string => topicWords.get(id)?.[language] ?? id;

const figureText = (label: string, value: number, unit = ""): string => `${label}: ${value} ${unit}`.trimEnd();
