import type { Point } from "../../picture/point.ts";
import { type Direction, stepFrom } from "../../picture/walk.ts";
import { nothingSelected, toggleEntity } from "../state/selection.ts";
import type { Camera } from "./camera.ts";
import type { GraphViewEvents } from "./events.ts";
import type { Command } from "./keys.ts";
import type { Stage } from "./stage.ts";
import { describeEntity } from "./words.ts";

export interface CommandOptions {
  readonly stage: Stage;
  readonly camera: Camera;
  readonly events: GraphViewEvents;
  readonly fit: () => void;
  readonly fitTo: (ids: readonly string[]) => void;
  /** Where an entity, or the middle of a relation, lies on the page. */
  readonly screenPositionOf: (id: string) => Point | null;
  /** Where a point of the canvas lies on the page. */
  readonly onPage: (point: Point) => Point;
  readonly invalidate: () => void;
}

/** How far Shift and an arrow move the picture, in CSS pixels. */
const panStep = 96;

const ways: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [panStep, 0],
  right: [-panStep, 0],
  up: [0, panStep],
  down: [0, -panStep],
};

/** Carries out what the keyboard asks for. */
export function createCommands(options: CommandOptions): (command: Command) => void {
  const { stage, camera, events, fit: showAll, fitTo, screenPositionOf, onPage, invalidate } = options;

  const goTo = (id: string): void => {
    stage.look({ cursor: id });
    const at = stage.placeOf(id);
    if (at) camera.reveal(at);
    const entity = stage.entity(id);
    if (entity) events.onAnnounce?.(describeEntity(entity, stage.linked(id).size, stage.view()));
    invalidate();
  };

  const walk = (from: string | null, direction: Direction): void => {
    const next = from === null ? firstOf(stage) : stepFrom(stage.lastScene(), from, direction);
    if (next !== null) goTo(next);
  };

  const select = (id: string, add: boolean): void => {
    events.onSelect?.(toggleEntity(stage.view().selected, id, add));
  };

  const clear = (): void => {
    stage.look({ cursor: null });
    invalidate();
    events.onSelect?.(nothingSelected);
  };

  /** At the entity or the relation; where there is neither, or it isn't shown, for the picture as a whole. */
  const openMenu = (entity: string | null, relation: string | null): void => {
    const id = entity ?? relation;
    const at = id === null ? null : screenPositionOf(id);
    const { x, y } = at ?? onPage(camera.middle());
    const hit = at && id !== null ? ({ what: entity === null ? "relation" : "entity", id } as const) : null;
    events.onContext?.(hit, x, y, "key");
  };

  return (command) => {
    const { cursor, selected, pinned, relation } = stage.view();
    // The keyboard acts where it stands, or on what was clicked before.
    const here = [cursor, ...selected].find((id) => id !== null && stage.entity(id)) ?? null;
    if (command.do === "walk") walk(here, command.direction);
    else if (command.do === "pan") camera.panBy(...ways[command.direction]);
    else if (command.do === "zoom") camera.zoomBy(command.by);
    else if (command.do === "fit") showAll();
    else if (command.do === "fit-these") fitTo([...selected]);
    else if (command.do === "clear") clear();
    else if (command.do === "menu") openMenu(here, relation);
    else if (command.do === "all" || command.do === "invert") events.onSelectMore?.(command.do, here);
    else if (command.do === "note") events.onNote?.(here === null ? { at: camera.free().middle } : { on: here });
    else if (here === null) return;
    else if (command.do === "enter" && !command.add && stage.entity(here)?.group) events.onGroup?.(here);
    else if (command.do === "select" || command.do === "enter") select(here, command.add);
    else if (command.do === "expand-by") events.onExpandBy?.(here);
    else if (command.do === "expand" || command.do === "collapse") events.onExpand?.(here, command.do);
    else if (command.do === "pin") events.onPin?.(here, !pinned.has(here));
    else if (command.do === "hide") events.onHide?.(here);
    else if (command.do === "keep") events.onKeep?.(here);
    else if (command.do === "path") events.onPath?.(here);
    else if (command.do === "group") events.onGroup?.(here);
    else events.onSelectMore?.("grow", here);
  };
}

/** Where the keyboard begins: at the best connected entity. */
function firstOf(stage: Stage): string | null {
  const shown = stage.lastScene().nodes.filter(({ emphasis }) => emphasis !== "faded");
  return (
    shown.reduce<(typeof shown)[number] | null>(
      (best, node) => (best && best.radius >= node.radius ? best : node),
      null,
    )?.id ?? null
  );
}
