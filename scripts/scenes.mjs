// npm run scenes: every picture of test/scenes on one page, on a canvas and as SVG; follows the sources as they change.

import "./lib/node-version.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";

await ensureInstalled();
const { createServer } = await import("vite");

const server = await createServer({
  configFile: false,
  root: inRoot("test", "scenes"),
  cacheDir: inRoot(".cache", "scenes"),
  server: { host: "127.0.0.1", fs: { allow: [inRoot()] } },
});
await server.listen();
server.printUrls();
