import type { Note } from "../../model/note.ts";
import type { Box } from "../../picture/labels.ts";
import type { Point } from "../../picture/point.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Camera } from "./camera.ts";
import type { GraphViewEvents } from "./events.ts";
import type { Stage } from "./stage.ts";

export interface NotesOptions {
  readonly stage: Pick<Stage, "view" | "look" | "placeOf">;
  readonly camera: Pick<Camera, "transform" | "centre">;
  readonly scene: () => Scene;
  readonly events: Pick<GraphViewEvents, "onNoteMoved">;
  readonly invalidate: () => void;
}

/** Somebody's notes in the picture, as one points at them. */
export interface Notes {
  /** The box of a note on the canvas, in CSS pixels; null where it isn't shown. */
  box(id: string): Box | null;
  /** The point of a note that is dragged, on the canvas. */
  placeOf(id: string): Point | null;
  /** Drags that point to (x, y) of the canvas. */
  drag(id: string, x: number, y: number): void;
  drop(id: string): void;
  /** Whether all of its words can be read in the picture. */
  isWhole(id: string): boolean;
  /** Brings a note to the middle. */
  show(id: string): void;
}

export function createNotes({ stage, camera, scene, events, invalidate }: NotesOptions): Notes {
  const find = (id: string): Note | undefined => stage.view().notes.find((note) => note.id === id);
  const box = (id: string): Box | null => {
    const { x, y } = camera.transform();
    const found = scene().notes?.find((note) => note.id === id)?.box;
    return found
      ? { left: found.left + x, top: found.top + y, right: found.right + x, bottom: found.bottom + y }
      : null;
  };
  /** What a note on an entity is measured from. */
  const middleOf = (id: string): Point | null => {
    const at = stage.placeOf(id);
    if (!at) return null;
    const [x, y] = camera.transform().apply([at.x, at.y]);
    return { x, y };
  };
  return {
    box,
    placeOf(id) {
      const found = box(id);
      if (!found) return null;
      return find(id)?.on === undefined
        ? { x: found.left, y: found.top }
        : { x: (found.left + found.right) / 2, y: (found.top + found.bottom) / 2 };
    },
    drag(id, x, y) {
      const note = find(id);
      if (!note) return;
      const middle = note.on === undefined ? null : middleOf(note.on);
      const [left, top] = camera.transform().invert([x, y]);
      const at = middle ? { x: x - middle.x, y: y - middle.y } : { x: left, y: top };
      stage.look({ notes: stage.view().notes.map((other) => (other === note ? { ...note, at } : other)) });
      invalidate();
    },
    drop(id) {
      const at = find(id)?.at;
      if (at) events.onNoteMoved?.(id, at);
    },
    isWhole: (id) => scene().notes?.find((note) => note.id === id)?.whole ?? false,
    show(id) {
      const note = find(id);
      const at = note?.on === undefined ? note?.at : stage.placeOf(note.on);
      if (at) camera.centre(at);
    },
  };
}
