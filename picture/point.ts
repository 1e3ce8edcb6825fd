/** A place in the picture. Units are those of the layout, or CSS pixels where a doc comment says so. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where every entity lies, by id, in the layout's units (one unit is a CSS pixel at zoom 1). */
export type Positions = ReadonlyMap<string, Point>;
