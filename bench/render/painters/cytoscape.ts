import cytoscape from "cytoscape";
import { kindOf } from "../../../model/kinds.ts";
import { relationTypeOf } from "../../../model/relation-types.ts";
import { growth, radiusOf } from "../../../picture/size.ts";
import { namedFrom, type StartPainter, sizesOf } from "../painter.ts";

/** Cytoscape.js: canvas. What it draws grows with the picture; it is as large as ours at the first zoom. */
const start =
  (options: Partial<cytoscape.CytoscapeOptions>): StartPainter =>
  async (place, { entities, relations, places }, at) => {
    const size = sizesOf({ entities, places })(at.k) / at.k;
    const pan = ({ x, y, k }: typeof at) => ({ x: place.clientWidth / 2 - x * k, y: place.clientHeight / 2 - y * k });
    const painting = cytoscape({
      container: place,
      elements: [
        ...entities.map((entity, n) => ({
          data: {
            id: entity.id,
            size: 2 * radiusOf(entity) * size,
            colour: kindOf(entity.kind).colour,
            title: entity.degree >= namedFrom ? entity.name : "",
          },
          position: { ...(places[n] ?? { x: 0, y: 0 }) },
        })),
        ...relations.map(({ id, source, target, type }) => {
          const { colour, line } = relationTypeOf(type);
          const width = (line.width * Math.max(0.8, growth(at.k))) / at.k;
          return { data: { id, source, target, colour, width } };
        }),
      ],
      style: [
        {
          selector: "node",
          style: {
            width: "data(size)",
            height: "data(size)",
            "background-color": "data(colour)",
            label: "data(title)",
            "font-size": 12 / at.k,
            "text-valign": "bottom",
          },
        },
        { selector: "edge", style: { width: "data(width)", "line-color": "data(colour)", "curve-style": "haystack" } },
      ],
      layout: { name: "preset" },
      zoom: at.k,
      pan: pan(at),
      ...options,
    });
    await new Promise((resolve) => painting.one("render", () => resolve(undefined)));
    return { look: (to) => painting.viewport({ zoom: to.k, pan: pan(to) }) };
  };

export const startCytoscape = start({});

/** As its page on performance advises: a bitmap while one moves, and device pixels as large as CSS pixels. */
export const startCytoscapeQuick = start({ textureOnViewport: true, pixelRatio: 1 });
