import { join } from "node:path";
import { pino } from "pino";
import { parseConfig } from "../../server/config.ts";
import { packageRoot } from "../../server/package-root.ts";
import { startService } from "../../server/service.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";

/** The service over a store, seeded with the articles' network, on a free port; every answer is checked against the contract. */
export async function startTestService(store: GraphStore, env: Record<string, string> = {}) {
  const service = await startService({
    config: parseConfig({ PORT: "0", ...env }),
    store,
    log: pino({ level: "silent" }),
    version: "0.0.0",
    web: join(packageRoot(), "dist", "web"),
    seedFolder: join(packageRoot(), "seed"),
    say: () => {},
    checkAnswers: true,
  });
  await service.ready;
  return service;
}

/** What a request answered, its body parsed. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly body: any;
}

/** Asks the service; the body is parsed where it is JSON. */
export async function ask(url: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get("Content-Type") ?? "");
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}
