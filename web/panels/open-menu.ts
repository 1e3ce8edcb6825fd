import { signal } from "@preact/signals";
import type { Target } from "../catalogue/index.ts";
import { hoveredAt } from "./hovered.ts";

/** A menu that is wanted: of what, where on the page, and whether the keyboard asked for it. */
export interface MenuWish {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
  readonly by: "pointer" | "key";
}

/** The menu that is open. */
export const menuWish = signal<MenuWish | null>(null);

export function openMenu(wanted: MenuWish): void {
  hoveredAt.value = null;
  menuWish.value = wanted;
}
