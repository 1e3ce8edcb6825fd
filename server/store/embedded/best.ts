import { compareText } from "../../../model/compare.ts";
import type { DegreePlace } from "../graph-store.ts";

/** Orders by falling degree, then id. */
export function compareDegree(a: DegreePlace, b: DegreePlace): number {
  return b.degree - a.degree || compareText(a.id, b.id);
}
