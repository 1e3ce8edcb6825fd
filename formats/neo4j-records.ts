import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import type { Claim, Source } from "../model/source.ts";

/** Types of properties in Neo4j. `json`: what is nested, as JSON text, for properties hold nothing nested. */
export type PropertyType = "string" | "string[]" | "long" | "double" | "boolean" | "json";

type Properties<R> = Readonly<Record<keyof R & string, PropertyType>>;

/** Every property of an entity's node, which also has its kind as a label. */
export const entityProperties: Properties<Entity> = {
  id: "string",
  kind: "string",
  name: "string",
  nameEn: "string",
  aliases: "string[]",
  topics: "string[]",
  description: "string",
  descriptionEn: "string",
  from: "string",
  to: "string",
  url: "string",
  lat: "double",
  lon: "double",
  form: "string",
  morePartiesThanNamed: "boolean",
  externalIds: "json",
  figures: "json",
  degree: "long",
  version: "long",
};

/** Every property of a relationship, whose type and ends are the relation's. */
export const relationProperties: Properties<Omit<Relation, "type" | "source" | "target">> = {
  id: "string",
  role: "string",
  roleEn: "string",
  from: "string",
  to: "string",
  state: "string",
  agreement: "string",
  event: "string",
  onBehalfOf: "string",
  by: "string[]",
  side: "string",
  confidence: "long",
  status: "string",
  sources: "long",
  origin: "string",
  version: "long",
};

/** Every property of a claim's node. */
export const claimProperties: Properties<Claim> = {
  id: "string",
  about: "string",
  source: "string",
  paragraph: "long",
  summary: "string",
  summaryEn: "string",
  confidence: "long",
  status: "string",
};

/** Every property of a source's node. */
export const sourceProperties: Properties<Source> = {
  id: "string",
  title: "string",
  titleEn: "string",
  language: "string",
  publisher: "string",
  author: "string",
  url: "string",
  publishedOn: "string",
  retrievedOn: "string",
  paragraphs: "long",
};

/** A value as it is kept: a text, a number, a flag, a list with elements; undefined for a property that isn't there. */
export type Kept = string | number | boolean | readonly string[] | undefined;

/** How a record is kept. What has no elements is no property, as Neo4j's importer can't tell it from nothing. */
export function kept(value: unknown, type: PropertyType): Kept {
  if (type === "json") {
    const text = JSON.stringify(value);
    return text === "{}" || text === "[]" ? undefined : text;
  }
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return Array.isArray(value) && value.length > 0 ? value.map(String) : undefined;
}

/** A record's properties, each as `textOf` writes it; those that aren't there, or have nothing in them, are left out. */
export function propertiesText(
  record: Readonly<Record<string, unknown>>,
  types: Readonly<Record<string, PropertyType>>,
  between: string,
  textOf: (name: string, property: NonNullable<Kept>, type: PropertyType) => string,
): string {
  let text = "";
  for (const name in types) {
    const type = types[name];
    const value = record[name];
    if (type === undefined || value === undefined || value === null) continue;
    const property = kept(value, type);
    if (property !== undefined) text += `${text === "" ? "" : between}${textOf(name, property, type)}`;
  }
  return text;
}

/** A number so that its reader sees its type: 22.0 for a double. */
export const numberText = (value: number, type: PropertyType): string =>
  type === "double" && Number.isInteger(value) ? `${value}.0` : String(value);
