import * as z from "zod";
import { entitySchema } from "../model/entity.ts";
import { graphSchema } from "../model/graph.ts";
import { relationSchema } from "../model/relation.ts";

/** Milliseconds of checking between two looks at what else the page has to do. */
const slice = 12;

/** A graph as it came, with lists that are long or short. */
const rawSchema = z.looseObject({ entities: z.array(z.unknown()), relations: z.array(z.unknown()) });

/** Graphs with fewer relations are checked at once. */
const large = 2000;

/** Whether something that came is a graph so large that checking all of it at once would stop the page. */
export function isLargeGraph(schema: unknown, json: unknown): boolean {
  const raw = schema === graphSchema ? rawSchema.safeParse(json) : null;
  return raw?.success === true && raw.data.relations.length > large;
}

/**
 * Checks a large graph part by part, with pauses in between. Throws zod's error, as `schema.parse` would, or what `signal`
 * says when it is aborted.
 */
export async function readLargeGraph<T>(schema: z.ZodType<T>, json: unknown, signal?: AbortSignal): Promise<T> {
  const { entities, relations, ...rest } = rawSchema.parse(json);
  const pause = createPause(signal);
  const parts = {
    entities: await checked(entities, entitySchema, "entities", pause),
    relations: await checked(relations, relationSchema, "relations", pause),
  };
  return Object.assign({}, schema.parse({ ...rest, entities: [], relations: [] }), parts);
}

async function checked<T>(list: readonly unknown[], schema: z.ZodType<T>, name: string, pause: () => Promise<void>) {
  const found: T[] = [];
  for (const [i, one] of list.entries()) {
    const read = schema.safeParse(one);
    if (!read.success)
      throw new z.ZodError(read.error.issues.map((issue) => ({ ...issue, path: [name, i, ...issue.path] })));
    found.push(read.data);
    if (i % 50 === 0) await pause();
  }
  return found;
}

/** Waits until others had their turn, when it is time for that. */
function createPause(signal: AbortSignal | undefined): () => Promise<void> {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    until = performance.now() + slice;
  };
}
