import { isBackwards } from "../../model/dates.ts";
import { type ImportField, isAssociation, type TableMapping } from "../../model/import-mapping.ts";
import { relationTypeIds } from "../../model/relation-types.ts";
import type { Told } from "../format.ts";
import { groundsFields, groundsOf, noGrounds, type OpenGrounds } from "./draft-grounds.ts";
import type { Drafted, EntityDraft, RelationDraft } from "./drafts.ts";
import { toExternalIds, toRegistered } from "./external-ids.ts";
import { toFigures, withEnglish } from "./figures.ts";
import { type ListStyle, listOf } from "./list-cell.ts";
import { called, type Ids, keyOf, meant } from "./meant.ts";
import type { Cell, Row, Table } from "./reader.ts";
import { type Put, putOne, type RowFields } from "./row-fields.ts";
import {
  textOf,
  toBoolean,
  toDate,
  toEnd,
  toForm,
  toKind,
  toNumber,
  toPeriod,
  toState,
  toTopic,
  toUrl,
  type ValueReader,
} from "./values.ts";

type Value = EntityDraft["value"];

const one = putOne<Value>();

/** Adds the elements of a list to those that other columns gave. */
const many =
  <Name extends "aliases" | "topics">(
    name: Name,
    read: ValueReader<NonNullable<Value[Name]>[number]>,
    most: number,
    add: (into: Value, items: NonNullable<Value[Name]>[number][]) => void,
  ): Put<Value> =>
  (cell, into, style) => {
    const items: NonNullable<Value[Name]>[number][] = [];
    for (const item of listOf(cell, style)) {
      const { value, expected } = read(item);
      if (expected) return expected;
      if (!items.includes(value)) items.push(value);
    }
    if (items.length + (into[name]?.length ?? 0) > most) return { zh: `最多 ${most} 项`, en: `at most ${most}` };
    add(into, items);
    return undefined;
  };

const registered =
  (register: string): Put<Value> =>
  (cell, into) => {
    const { value, expected } = toRegistered(cell);
    if (expected) return expected;
    into.externalIds = { ...into.externalIds, [register]: value };
    return undefined;
  };

const description = textOf(4000);

/** How each field of an entity is read. */
const fields: Readonly<Partial<Record<ImportField, Put<Value>>>> = {
  kind: one("kind", toKind),
  name: one("name", textOf(500)),
  nameEn: one("nameEn", textOf(500)),
  aliases: many("aliases", textOf(500), 50, (into, items) => {
    into.aliases = [...(into.aliases ?? []), ...items];
  }),
  // Several columns of remarks are one description.
  description: (cell, into) => {
    const { value, expected } = description(
      into.description === undefined ? cell : `${into.description}；${String(cell)}`,
    );
    if (expected) return expected;
    into.description = value;
    return undefined;
  },
  descriptionEn: one("descriptionEn", textOf(4000)),
  topics: many("topics", toTopic, 20, (into, items) => {
    into.topics = [...(into.topics ?? []), ...items];
  }),
  from: one("from", toDate),
  to: putEnd,
  period: putPeriod,
  externalIds: (cell, into, style) => {
    const { value, expected } = toExternalIds(cell, style);
    if (expected) return expected;
    into.externalIds = { ...into.externalIds, ...value };
    return undefined;
  },
  "externalIds.wikidata": registered("wikidata"),
  "externalIds.ror": registered("ror"),
  "externalIds.uscc": registered("uscc"),
  url: one("url", toUrl),
  lat: one("lat", toNumber(-90, 90)),
  lon: one("lon", toNumber(-180, 180)),
  figures: (cell, into, style) => {
    const { value, expected } = toFigures(cell, style);
    if (expected) return expected;
    into.figures = value;
    return undefined;
  },
  figuresEn: (cell, into, style) => {
    const { value, expected } = toFigures(cell, style);
    if (expected) return expected;
    into.figures = into.figures === undefined ? value : withEnglish(into.figures, value);
    return undefined;
  },
  form: one("form", toForm),
  morePartiesThanNamed: one("morePartiesThanNamed", toBoolean),
};

/** The end of a time, where there is one. */
export function putEnd(cell: Cell, into: { to?: string }): Told | undefined {
  const { value, expected } = toEnd(cell);
  if (expected) return expected;
  if (value !== null) into.to = value;
  return undefined;
}

/** Both ends of a time, where columns of their own don't say them. */
export function putPeriod(cell: Cell, into: { from?: string; to?: string }): Told | undefined {
  const { value, expected } = toPeriod(cell);
  if (expected) return expected;
  if (value.from !== undefined) into.from ??= value.from;
  if (value.to !== undefined) into.to ??= value.to;
  return undefined;
}

type LinkValue = RelationDraft["value"];

const oneOfLinks = putOne<LinkValue>();

