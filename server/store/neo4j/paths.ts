import * as z from "zod";
import { findPaths, type PathAnswer, type PathQuestion } from "../../../model/paths.ts";
import type { Link } from "../../../model/reach.ts";
import { pathLimits } from "../path-limits.ts";
import { expand } from "./expand.ts";
import type { Transaction } from "./sessions.ts";

const endRow = z.object({ id: z.string(), degree: z.int() });

/** See `GraphStore.paths`: runs the search of `model/paths.ts`, one statement for each level that it asks for. */
export async function paths(tx: Transaction, question: PathQuestion): Promise<PathAnswer> {
  const ends = await tx.rows("path-ends", { ids: [question.from, question.to] }, endRow);
  const degreeOf = (id: string) => ends.find((end) => end.id === id)?.degree ?? 0;
  const search = findPaths(question, pathLimits, {
    fromDegree: degreeOf(question.from),
    toDegree: degreeOf(question.to),
    shortest: 1,
  });
  let links: readonly Link[] = [];
  for (;;) {
    const next = search.next(links);
    if (next.done) return next.value;
    links = next.value === null ? [] : await expand(tx, next.value);
    if (next.value === null) await tx.pause();
  }
}
