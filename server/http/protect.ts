import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Config } from "../config.ts";

/** The one page that others may frame. */
export const embedPath = "/embed";

/** Headers that let a page load nothing from elsewhere, run nothing inline, and be framed by nobody; `/embed` by those configured. */
export function protect({ EMBED_ORIGINS }: Pick<Config, "EMBED_ORIGINS">): RequestHandler {
  const closed = securityHeaders([]);
  const framed = securityHeaders(EMBED_ORIGINS);
  return (request, response, next) => (request.path === embedPath ? framed : closed)(request, response, next);
}

function securityHeaders(framers: readonly string[]): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: framers.length > 0 ? [...framers] : ["'none'"],
      },
    },
    // It knows no list of origins: where there is one, the policy alone says who may frame.
    xFrameOptions: framers.length > 0 ? false : { action: "deny" },
    strictTransportSecurity: false,
    referrerPolicy: { policy: "no-referrer" },
  });
}
