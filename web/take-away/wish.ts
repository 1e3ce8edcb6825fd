import { signal } from "@preact/signals";

/** How the picture is wanted; stays as long as the page does. */
export interface Wish {
  readonly scope: "whole" | "seen";
  readonly ground: "white" | "transparent";
  readonly caption: boolean;
  /** What the symbols mean, and what it rests on, below it. */
  readonly key: boolean;
}

export const wish = signal<Wish>({ scope: "whole", ground: "white", caption: true, key: true });

/** What of the network is wanted as data, and the id of a format. */
export interface DataWish {
  readonly scope: "shown" | "all";
  readonly format: string;
}

export const dataWish = signal<DataWish>({ scope: "shown", format: "xlsx" });
