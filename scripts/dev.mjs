// npm run dev: the explorer from Vite's development server, which hands requests to the API on to the server; both sides
// reload when their sources change. Nothing here touches dist/.

import "./lib/node-version.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { ensureInstalled } from "./lib/install.mjs";
import { inRoot } from "./lib/root.mjs";

await ensureInstalled();
const { build, createServer } = await import("vite");

const port = process.env["PORT"] || "8080";
const api = `http://127.0.0.1:${port}`;
const outDir = inRoot(".cache", "dev");

const web = await createServer({
  configFile: inRoot("vite.config.ts"),
  // With its slash: the page has a module api.ts.
  server: { proxy: { "/api/": api, "/healthz": api, "/readyz": api } },
});
await web.listen();
const webOrigin = new URL(web.resolvedUrls?.local[0] ?? "http://127.0.0.1:5173").origin;

/** @type {import("node:child_process").ChildProcess | undefined} */
let server;

function startServer() {
  server = spawn(process.execPath, ["--enable-source-maps", `${outDir}/main.js`], {
    cwd: inRoot(),
    stdio: "inherit",
    // Requests from the page carry the address of Vite's server as their origin.
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: port,
      ALLOWED_ORIGINS: process.env["ALLOWED_ORIGINS"] || webOrigin,
    },
  });
}

/** Ends when the process has ended: its successor needs the port and the data folder. */
async function stopServer() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  server.kill("SIGTERM");
  await ended;
}

const built = await build({
  configFile: inRoot("vite.server.config.ts"),
  logLevel: "warn",
  build: { outDir, watch: {}, sourcemap: true },
});
if (!("on" in built)) throw new Error("vite doesn't watch the server's sources");
const watcher = built;

let restarts = Promise.resolve();
watcher.on("event", (event) => {
  if (event.code === "ERROR") console.error(event.error.message);
  if (event.code !== "END") return;
  restarts = restarts.then(stopServer).then(() => {
    startServer();
    console.log(`The explorer, reloading on change: ${webOrigin}`);
  });
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await watcher.close();
  await restarts;
  await Promise.all([stopServer(), web.close()]);
  process.exit(0);
}
process.on("SIGINT", stop).on("SIGTERM", stop);
// Vite ends the process on SIGTERM by itself, perhaps before all this is done.
process.on("exit", () => void server?.kill("SIGTERM"));
