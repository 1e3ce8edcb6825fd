import { afterAll, beforeAll } from "vitest";
import type { RelationType } from "../../model/relation-types.ts";
import type { Service } from "../../server/service.ts";
import { clientOf, startTestService } from "./service.ts";
import { type StoreUnderTest, storesUnderTest } from "./stores.ts";

/** A service with the articles' network, shared by the tests around, which only read. On the embedded store unless given. */
export function useSeededService(
  under: StoreUnderTest | undefined = storesUnderTest()[0],
  env: Record<string, string> = {},
): () => string {
  if (!under) throw new Error("no store to test");
  let service: Service;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const opened = await under.open();
    close = opened.close;
    service = await startTestService(opened.store, env);
  });
  afterAll(async () => {
    await service.stop();
    await close();
  });
  return () => service.url;
}

/** The id of the one relation of a type between two entities. */
export async function relationBetween(url: string, a: string, b: string, type: RelationType): Promise<string> {
  const { relations } = await clientOf(() => url)("listNeighbours", { params: { id: a }, query: { type: [type] } });
  const [found, ...more] = relations.filter(({ source, target }) => source === b || target === b);
  if (!found || more.length > 0) throw new Error(`not one relation ${type} between ${a} and ${b}`);
  return found.id;
}

/** The ids of all entities of the network, agreements too. */
export async function allEntities(url: string): Promise<string[]> {
  const { entities } = await clientOf(() => url)("readOverview", { query: { agreements: "both", limit: 1000 } });
  return entities.map((entity) => entity.id);
}
