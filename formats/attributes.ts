import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import { relationTypeOf } from "../model/relation-types.ts";
import type { Language } from "../model/sentences/index.ts";
import { evidenceText } from "./evidence.ts";
import type { Cited } from "./format.ts";

/** One fact about an entity or relation, for formats that hold flat tables of attributes. */
export interface Attribute<Value> {
  /** As the tools show it: a column's name. */
  readonly name: string;
  readonly type: "string" | "int" | "double" | "boolean" | "list";
  /** Undefined and an empty list: not known. */
  readonly of: (
    value: Value,
    cited: readonly Cited[],
    language: Language,
  ) => string | number | boolean | readonly string[] | undefined;
}

const evidence = <Value>(): Attribute<Value> => ({
  name: "evidence",
  type: "list",
  of: (_value, cited, language) => cited.map((one) => evidenceText(one, language)),
});

/**
 * What graph files say of an entity besides its id and label. Dates are `since` and `until`, as `from` and `to` mean ends
 * in many tools; `networkDegree` is the degree in the whole network, as tools count the file's own.
 */
export const entityAttributes: readonly Attribute<Entity>[] = [
  { name: "kind", type: "string", of: ({ kind }) => kind },
  { name: "name", type: "string", of: ({ name }) => name },
  { name: "nameEn", type: "string", of: ({ nameEn }) => nameEn },
  { name: "aliases", type: "list", of: ({ aliases }) => aliases },
  { name: "description", type: "string", of: ({ description }) => description },
  { name: "descriptionEn", type: "string", of: ({ descriptionEn }) => descriptionEn },
  { name: "topics", type: "list", of: ({ topics }) => topics },
  { name: "since", type: "string", of: ({ from }) => from },
  { name: "until", type: "string", of: ({ to }) => to },
  { name: "externalIds", type: "list", of: ({ externalIds }) => externalIdTexts(externalIds) },
  { name: "url", type: "string", of: ({ url }) => url },
  { name: "lat", type: "double", of: ({ lat }) => lat },
  { name: "lon", type: "double", of: ({ lon }) => lon },
  { name: "figures", type: "list", of: ({ figures }) => figures.map(figureText) },
  { name: "form", type: "string", of: ({ form }) => form },
  { name: "morePartiesThanNamed", type: "boolean", of: ({ morePartiesThanNamed }) => morePartiesThanNamed },
  { name: "networkDegree", type: "int", of: ({ degree }) => degree },
  { name: "version", type: "int", of: ({ version }) => version },
  evidence(),
];

/** What graph files say of a relation besides its id, ends and label. */
export const relationAttributes: readonly Attribute<Relation>[] = [
  { name: "type", type: "string", of: ({ type }) => type },
  { name: "symmetric", type: "boolean", of: ({ type }) => relationTypeOf(type).symmetric },
  { name: "role", type: "string", of: ({ role }) => role },
  { name: "roleEn", type: "string", of: ({ roleEn }) => roleEn },
  { name: "since", type: "string", of: ({ from }) => from },
  { name: "until", type: "string", of: ({ to }) => to },
  { name: "state", type: "string", of: ({ state }) => state },
  { name: "agreement", type: "string", of: ({ agreement }) => agreement },
  { name: "event", type: "string", of: ({ event }) => event },
  { name: "onBehalfOf", type: "string", of: ({ onBehalfOf }) => onBehalfOf },
  { name: "by", type: "list", of: ({ by }) => by },
  { name: "side", type: "string", of: ({ side }) => side },
  { name: "origin", type: "string", of: ({ origin }) => origin },
  { name: "confidence", type: "int", of: ({ confidence }) => confidence ?? undefined },
  { name: "status", type: "string", of: ({ status }) => status ?? undefined },
  { name: "sources", type: "int", of: ({ sources }) => sources },
  { name: "version", type: "int", of: ({ version }) => version },
  evidence(),
];

const noTexts: readonly string[] = [];

function externalIdTexts(ids: Entity["externalIds"]): readonly string[] {
  const texts: string[] = [];
  for (const scheme in ids) texts.push(`${scheme}:${ids[scheme]}`);
  return texts.length === 0 ? noTexts : texts;
}

/** 研发中心 / research centres: 10 个 / centres. */
function figureText({ label, labelEn, value, unit, unitEn }: Entity["figures"][number]): string {
  const units = [unit, unitEn].filter(Boolean).join(" / ");
  return `${label} / ${labelEn}: ${value}${units === "" ? "" : ` ${units}`}`;
}
