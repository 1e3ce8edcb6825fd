import { signal } from "@preact/signals";
import type { Hit } from "../../picture/hit.ts";
import type { Point } from "../../picture/point.ts";

/** What the pointer rests on, and where on the page. */
export const hoveredAt = signal<(Pick<Hit, "what" | "id"> & Point) | null>(null);
