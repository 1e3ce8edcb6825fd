import { createWriteStream } from "node:fs";
import { writeFile as writeWhole } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { MultiDirectedGraph } from "graphology";
import gexfOf from "graphology-gexf";
import { type Attribute, entityAttributes, relationAttributes } from "../../formats/attributes.ts";
import type { Cited } from "../../formats/format.ts";
import { formats } from "../../formats/index.ts";
import { toBounds } from "../../model/filter.ts";
import { writeFile } from "../../server/export/file.ts";
import { partsOf } from "../../server/export/parts.ts";
import { recordsPassing } from "../../server/export/records.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { openEmbeddedIn } from "./subjects.ts";

/** What writing one file took. Milliseconds; MiB at the most of the whole process, in which nothing else was done. */
export interface Took {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMib: number;
}

const everything = toBounds({ agreements: "both" });

/** Measures what a piece of work takes of this process. */
export async function measure(work: () => Promise<void>): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    ms: performance.now() - start,
    cpuMs: (user + system) / 1000,
    peakMib: process.resourceUsage().maxRSS / 1024,
  };
}

/** Writes everything into a file as `GET /export/:format` sends it. */
export async function exportAs(format: "gexf" | "graphml", store: GraphStore, path: string): Promise<void> {
  const call = { timeoutMs: 3_600_000 };
  const heading = { language: "zh", exportedAt: "2026-01-01T00:00:00.000Z", revision: 1, selection: [] } as const;
  const records = recordsPassing(store, everything, call);
  const chunks = writeFile(formats[format], { ...heading, positions: new Map() }, records, { store, call });
  await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(path));
}

/** The network as a graph of graphology's, with every attribute that our file has; lists are one text, as it knows none. */
export async function graphologyOf(folder: string): Promise<MultiDirectedGraph> {
  const { store, close } = await openEmbeddedIn(folder);
  const graph = new MultiDirectedGraph();
  const call = { timeoutMs: 3_600_000 };
  for await (const parts of partsOf(recordsPassing(store, everything, call), "beside", store, call)) {
    for (const part of parts) {
      if (part.what === "entity") {
        graph.addNode(part.value.id, held(entityAttributes, part.value, part.cited));
      } else if (part.what === "relation") {
        const { id, source, target } = part.value;
        graph.addDirectedEdgeWithKey(id, source, target, held(relationAttributes, part.value, part.cited));
      }
    }
  }
  await close();
  return graph;
}

function held<Value>(attributes: readonly Attribute<Value>[], value: Value, cited: readonly Cited[]) {
  const entries = attributes.flatMap(({ name, of }) => {
    const one = of(value, cited, "zh");
    return one === undefined ? [] : [[name, typeof one === "object" ? one.join("; ") : one]];
  });
  return Object.fromEntries(entries);
}

/** Writes a graph with graphology-gexf, which makes one text of it, into a file. */
export async function writeWithGraphology(graph: MultiDirectedGraph, path: string): Promise<void> {
  await writeWhole(path, gexfOf.write(graph));
}
