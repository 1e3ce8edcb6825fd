import { run } from "../../cli/run.ts";
import { captureTerminal } from "./terminal.ts";

/** Runs a command line in this process, and gives what it wrote. */
export async function runCommandLine(typed: readonly string[], env: Readonly<Record<string, string>>) {
  const { terminal, said } = captureTerminal();
  const code = await run(typed, { env, terminal, signal: new AbortController().signal });
  return { code, ...said };
}
