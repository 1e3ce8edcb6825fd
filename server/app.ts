import compression from "compression";
import express, { type Express } from "express";
import type { Logger } from "pino";
import { apiPrefix } from "../model/contract.ts";
import { ProblemError } from "../model/problem.ts";
import type { Config } from "./config.ts";
import { docsStyle, toDocsPage } from "./http/docs-page.ts";
import { answerErrors } from "./http/errors.ts";
import { guard } from "./http/guard.ts";
import { logRequests } from "./http/log.ts";
import { createMetrics } from "./http/metrics.ts";
import { mountContract, refuseMethod } from "./http/mount.ts";
import { protect } from "./http/protect.ts";
import { giveRequestId } from "./http/request-id.ts";
import { serveWeb } from "./http/web.ts";
import type { Imports } from "./import/imports.ts";
import { toOpenApi } from "./openapi.ts";
import type { GraphStore } from "./store/graph-store.ts";

export interface AppOptions {
  readonly store: GraphStore;
  readonly config: Config;
  readonly log: Logger;
  readonly version: string;
  /** Folder with the built explorer; null: API only. */
  readonly web: string | null;
  /** Checks every answer against the contract; for tests. */
  readonly checkAnswers?: boolean;
  /** The files that are brought in. Fails with a problem while there can be none. */
  readonly imports: () => Imports;
  /** Whether the store is filled and can serve; `/readyz` says 503 with the reason until it is null. */
  readonly notReady?: () => string | null;
}

const mostBodyBytes = 5_000_000;

/** The application, not listening: from a request to an answer over the store that is handed in. */
export function createApp(options: AppOptions): Express {
  const { store, config, log, version } = options;
  const metrics = createMetrics();
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  // The contract's own reader parses queries; Express' would make objects of brackets.
  app.set("query parser", false);
  app.use(giveRequestId, logRequests(log), metrics.observe, protect(config), guard(config), compression());

  const alive: express.RequestHandler = (_request, response) => void response.json({ status: "alive" });
  app.get("/healthz", alive);
  app.get("/readyz", async (_request, response) => {
    const reason = options.notReady?.() ?? null;
    if (reason !== null) throw new ProblemError("store-unavailable", reason);
    await store.ping({ timeoutMs: 2000 });
    response.json({ status: "ready", store: { kind: store.label.kind }, embedding: config.EMBED_ORIGINS.length > 0 });
  });
  app.get("/metrics", metrics.answer);

  const openApi = toOpenApi(version);
  const docs = toDocsPage();
  app.get(`${apiPrefix}/openapi.json`, (_request, response) => void response.json(openApi));
  app.get(`${apiPrefix}/docs`, (_request, response) => void response.type("html").send(docs));
  app.get(`${apiPrefix}/docs.css`, (_request, response) => void response.type("css").send(docsStyle));
  for (const path of ["/healthz", "/readyz", "/metrics", `${apiPrefix}/openapi.json`, `${apiPrefix}/docs`]) {
    app.all(path, refuseMethod(["GET"]));
  }

  app.use(express.json({ limit: mostBodyBytes, type: "application/json", strict: true }));
  app.use(
    mountContract({
      store,
      timeoutMs: config.QUERY_TIMEOUT_MS,
      longTimeoutMs: config.EXPORT_TIMEOUT_MS,
      checkAnswers: options.checkAnswers ?? false,
      readOnly: config.PUBLIC_READ,
      imports: options.imports,
    }),
  );
  if (options.web !== null) app.use(serveWeb(options.web));
  app.use((request) => {
    throw new ProblemError("not-found", `nothing is served at ${request.path}`);
  });
  app.use(answerErrors);
  return app;
}
