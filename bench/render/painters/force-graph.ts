import ForceGraph from "force-graph";
import { kindOf } from "../../../model/kinds.ts";
import { relationTypeOf } from "../../../model/relation-types.ts";
import { growth, radiusOf } from "../../../picture/size.ts";
import { namedFrom, type StartPainter, sizesOf } from "../painter.ts";

/** force-graph: canvas. Its layout is off. What it draws grows with the picture; it is as large as ours at the first zoom. */
export const startForceGraph: StartPainter = async (place, { entities, relations, places }, at) => {
  const size = sizesOf({ entities, places })(at.k) / at.k;
  const nodes = entities.map((entity, n) => {
    const { x, y } = places[n] ?? { x: 0, y: 0 };
    return {
      ...{ id: entity.id, x, y, fx: x, fy: y },
      area: (radiusOf(entity) * size) ** 2,
      colour: kindOf(entity.kind).colour,
      title: entity.degree >= namedFrom ? entity.name : "",
    };
  });
  const links = relations.map(({ source, target, type }) => {
    const { colour, line } = relationTypeOf(type);
    return { source, target, colour, width: line.width * Math.max(0.8, growth(at.k)) };
  });
  const painting = new ForceGraph<(typeof nodes)[number], (typeof links)[number] & { source: string; target: string }>(
    place,
  );
  let isDrawn = false;
  const painted = new Promise((resolve) => {
    painting.onRenderFramePost(() => {
      if (isDrawn) resolve(undefined);
    });
  });
  painting
    .width(place.clientWidth)
    .height(place.clientHeight)
    .cooldownTicks(0)
    .minZoom(0.001)
    .nodeRelSize(1)
    .nodeVal("area")
    .nodeColor("colour")
    .nodeLabel("")
    .linkColor("colour")
    .linkWidth("width")
    .nodeCanvasObjectMode(() => "after")
    .nodeCanvasObject(({ x = 0, y = 0, title, area }, context, scale) => {
      isDrawn = true;
      if (title === "") return;
      context.font = `${12 / scale}px sans-serif`;
      context.textAlign = "center";
      context.fillStyle = "#11161d";
      context.fillText(title, x, y + Math.sqrt(area) + 12 / scale);
    })
    .graphData({ nodes, links });
  const look = ({ x, y, k }: typeof at): void => {
    painting.zoom(k).centerAt(x, y);
  };
  look(at);
  await painted;
  return { look };
};
