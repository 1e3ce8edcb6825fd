import { signal } from "@preact/signals";

/** How the picture is wanted; stays as long as the page does. */
export interface Wish {
  readonly scope: "whole" | "seen";
  readonly ground: "white" | "transparent";
  readonly caption: boolean;
}

export const wish = signal<Wish>({ scope: "whole", ground: "white", caption: true });