/** How each field of what a row says of its links is read. */
const linkFields: Readonly<Partial<Record<ImportField, Put<LinkValue>>>> = {
  "relation.role": oneOfLinks("role", textOf(200)),
  "relation.from": oneOfLinks("from", toDate),
  "relation.to": putEnd,
  "relation.period": putPeriod,
  "relation.state": oneOfLinks("state", toState),
};

const links = new Map(relationTypeIds.map((type) => [`relation.${type}`, type]));

/** Makes entities of rows, and relations of the names of others that stand beside them. */
export function createEntityDrafter(
  table: number,
  { ours }: Table,
  { constants }: TableMapping,
  ids: Ids,
  rowFields: RowFields,
): (row: Row) => Drafted[] {
  const style: ListStyle = ours ? "exact" : "loose";
  const name = textOf(500);
  return (row) => {
    const { line } = row;
    const drafted: Drafted[] = [];
    const value: Value = {};
    const grounds: OpenGrounds = noGrounds(constants.source);
    let key: string | null = null;
    const ofLinks: LinkValue = {};
    let isLinked = false;
    const linked: { type: (typeof relationTypeIds)[number]; name: string }[] = [];
    for (const { field, column, cell } of rowFields.of(row)) {
      const type = links.get(field);
      let expected: Told | undefined;
      if (field === "id") key = keyOf(cell);
      else if (type !== undefined)
        for (const item of listOf(cell, "names")) {
          const read = name(item);
          if (read.expected) expected = read.expected;
          else linked.push({ type, name: read.value });
          isLinked ||= isAssociation(field);
        }
      else if (linkFields[field]) expected = linkFields[field]?.(cell, ofLinks, style);
      else expected = fields[field]?.(cell, value, style) ?? groundsFields[field]?.(cell, grounds, style);
      if (expected) drafted.push(rowFields.mishap(row, expected, field === "name" ? "row" : "value", column));
    }
    if (drafted.some((one) => one.sort === "mishap" && one.lost === "row")) return drafted;
    if (value.name === undefined && key !== null) {
      // Many graphs have names for ids.
      const read = name(key);
      if (read.value !== undefined) value.name = read.value;
    }
    if (value.name === undefined && key === null) return [...drafted, rowFields.mishap(row, nameless, "row")];
    if (value.kind === undefined && constants.kind !== undefined) value.kind = constants.kind;
    drafted.push(...withoutContradictions(value).map((expected) => rowFields.mishap(row, expected, "value")));
    if (isBackwards(ofLinks)) {
      delete ofLinks.to;
      drafted.push(rowFields.mishap(row, backwards, "value"));
    }
    if (!isLinked && Object.keys(ofLinks).length > 0) drafted.push(rowFields.mishap(row, unlinked, "value"));
    // Two people can share a name: who works elsewhere is somebody else, until somebody says otherwise.
    if (key === null && value.kind === "Official" && linked.length > 0) key = JSON.stringify([value, linked]);
    drafted.push({ sort: "entity", table, line, ...called(key, ids), value, grounds: groundsOf(grounds) });
    const self = meant(key, value.name ?? null, ids, value.kind ?? null);
    for (const { type, name } of linked) {
      const target = meant(null, name, ids);
      if (self === null || target === null || name === value.name) continue;
      drafted.push({
        sort: "relation",
        table,
        line,
        key: null,
        id: null,
        value: isAssociation(`relation.${type}`) ? { type, ...ofLinks } : { type },
        source: self,
        target,
        agreement: null,
        event: null,
        onBehalfOf: null,
        by: [],
        derived: false,
        grounds: groundsOf(grounds),
      });
    }
    return drafted;
  };
}

const unlinked: Told = {
  zh: "与谁相连：这一行没有写，所以身份、时间和状态无处可放",
  en: "whom it is linked with: the row doesn’t say, so a role, a time or a state belongs to nothing",
};

const nameless: Told = { zh: "名称或编号", en: "a name or an id" };

export const backwards: Told = { zh: "结束不早于开始", en: "an end that isn’t before the beginning" };

/** Takes out of a value what can't be together with the rest; answers what would be right, for each. */
function withoutContradictions(value: Value): Told[] {
  const wrong: Told[] = [];
  if (isBackwards(value)) {
    delete value.to;
    wrong.push(backwards);
  }
  if (value.kind === undefined || value.kind === "Agreement") return wrong;
  if (value.form !== undefined) {
    delete value.form;
    wrong.push({ zh: "没有协议形式：只有协议才有", en: "no form of agreement: only an agreement has one" });
  }
  if (value.morePartiesThanNamed !== undefined) {
    // Some tools fill up with no where nothing stood.
    const said = value.morePartiesThanNamed;
    delete value.morePartiesThanNamed;
    if (said)
      wrong.push({
        zh: "没有“另有缔约方”：只有协议才有",
        en: "no “more parties than named”: only an agreement has parties",
      });
  }
  return wrong;
}
