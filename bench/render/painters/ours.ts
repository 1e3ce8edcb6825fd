import { createGraphView } from "../../../web/graph-view.ts";
import { nextFrame, type StartPainter } from "../painter.ts";

/** The explorer's picture, as the page uses it. */
export const startOurs: StartPainter = async (place, { entities, relations, places }, at) => {
  const canvas = document.createElement("canvas");
  canvas.style.cssText = "width: 100%; height: 100%; display: block";
  place.append(canvas);
  const view = createGraphView(canvas);
  const look = ({ x, y, k }: typeof at): void =>
    view.setViewport({ x: place.clientWidth / 2 - x * k, y: place.clientHeight / 2 - y * k, k });
  view.setPositions(new Map(entities.map(({ id }, n) => [id, places[n] ?? { x: 0, y: 0 }])));
  look(at);
  await view.show({ entities: [...entities], relations: [...relations], truncated: false });
  await nextFrame();
  return { look };
};
