import type { RequestHandler } from "express";
import { ProblemError } from "../../model/problem.ts";
import { type Config, isLoopback } from "../config.ts";

/**
 * Refuses what a page of somebody else could make a browser send. Host: a name that an attacker's DNS points here
 * (rebinding) is not ours; only where everybody may read does any name do. Origin: a page of another origin may only
 * ask when it is allowed to. PUBLIC_READ serves reads only: nobody can tell who it is that wants to write.
 */
export function guard(config: Pick<Config, "HOST" | "ALLOWED_ORIGINS" | "PUBLIC_READ">): RequestHandler {
  const names = new Set([
    config.HOST.toLowerCase(),
    ...config.ALLOWED_ORIGINS.map((origin) => new URL(origin).hostname),
  ]);
  return (request, response, next) => {
    if (config.PUBLIC_READ && writing.includes(request.method)) {
      throw new ProblemError(
        "access-denied",
        `this server is for reading (PUBLIC_READ=1); it takes no ${request.method}`,
      );
    }
    const host = request.headers.host;
    const name = host === undefined ? undefined : hostName(host);
    if (name === undefined || !(config.PUBLIC_READ || isLoopback(name) || names.has(name))) {
      throw new ProblemError("access-denied", `Host is not one of this server's names: ${host ?? "(none)"}`);
    }
    const { origin } = request.headers;
    if (origin !== undefined && !isSameHost(origin, host ?? "")) {
      if (!config.ALLOWED_ORIGINS.includes(origin)) {
        throw new ProblemError("access-denied", `Origin is not allowed to ask: ${origin}`);
      }
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Access-Control-Expose-Headers", "X-Request-Id");
      response.vary("Origin");
    }
    next();
  };
}

/** Methods that always write. */
const writing: readonly string[] = ["PUT", "PATCH", "DELETE"];

function hostName(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname.toLowerCase() : undefined;
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
