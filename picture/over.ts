import { everywhere } from "./crowd.ts";
import { mostStanding } from "./crowd-scene.ts";
import type { DrawnGraph } from "./drawn.ts";
import { type Box, overlap, type SceneLabel } from "./labels.ts";
import type { Measure } from "./names.ts";
import { dimmedNote } from "./notes.ts";
import type { Positions } from "./point.ts";
import { dimmedOpacity, type Scene, toScene } from "./scene.ts";
import type { Standing } from "./standing.ts";
import type { View } from "./view.ts";

/** How much the rest is covered: with a selection as much as dims it elsewhere, below the pointer so that one still finds one's way. */
const veils = { chosen: 1 - dimmedOpacity, hovered: 0.55 } as const;

/**
 * A scene with what stands out painted over it, and the rest dimmed by a veil. Everything else stays the very same, so that
 * nothing below need be painted again. `within`: what can be seen; `held`: where names stood that may not be in the scene.
 */
export function withOver(
  scene: Scene,
  graph: DrawnGraph,
  positions: Positions,
  view: View,
  standing: Standing,
  measure: Measure,
  within: Box,
  held: readonly SceneLabel[] = [],
): Scene {
  const { relations: wanted, called, isChosen, isHovered } = standing;
  const { crowd, grown = 1 } = scene;
  const isPlain = crowd !== undefined && (crowd.detail.plain || wanted.length > mostStanding);
  // Lines beside each other are fanned out, so that none of them may be missing.
  const relations = isPlain
    ? wanted
    : graph.relations.filter(
        ({ id, source, target }) =>
          standing.entities.has(source) && standing.entities.has(target) && !view.hidden.has(id),
      );
  const entities = graph.entities.filter(({ id }) => standing.entities.has(id));
  const sides = new Map([...held, ...scene.labels].map(({ id, side }) => [id, side]));
  const ego = toScene({ entities, relations }, positions, { ...view, notes: [] }, measure, {
    ...{ scale: scene.scale, held: sides, within, grown, ...(!isChosen && { only: called }) },
    ...(crowd && { detail: { ...crowd.detail, plain: isPlain }, covers: isChosen ? crowd.covers : everywhere }),
  });
  const ids = new Set(wanted.map(({ id }) => id));
  const isStanding = ({ emphasis }: Pick<Scene["nodes"][number], "emphasis">): boolean =>
    emphasis !== "dimmed" && emphasis !== "faded";
  const over = {
    lines: ego.lines.filter((line) => ids.has(line.id) && isStanding(line)),
    nodes: ego.nodes.filter((node) => isStanding(node) || node.cursor),
    veil: isChosen ? veils.chosen : isHovered ? veils.hovered : 0,
  };
  if (isChosen) {
    const dimmed = new Set(view.notes.flatMap(({ id, on }) => (on && !standing.entities.has(on) ? [id] : [])));
    const notes = scene.notes?.map((note) => (dimmed.has(note.id) ? { ...note, opacity: dimmedNote } : note));
    return { ...scene, labels: [], ...(notes && { notes }), over: { ...over, labels: ego.labels } };
  }
  const free = scene.labels.filter((label) => ego.labels.every((name) => isFree(label, name)));
  const isAbove = ({ id }: SceneLabel): boolean => standing.entities.has(id);
  return {
    ...scene,
    labels: free.filter((label) => !isAbove(label)),
    over: { ...over, labels: [...free.filter(isAbove), ...ego.labels] },
  };
}

function isFree({ id, box }: SceneLabel, name: SceneLabel): boolean {
  return id !== name.id && !overlap(box, name.box);
}
