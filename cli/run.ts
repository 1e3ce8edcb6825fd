import { ProblemError } from "../model/problem.ts";
import { ConfigError } from "../server/config.ts";
import { StoreRefused } from "../server/store/refused.ts";
import { readVersion } from "../server/version.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { type Command, langOption } from "./command.ts";
import { commands } from "./commands/index.ts";
import { serving } from "./commands/serve.ts";
import { Failure, UsageError } from "./failure.ts";
import { commandHelp, overviewHelp } from "./help.ts";
import { languageIn } from "./language.ts";
import { toUsageError } from "./request.ts";
import { type Environment, underTypedName } from "./settings.ts";
import type { Terminal } from "./terminal.ts";

/** What went well, what didn't, what was typed wrong, and what Ctrl-C ended. */
export const exitCodes = { fine: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** What a command line runs in. */
export interface Surroundings {
  readonly env: Environment;
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Runs a command line, without the names of Node and the program. The exit code; what went wrong was told by then. */
export async function run(typed: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, terminal, signal } = surroundings;
  // Whoever only starts it wants to see it.
  const [name = serving.name, ...rest] = typed;
  const command = commands.find((one) => one.name === name);
  if (command !== undefined) return runCommand(command, rest, surroundings);
  try {
    if (name === "--version" || name === "-v") {
      await terminal.write(`${readVersion()}\n`);
      return exitCodes.fine;
    }
    const { given } = readArguments(rest, [langOption], "qianshou");
    const language = languageIn(given.get("lang"), env);
    if (name === "--help" || name === "-h" || name === "help") {
      const about = commands.find((one) => one.name === rest[0]);
      await terminal.write(about ? commandHelp(about, language, terminal) : overviewHelp(commands, language, terminal));
      return exitCodes.fine;
    }
    const names = commands.map((one) => one.name).join(", ");
    throw new UsageError(`${JSON.stringify(name)} is no command; expected one of ${names}`);
  } catch (error) {
    return tell(error, terminal, signal);
  }
}

async function runCommand(command: Command, rest: readonly string[], surroundings: Surroundings): Promise<number> {
  const { env, terminal, signal } = surroundings;
  let typed: Arguments = { positionals: [], given: new Map() };
  try {
    const options = command.groups.flatMap((group) => group.options);
    typed = readArguments(rest, options, `qianshou ${command.name}`, command.refuses);
    const language = languageIn(typed.given.get("lang"), env);
    if (typed.given.has("help")) {
      await terminal.write(commandHelp(command, language, terminal));
      return exitCodes.fine;
    }
    return await command.run({ typed, env, terminal, signal, language });
  } catch (error) {
    const { places } = command;
    return tell(toUsageError(error, places), terminal, signal, typed);
  }
}

/** Tells what went wrong: one line for what the person at the keyboard can mend, the whole error for what they can't. */
function tell(error: unknown, terminal: Terminal, signal: AbortSignal, typed?: Arguments): number {
  terminal.progress("");
  if (signal.aborted) return exitCodes.interrupted;
  const told = (message: string, code: number): number => {
    terminal.note(`qianshou: ${message}`);
    return code;
  };
  if (error instanceof UsageError) return told(error.message, exitCodes.usage);
  if (error instanceof ConfigError) {
    return told(typed ? underTypedName(error.message, typed) : error.message, exitCodes.usage);
  }
  if (error instanceof Failure || error instanceof StoreRefused || error instanceof ProblemError) {
    return told(error.message, exitCodes.failed);
  }
  return told(error instanceof Error ? (error.stack ?? error.message) : String(error), exitCodes.failed);
}
