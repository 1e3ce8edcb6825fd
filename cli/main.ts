import { commands } from "./commands/index.ts";
import { serving } from "./commands/serve.ts";
import { exitCodes, run } from "./run.ts";
import { createTerminal } from "./terminal.ts";

/** How long what Ctrl-C stops may take to put things in order, in milliseconds. */
const longestStopMs = 3000;

const interrupt = new AbortController();
const typed = process.argv.slice(2);

/** A server puts itself in order, and ends when it is told to. */
const staysUp = commands.some((command) => command.staysUp && command.name === (typed[0] ?? serving.name));

if (!staysUp) {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
      interrupt.abort(new Error(signal));
      setTimeout(() => process.exit(exitCodes.interrupted), longestStopMs).unref();
    });
  }
}

// Whoever read the answer has read enough (`| head`): there is nothing to say about that.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCodes.fine);
    throw error;
  });
}

const terminal = createTerminal(process.stdout, process.stderr, process.env);
process.exitCode = await run(typed, { env: process.env, terminal, signal: interrupt.signal });
// What a server had opened when it failed would keep the process.
if (staysUp && process.exitCode !== exitCodes.fine) process.exit();
