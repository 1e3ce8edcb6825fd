import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Change } from "../../../model/change.ts";
import { openEmbeddedStore } from "../../../server/store/embedded/index.ts";
import type { GraphStore } from "../../../server/store/graph-store.ts";

/** A data folder of its own for each test, and the stores opened on it. */
export interface Fixture {
  readonly dataDir: string;
  open(): Promise<GraphStore>;
  /** Closes what is open, removes the folder. */
  remove(): Promise<void>;
}

export function createFixture(): Fixture {
  const dataDir = mkdtempSync(join(tmpdir(), "qianshou-embedded-"));
  const stores: GraphStore[] = [];
  return {
    dataDir,
    async open() {
      const store = await openEmbeddedStore({ dataDir, queryTimeoutMs: 20_000 });
      stores.push(store);
      return store;
    },
    async remove() {
      await Promise.all(stores.map((store) => store.close()));
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** `count` companies, each partner of the first, which is a hub, and of the one before it. */
export function hubWith(count: number): Change[] {
  const name = (i: number) => `c${String(i).padStart(6, "0")}`;
  const entities = Array.from({ length: count }, (_, i) => entity(name(i)));
  const toHub = entities.slice(1).map((_, i) => partners(`hub.${name(i + 1)}`, name(0), name(i + 1)));
  const toNext = entities.slice(2).map((_, i) => partners(`next.${name(i + 2)}`, name(i + 1), name(i + 2)));
  return [...entities, ...toHub, ...toNext];
}

export function entity(id: string): Change {
  return {
    op: "put",
    what: "entity",
    value: { id, kind: "Company", name: id, aliases: [], topics: [], externalIds: {}, figures: [] },
  };
}

function partners(id: string, source: string, target: string): Change {
  return { op: "put", what: "relation", value: { id, type: "PARTNER_OF", source, target, by: [], state: "unknown" } };
}
