import { join } from "node:path";
import express, { Router } from "express";
import { embedPath } from "./protect.ts";

/** Serves the built explorer: files with a hash in their name may be kept for ever, the page itself is asked for anew. */
export function serveWeb(folder: string): Router {
  const router = Router();
  // Its headers say who may frame it: `protect.ts`.
  router.get(embedPath, (_request, response) =>
    response.sendFile("index.html", { root: folder, headers: { "Cache-Control": "no-cache" }, cacheControl: false }),
  );
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, redirect: false }),
  );
  router.use(
    express.static(folder, {
      index: "index.html",
      redirect: false,
      setHeaders: (response) => void response.setHeader("Cache-Control", "no-cache"),
    }),
  );
  return router;
}
