import type { RequestHandler } from "express";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { ProblemError } from "../../model/problem.ts";
import { isLoopback } from "../config.ts";

interface Metrics {
  /** Times every request, by method, route and status. */
  readonly observe: RequestHandler;
  /** Answers in Prometheus' text format, to this machine alone. */
  readonly answer: RequestHandler;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "qianshou_http_request_duration_seconds",
    help: "Time from request to the end of the answer, in seconds",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    observe: (request, response, next) => {
      const stop = durations.startTimer();
      response.once("finish", () => {
        // The route's pattern, never the path: ids would make a series each.
        const route: unknown = request.route?.path;
        stop({
          method: request.method,
          route: typeof route === "string" ? route : "other",
          status: response.statusCode,
        });
      });
      next();
    },
    answer: async (request, response) => {
      if (!isLoopback((request.socket.remoteAddress ?? "").replace(/^::ffff:/, ""))) {
        throw new ProblemError("access-denied", "metrics are served to this machine only");
      }
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}
