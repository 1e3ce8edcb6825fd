import type { RequestHandler } from "express";
import { type DestinationStream, type Level, type Logger, pino } from "pino";
import { pinoHttp } from "pino-http";
import { requestIdOf } from "./request-id.ts";

/** Structured logs, one JSON object a line, to standard error. Query text of users and credentials are never in them. */
export function createLog(level: Level | "silent", to?: DestinationStream): Logger {
  return pino({ level, base: null }, to ?? pino.destination(2));
}

/** Logs every request by method, path (without the query), status and time, under its id. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => requestIdOf(response),
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? "error" : "info"),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split("?")[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
  });
}
