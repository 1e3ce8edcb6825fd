import { kindOf } from "../model/kinds.ts";
import { relationTypeOf } from "../model/relation-types.ts";
import { nameIn } from "../model/sentences/index.ts";
import { radiusOf } from "../picture/size.ts";
import { rgbOf } from "./colour.ts";
import type { Format } from "./format.ts";
import { entityData, graphData, graphmlKey, graphmlKeys, graphmlOmits, relationData } from "./graphml-data.ts";
import { endingWords, headingWords } from "./heading-words.ts";
import { escapeXml, xmlDeclaration } from "./xml.ts";

const namespace =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd"';

/** What Gephi reads beside the attributes: its names are fixed. */
const forGephi =
  graphmlKey("v_label", "node", "label", "string") +
  ["x", "y", "size"].map((name) => graphmlKey(`v_${name}`, "node", name, "double")).join("") +
  ["r", "g", "b"].map((name) => graphmlKey(`v_${name}`, "node", name, "int")).join("") +
  graphmlKey("e_label", "edge", "label", "string") +
  '  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>\n';

/**
 * GraphML for graph libraries. Every edge is directed, with an attribute that says which relations are symmetric: NetworkX
 * refuses a file with both sorts, and igraph knows only one for all.
 */
export const graphml = {
  id: "graphml",
  name: { zh: "GraphML", en: "GraphML" },
  use: { zh: "NetworkX、igraph、Cytoscape", en: "NetworkX, igraph, Cytoscape" },
  omits: graphmlOmits,
  extension: "graphml",
  media: "application/graphml+xml",
  evidence: "beside",
  most: null,
  open(heading) {
    const { language, positions } = heading;
    const [ofEntity, ofRelation] = [entityData(language), relationData(language)];
    const colours = new Map<string, string>();
    const colourData = (kind: Parameters<typeof kindOf>[0]): string => {
      const made = colours.get(kind);
      if (made !== undefined) return made;
      const [r, g, b] = rgbOf(kindOf(kind).colour);
      const text = `<data key="v_r">${r}</data><data key="v_g">${g}</data><data key="v_b">${b}</data>`;
      colours.set(kind, text);
      return text;
    };
    return {
      head: () =>
        `${xmlDeclaration}<graphml ${namespace}>\n${graphmlKeys()}${forGephi}  <graph id="qianshou" edgedefault="directed">\n${graphData(headingWords(heading))}`,
      write(parts) {
        let text = "";
        for (const part of parts) {
          if (part.what === "entity") {
            const { value } = part;
            const at = positions.get(value.id);
            text += `    <node id="${value.id}"><data key="v_label">${escapeXml(nameIn(value, language))}</data>`;
            text += ofEntity(value, part.cited);
            // Gephi's y goes upwards.
            if (at) text += `<data key="v_x">${at.x}</data><data key="v_y">${0 - at.y}</data>`;
            text += `<data key="v_size">${Math.round(radiusOf(value) * 100) / 100}</data>${colourData(value.kind)}</node>\n`;
          } else if (part.what === "relation") {
            const { value } = part;
            text += `    <edge id="${value.id}" source="${value.source}" target="${value.target}"><data key="e_label">`;
            text += `${relationTypeOf(value.type)[language]}</data>${ofRelation(value, part.cited)}</edge>\n`;
          }
        }
        return text;
      },
      end: (ending) => `${graphData({ end: endingWords(heading, ending) })}  </graph>\n</graphml>\n`,
    };
  },
} satisfies Format;
