import { everywhere } from "./crowd.ts";
import type { DrawnGraph } from "./drawn.ts";
import { type Box, overlap, type SceneLabel } from "./labels.ts";
import type { Measure } from "./names.ts";
import type { Positions } from "./point.ts";
import { type Scene, toScene } from "./scene.ts";
import type { View } from "./view.ts";

/**
 * A crowded scene with what is under the pointer over it: that entity or relation with its lines, their ends and its name.
 * Everything else stays the very same, so that nothing below need be painted again. `within`: what can be seen.
 */
export function withHovered(
  scene: Scene,
  graph: DrawnGraph,
  positions: Positions,
  view: View,
  measure: Measure,
  within: Box,
): Scene {
  const { hovered } = view;
  if (hovered === null) return scene;
  const relations = graph.relations.filter(
    ({ id, source, target }) => (id === hovered || source === hovered || target === hovered) && !view.hidden.has(id),
  );
  const ids = new Set([hovered, ...relations.flatMap(({ source, target }) => [source, target])]);
  const entities = graph.entities.filter(({ id }) => ids.has(id));
  const held = new Map(scene.labels.map(({ id, side }) => [id, side]));
  const ego = toScene({ entities, relations }, positions, { ...view, notes: [] }, measure, {
    ...{ scale: scene.scale, held, within, covers: everywhere, only: hovered },
    ...(scene.crowd && { grown: scene.crowd.grown, detail: { ...scene.crowd.detail, plain: true } }),
  });
  const name = ego.labels.find(({ id }) => id === hovered);
  return {
    ...scene,
    over: { lines: ego.lines, nodes: ego.nodes },
    labels: name ? [...scene.labels.filter((label) => isFree(label, name)), name] : scene.labels,
  };
}

function isFree({ id, box }: SceneLabel, name: SceneLabel): boolean {
  return id !== name.id && !overlap(box, name.box);
}
