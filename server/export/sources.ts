import type { Source } from "../../model/source.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";

/** Many records rest on few sources; so many are kept, some megabytes. */
const mostKept = 5000;

/** Looks sources up by id, each once as long as there is room. The map holds what was asked for until the next question. */
export function createSourceLookup(
  store: GraphStore,
  call: Call,
): (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, Source>> {
  const known = new Map<string, Source>();
  return async (ids) => {
    let missing = [...ids].filter((id) => !known.has(id));
    if (missing.length === 0) return known;
    if (known.size + missing.length > mostKept) {
      known.clear();
      missing = [...ids];
    }
    for (const source of await store.sourcesById(missing, call)) known.set(source.id, source);
    return known;
  };
}
