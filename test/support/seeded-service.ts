import { afterAll, beforeAll } from "vitest";
import type { Service } from "../../server/service.ts";
import { ask, startTestService } from "./service.ts";
import { type StoreUnderTest, storesUnderTest } from "./stores.ts";

/** A service with the articles' network, shared by the tests around, which only read. On the embedded store unless given. */
export function useSeededService(under: StoreUnderTest | undefined = storesUnderTest()[0]): () => string {
  if (!under) throw new Error("no store to test");
  let service: Service;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await under.open();
    close = opened.close;
    service = await startTestService(opened.store);
  });
  afterAll(async () => {
    await service.stop();
    await close();
  });
  return () => service.url;
}

/** The id of the one relation of a type between two entities. */
export async function relationBetween(url: string, a: string, b: string, type: string): Promise<string> {
  const { body } = await ask(`${url}/api/v1/entities/${a}/neighbours?type=${type}`);
  const found = body.relations.filter(({ source, target }: { source: string; target: string }) =>
    [source, target].includes(b),
  );
  if (found.length !== 1) throw new Error(`${found.length} relations ${type} between ${a} and ${b}`);
  return found[0].id;
}

/** The ids of all entities of the network, agreements too. */
export async function allEntities(url: string): Promise<string[]> {
  const { body } = await ask(`${url}/api/v1/graph?agreements=both&limit=1000`);
  return body.entities.map((entity: { id: string }) => entity.id);
}
