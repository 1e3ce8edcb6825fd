import { join } from "node:path";
import express, { Router } from "express";

/** Serves the built explorer: files with a hash in their name may be kept for ever, the page itself is asked for anew. */
export function serveWeb(folder: string): Router {
  const router = Router();
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
