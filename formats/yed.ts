import type { Entity } from "../model/entity.ts";
import { kindOf, type Shape } from "../model/kinds.ts";
import type { Relation } from "../model/relation.ts";
import { relationTypeOf } from "../model/relation-types.ts";
import { type Language, nameIn } from "../model/sentences/index.ts";
import type { Point } from "../picture/point.ts";
import { extentOf } from "../picture/shapes.ts";
import { radiusOf } from "../picture/size.ts";
import type { Format } from "./format.ts";
import { entityData, graphData, graphmlKey, graphmlKeys, graphmlOmits, relationData } from "./graphml-data.ts";
import { endingWords, headingWords } from "./heading-words.ts";
import { escapeXml, xmlDeclaration } from "./xml.ts";

const namespaces =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:y="http://www.yworks.com/xml/graphml" xmlns:yed="http://www.yworks.com/xml/yed/3" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"';

/** yEd gives nodes ids of its own, so theirs stand once more. */
const ofYed = `${graphmlKey("v_entity", "node", "entity", "string")}  <key id="v_graphics" for="node" yfiles.type="nodegraphics"/>\n  <key id="e_graphics" for="edge" yfiles.type="edgegraphics"/>\n`;

const shapes: Readonly<Record<Shape, string>> = {
  square: "roundrectangle",
  circle: "ellipse",
  ring: "ellipse",
  diamond: "diamond",
};

/** GraphML as yEd draws it: shapes, colours, names and lines. Positions are the picture's, or else a spiral. */
export const yed = {
  id: "yed",
  name: { zh: "GraphML（yEd）", en: "GraphML for yEd" },
  use: { zh: "yEd、yEd Live", en: "yEd, yEd Live" },
  omits: graphmlOmits,
  extension: "yed.graphml",
  media: "application/graphml+xml",
  evidence: "beside",
  most: null,
  open(heading) {
    const { language, positions } = heading;
    const [ofEntity, ofRelation] = [entityData(language), relationData(language)];
    let placed = 0;
    return {
      head: () =>
        `${xmlDeclaration}<graphml ${namespaces}>\n${graphmlKeys()}${ofYed}  <graph id="qianshou" edgedefault="directed">\n${graphData(headingWords(heading))}`,
      write(parts) {
        let text = "";
        for (const part of parts) {
          if (part.what === "entity") {
            const { value } = part;
            const at = positions.get(value.id) ?? spiral(placed++);
            text += `    <node id="${value.id}"><data key="v_entity">${value.id}</data>${ofEntity(value, part.cited)}${nodeOf(value, at, language)}</node>\n`;
          } else if (part.what === "relation") {
            const { value } = part;
            text += `    <edge id="${value.id}" source="${value.source}" target="${value.target}">`;
            text += `${ofRelation(value, part.cited)}${lineOf(value, language)}</edge>\n`;
          }
        }
        return text;
      },
      end: (ending) => `${graphData({ end: endingWords(heading, ending) })}  </graph>\n</graphml>\n`,
    };
  },
} satisfies Format;

function nodeOf(entity: Entity, { x, y }: Point, language: Language): string {
  const { shape, colour } = kindOf(entity.kind);
  const half = extentOf(shape, radiusOf(entity));
  const place = `height="${short(2 * half)}" width="${short(2 * half)}" x="${short(x - half)}" y="${short(y - half)}"`;
  const fill = shape === "ring" ? "#FFFFFF" : colour;
  // Below the node, as in the picture.
  const label = `<y:NodeLabel modelName="sides" modelPosition="s" fontSize="12" textColor="#11161D">${escapeXml(nameIn(entity, language))}</y:NodeLabel>`;
  return `<data key="v_graphics"><y:ShapeNode><y:Geometry ${place}/><y:Fill color="${fill}" transparent="false"/><y:BorderStyle color="${colour}" type="line" width="${shape === "ring" ? 4 : 1}"/>${label}<y:Shape type="${shapes[shape]}"/></y:ShapeNode></data>`;
}

function lineOf({ type }: Relation, language: Language): string {
  const { colour, line, symmetric, [language]: label } = relationTypeOf(type);
  const dash = line.dash.length === 0 ? "line" : (line.dash[0] ?? 0) > 3 ? "dashed" : "dotted";
  return `<data key="e_graphics"><y:PolyLineEdge><y:LineStyle color="${colour}" type="${dash}" width="${line.width}"/><y:Arrows source="none" target="${symmetric ? "none" : "standard"}"/><y:EdgeLabel textColor="#4B5664">${label}</y:EdgeLabel></y:PolyLineEdge></data>`;
}

/** The golden angle, in radians. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Places for any number of entities around the first, none on another (Vogel's sunflower, 1979). */
function spiral(n: number): Point {
  const radius = 100 * Math.sqrt(n);
  return { x: radius * Math.cos(n * turn), y: radius * Math.sin(n * turn) };
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
