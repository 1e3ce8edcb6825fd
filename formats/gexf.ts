import { firstDay, lastDay, openEnd, openStart, spanOf } from "../model/dates.ts";
import type { Entity } from "../model/entity.ts";
import { happenings, kindOf } from "../model/kinds.ts";
import type { Relation } from "../model/relation.ts";
import { relationTypeOf } from "../model/relation-types.ts";
import { nameIn } from "../model/sentences/index.ts";
import { radiusOf } from "../picture/size.ts";
import { attributeWriter } from "./attribute-text.ts";
import { type Attribute, entityAttributes, relationAttributes } from "./attributes.ts";
import { rgbOf } from "./colour.ts";
import type { Format, Heading } from "./format.ts";
import { endingWords, headingWords } from "./heading-words.ts";
import { createOccurrences } from "./occurrences.ts";
import { escapeXml, xmlComment, xmlDeclaration } from "./xml.ts";

const types: Readonly<Record<Attribute<never>["type"], string>> = {
  string: "string",
  int: "integer",
  double: "double",
  boolean: "boolean",
  list: "liststring",
};

const declared = (attributes: readonly Attribute<never>[]): string =>
  attributes
    .map(({ name, type }) => `      <attribute id="${name}" title="${name}" type="${types[type]}"/>\n`)
    .join("");

/**
 * GEXF 1.3 for Gephi: with time, colours, sizes and places. Symmetric relations are undirected, all others directed; there
 * is no default, because Gephi drops every edge that differs from it.
 */
export const gexf = {
  id: "gexf",
  name: { zh: "GEXF", en: "GEXF" },
  use: { zh: "Gephi（含时间与颜色）", en: "Gephi (with time and colours)" },
  omits: [
    { zh: "数据指标合并为文字", en: "figures are text" },
    { zh: "证据为文字，只用一种语言", en: "evidence is text, in one language" },
  ],
  extension: "gexf",
  media: "application/gexf+xml",
  evidence: "beside",
  most: null,
  open(heading) {
    const { language, positions } = heading;
    const ofEntity = attributeWriter(entityAttributes, style, language);
    const ofRelation = attributeWriter(relationAttributes, style, language);
    const occurrences = createOccurrences();
    let inEdges = false;
    const toEdges = (): string => {
      if (inEdges) return "";
      inEdges = true;
      return "    </nodes>\n    <edges>\n";
    };
    return {
      head: () => headOf(heading),
      write(parts) {
        let text = "";
        for (const part of parts) {
          if (part.what === "entity") {
            const { value } = part;
            text += `      <node id="${value.id}" label="${escapeXml(nameIn(value, language))}"`;
            text += timeOf(value, happenings.includes(value.kind));
            text += `><attvalues>${ofEntity(value, part.cited)}</attvalues>`;
            text += `${lookOf(value, positions.get(value.id))}</node>\n`;
          } else if (part.what === "relation") {
            const { value } = part;
            const { id, source, target, type } = value;
            // Gephi merges edges between the same two nodes unless their kinds differ.
            const n = occurrences.of(`${source} ${target} ${type}`);
            const { symmetric, happening, [language]: label } = relationTypeOf(type);
            text += `${toEdges()}      <edge id="${id}" source="${source}" target="${target}" type="${symmetric ? "undirected" : "directed"}"`;
            text += ` kind="${n === 1 ? type : `${type} ${n}`}" label="${label}"${timeOf(value, happening)}>`;
            text += `<attvalues>${ofRelation(value, part.cited)}</attvalues></edge>\n`;
          }
        }
        return text;
      },
      end: (ending) => `${toEdges()}    </edges>\n  </graph>\n  ${xmlComment(endingWords(heading, ending))}</gexf>\n`,
    };
  },
} satisfies Format;

function headOf(heading: Heading): string {
  const { title, about } = headingWords(heading);
  return `${xmlDeclaration}<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
  <meta lastmodifieddate="${heading.exportedAt.slice(0, 10)}">
    <creator>Qianshou</creator>
    <title>${escapeXml(title)}</title>
    <description>${escapeXml(about)}</description>
  </meta>
  <graph mode="dynamic" timeformat="date" timerepresentation="interval">
    <attributes class="node" mode="static">
${declared(entityAttributes)}    </attributes>
    <attributes class="edge" mode="static">
${declared(relationAttributes)}    </attributes>
    <nodes>
`;
}

/** The days on which something held, as far as they are known; half dates reach over all of their days. */
function timeOf(dates: Pick<Entity | Relation, "from" | "to">, happening: boolean): string {
  if (dates.from === undefined && dates.to === undefined) return "";
  const { start, end } = spanOf(dates, happening);
  return `${start === openStart ? "" : ` start="${firstDay(start)}"`}${end === openEnd ? "" : ` end="${lastDay(end)}"`}`;
}

const style = { before: (name: string) => `<attvalue for="${name}" value="`, after: '"/>', list: listOf };

/** A list as Gephi writes and reads it: `["海尔", "Haier; Qingdao"]`. */
function listOf(items: readonly string[]): string {
  return `[${items.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(", ")}]`;
}

function lookOf(entity: Entity, at: { readonly x: number; readonly y: number } | undefined): string {
  const [r, g, b] = rgbOf(kindOf(entity.kind).colour);
  // Gephi's y goes upwards.
  const place = at === undefined ? "" : `<viz:position x="${at.x}" y="${0 - at.y}" z="0"/>`;
  return `<viz:size value="${Math.round(radiusOf(entity) * 100) / 100}"/>${place}<viz:color r="${r}" g="${g}" b="${b}"/>`;
}
