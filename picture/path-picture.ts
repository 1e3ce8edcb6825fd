import type { Graph } from "../model/graph.ts";
import { estimateWidth } from "./estimate.ts";
import type { Route } from "./layout/layers.ts";
import { toPathScene } from "./path-scene.ts";
import { toSheet } from "./sheet.ts";
import { type SvgTexts, toSvg } from "./svg.ts";
import { themes } from "./theme.ts";
import type { View } from "./view.ts";

/** Paths between two ends as an SVG file for paper and bright pages; drawn without a font at hand. */
export function drawPathPicture(
  graph: Pick<Graph, "entities" | "relations">,
  routes: readonly Route[],
  texts: SvgTexts & { readonly language: View["language"] },
): string {
  const scene = toPathScene(graph, routes, texts.language, estimateWidth);
  return toSvg(toSheet(scene, estimateWidth), themes.light, texts);
}
