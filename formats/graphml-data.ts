import type { Entity } from "../model/entity.ts";
import type { Relation } from "../model/relation.ts";
import type { Language } from "../model/sentences/index.ts";
import { attributeWriter } from "./attribute-text.ts";
import { type Attribute, entityAttributes, relationAttributes } from "./attributes.ts";
import type { Told } from "./format.ts";
import { listText } from "./table-list.ts";
import { escapeXml } from "./xml.ts";

/** What no flavour of GraphML holds as it is. */
export const graphmlOmits: readonly Told[] = [
  { zh: "列表和数据指标合并为一段文字", en: "lists and figures are one text" },
  { zh: "证据合并为一段文字，只用一种语言", en: "evidence is one text, in one language" },
];

/** The id once more: igraph 1.0 reads other texts for the ids of edges, and yEd gives them ids of its own. */
const relationKeys: readonly Attribute<Relation>[] = [
  { name: "relation", type: "string", of: ({ id }) => id },
  ...relationAttributes,
];

const ofFile = ["title", "about", "end"] as const;

/** The declarations of all attributes; what a flavour adds comes after. */
export function graphmlKeys(): string {
  return [
    ...ofFile.map((name) => graphmlKey(`g_${name}`, "graph", name, "string")),
    ...entityAttributes.map(({ name, type }) => graphmlKey(`v_${name}`, "node", name, type)),
    ...relationKeys.map(({ name, type }) => graphmlKey(`e_${name}`, "edge", name, type)),
  ].join("");
}

/** A declaration; lists are strings there. */
export function graphmlKey(
  id: string,
  element: "graph" | "node" | "edge",
  name: string,
  type: Attribute<never>["type"],
): string {
  return `  <key id="${id}" for="${element}" attr.name="${name}" attr.type="${type === "list" ? "string" : type}"/>\n`;
}

/** Named as igraph names its own, `v_` for nodes and `e_` for edges: the ids of keys are one space. */
const style = (prefix: string) => ({
  before: (name: string) => `<data key="${prefix}${name}">`,
  after: "</data>",
  list: (items: readonly string[]) => listText(items) ?? "",
});

/** Write all attributes of an entity, and of a relation. */
export const entityData = (language: Language) => attributeWriter<Entity>(entityAttributes, style("v_"), language);
export const relationData = (language: Language) => attributeWriter<Relation>(relationKeys, style("e_"), language);

/** What the graph itself says, with texts that aren't escaped yet. */
export function graphData(data: Partial<Record<(typeof ofFile)[number], string>>): string {
  return ofFile
    .flatMap((name) => {
      const text = data[name];
      return text === undefined ? [] : [`    <data key="g_${name}">${escapeXml(text)}</data>\n`];
    })
    .join("");
}
