import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { packageRoot } from "../../server/package-root.ts";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Sends a signal, and resolves when the process has ended. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

/** Starts what is built in `dist/` on a free port; resolves when it is ready, fails when it ends before. */
export async function startServerProcess(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const server = spawn(process.execPath, [join(packageRoot(), "dist", "server", "main.js")], {
    env: { ...process.env, PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  let url = "";
  for await (const line of createInterface(server.stdout)) {
    url ||= /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0] ?? "";
    if (!line.includes("ready in")) continue;
    return {
      url,
      process: server,
      end: async (signal) => {
        server.kill(signal);
        await exited;
      },
    };
  }
  throw new Error("the server ended before it was ready");
}
