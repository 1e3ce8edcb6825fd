import type { Chunk, Ending, Format, Heading, Part } from "../../formats/format.ts";
import { ProblemError } from "../../model/problem.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import { partsOf } from "./parts.ts";
import type { Records } from "./records.ts";

const counted: Readonly<Record<Part["what"], keyof Ending["counts"]>> = {
  entity: "entities",
  relation: "relations",
  claim: "claims",
  source: "sources",
};

/** The pieces of a file, from its head to its end; each is made when the one before was taken. */
export async function* writeFile(
  format: Format,
  heading: Heading,
  records: Records,
  { store, call }: { readonly store: GraphStore; readonly call: Call },
): AsyncGenerator<Chunk> {
  const writer = format.open(heading);
  const counts = { entities: 0, relations: 0, claims: 0, sources: 0 };
  yield writer.head();
  for await (const parts of partsOf(records, format.evidence, store, call)) {
    for (const { what } of parts) counts[counted[what]] += 1;
    if (format.most !== null && counts.entities > format.most) throw tooMany(format, format.most);
    yield writer.write(parts);
  }
  yield writer.end({ counts, revision: (await store.summary(call)).revision });
}

function tooMany({ id }: Format, most: number): ProblemError {
  return new ProblemError(
    "too-large",
    `a file of the format ${id} holds at most ${most} entities, as it is made as a whole: narrow the filter, or take another format`,
  );
}
