import type { Heading } from "../../formats/format.ts";

/** Where the tiny network lies in a picture; the agreement above the others. */
export const places: Heading["positions"] = new Map([
  ["agreement", { x: 0, y: -70 }],
  ["city", { x: 260, y: 10 }],
  ["company", { x: -130, y: 50.5 }],
  ["university", { x: 130, y: 50 }],
]);
