import { randomUUID } from "node:crypto";
import type { RequestHandler, Response } from "express";

const header = "X-Request-Id";

/** Gives every request an id of ours; a caller's is not taken over, so that nobody writes into the log. */
export const giveRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader(header, randomUUID());
  next();
};

export function requestIdOf(response: { getHeader: Response["getHeader"] }): string {
  return String(response.getHeader(header) ?? "");
}
