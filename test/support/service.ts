import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type Problem, problemSchema } from "../../model/problem.ts";
import { parseConfig } from "../../server/config.ts";
import { packageRoot } from "../../server/package-root.ts";
import { startService } from "../../server/service.ts";
import type { GraphStore } from "../../server/store/graph-store.ts";
import { type Call, createApi } from "../../web/api.ts";

/** The service over a store, seeded with the articles' network, on a free port; every answer is checked against the contract. */
export async function startTestService(store: GraphStore, env: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "qianshou-service-"));
  const service = await startService({
    config: parseConfig({ PORT: "0", DATA_DIR: folder, ...env }),
    store,
    log: pino({ level: "silent" }),
    version: "0.0.0",
    web: join(packageRoot(), "dist", "web"),
    seedFolder: join(packageRoot(), "seed"),
    say: () => {},
    checkAnswers: true,
  });
  await service.ready;
  return {
    ...service,
    stop: async () => {
      await service.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Asks a service for good answers by the contract; anything else is thrown, as the page's own client does. */
export function clientOf(url: () => string): Call {
  return createApi((path, init) => fetch(new URL(String(path), url()), init)).call;
}

/** What a request answered, whatever it was. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The text parsed, where it is JSON. */
  readonly body: unknown;
}

export async function ask(url: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(url, init);
  const text = await response.text();
  const json = /json/.test(response.headers.get("Content-Type") ?? "");
  return { status: response.status, headers: response.headers, text, body: json ? JSON.parse(text) : undefined };
}

/** Asks what can't be answered; fails when it is. */
export async function askForProblem(url: string, init?: RequestInit): Promise<Reply & { readonly problem: Problem }> {
  const reply = await ask(url, init);
  return { ...reply, problem: problemSchema.parse(reply.body) };
}

/** A request with a JSON body. */
export function posting(body: unknown): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}
