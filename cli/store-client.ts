import { type Answer, contract, type EndpointName, type ParsedRequest } from "../model/contract.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { fileSchema } from "../model/endpoint.ts";
import type { Config } from "../server/config.ts";
import { answerEndpoint } from "../server/handlers/resolving.ts";
import { safeFileName } from "../server/http/file-name.ts";
import type { Imports } from "../server/import/imports.ts";
import type { GraphStore } from "../server/store/graph-store.ts";
import type { Client, FileProgress } from "./client.ts";
import { Failure } from "./failure.ts";

/** Answers from a store that is opened here, by the same handlers as the server. */
export function createStoreClient(
  store: GraphStore,
  config: Pick<Config, "QUERY_TIMEOUT_MS" | "EXPORT_TIMEOUT_MS">,
  signal: AbortSignal,
  imports: Imports | null,
): Client {
  const importsOrFailure = (): Imports => {
    if (imports === null) throw new Failure("no files can be brought in here");
    return imports;
  };
  function answer<N extends EndpointName>(name: N, request: ParsedRequest<N>, from = store): Promise<Answer<N>> {
    const endpoint: Endpoint = contract[name];
    const timeoutMs = endpoint.takesLong ? config.EXPORT_TIMEOUT_MS : config.QUERY_TIMEOUT_MS;
    return answerEndpoint(name, request, { store: from, call: { signal, timeoutMs }, imports: importsOrFailure });
  }
  return {
    ask: (name, request) => answer(name, request),
    async file(name, request, onProgress) {
      const answered = await answer(name, request, onProgress && watched(store, onProgress));
      const { name: title, chunks } = fileSchema.parse(answered);
      return { name: safeFileName(title), chunks: iterate(chunks) };
    },
    close: async () => {
      await imports?.close();
      await store.close();
    },
  };
}

async function* iterate<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

/** The store, telling how many records its first scan has handed over; others look the evidence up. */
function watched(store: GraphStore, onProgress: (progress: FileProgress) => void): GraphStore {
  let isFirst = true;
  return {
    ...store,
    async *scanPages(scan, call) {
      const pages = store.scanPages(scan, call);
      if (!isFirst) return yield* pages;
      isFirst = false;
      const total = await store.count(scan.bounds, call);
      const done = { entities: 0, relations: 0 };
      for await (const page of pages) {
        for (const { what } of page) done[what === "entity" ? "entities" : "relations"] += 1;
        onProgress({ done, total });
        yield page;
      }
    },
  };
}
