import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { kindOf } from "../../../model/kinds.ts";
import { relationTypeOf } from "../../../model/relation-types.ts";
import { radiusOf } from "../../../picture/size.ts";
import { type StartPainter, sizesOf } from "../painter.ts";

/** sigma.js: WebGL. Nodes and lines grow with the zoom as ours do; labels are those that it chooses by size. */
export const startSigma: StartPainter = async (place, { entities, relations, places }, at) => {
  const graph = new MultiGraph();
  for (const [n, entity] of entities.entries()) {
    const { x, y } = places[n] ?? { x: 0, y: 0 };
    graph.addNode(entity.id, {
      x,
      y: -y,
      size: radiusOf(entity),
      label: entity.name,
      color: kindOf(entity.kind).colour,
    });
  }
  for (const { id, source, target, type } of relations) {
    const { colour, line } = relationTypeOf(type);
    graph.addEdgeWithKey(id, source, target, { size: line.width, color: colour });
  }
  const sizeAt = sizesOf({ entities, places });
  let perUnit = 1;
  const sigma = new Sigma(graph, place, {
    zoomToSizeRatioFunction: (ratio) => 1 / sizeAt(perUnit / ratio),
    labelRenderedSizeThreshold: 3,
    minCameraRatio: null,
    maxCameraRatio: null,
  });
  const still = { cameraState: { x: 0.5, y: 0.5, ratio: 1, angle: 0 } };
  const [from, to] = [sigma.graphToViewport({ x: 0, y: 0 }, still), sigma.graphToViewport({ x: 1000, y: 0 }, still)];
  perUnit = (to.x - from.x) / 1000;
  const look = ({ x, y, k }: typeof at): void => {
    const middle = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y: -y }, still), still);
    sigma.getCamera().setState({ ...middle, ratio: perUnit / k });
  };
  const painted = new Promise((resolve) => sigma.once("afterRender", () => resolve(undefined)));
  look(at);
  await painted;
  return { look };
};
