import { signal } from "@preact/signals";
import type { NotePlace } from "../state/notes.ts";
import { hoveredAt } from "./hovered.ts";

/** The note that is being written. */
export const noteWish = signal<NotePlace | null>(null);

export function openNote(place: NotePlace): void {
  hoveredAt.value = null;
  noteWish.value = place;
}
