import type { Language } from "../model/sentences/index.ts";
import type { Arguments } from "./arguments.ts";
import { UsageError } from "./failure.ts";
import type { Where } from "./open.ts";
import type { Option, Told } from "./option.ts";
import type { Places } from "./request.ts";
import { settingOptions, storeSettings } from "./settings.ts";

/** What a command works with. */
export interface Context extends Where {
  readonly language: Language;
}

/** Options that stand together in helps. */
export interface OptionGroup {
  readonly title: Told;
  readonly options: readonly Option[];
}

/** A command of the command line; `commands/index.ts` lists them. */
export interface Command {
  readonly name: string;
  readonly summary: Told;
  /** What stands behind the name, such as `FROM TO`; empty: nothing. */
  readonly usage: string;
  /** Under which name the fields of its question are typed where they are no options. */
  readonly places: Places;
  readonly groups: readonly OptionGroup[];
  /** What may stand in a place, for the help. */
  readonly lists?: { readonly title: Told; readonly items: readonly { readonly name: string; readonly about: Told }[] };
  /** Without the name of the program. */
  readonly examples: readonly { readonly typed: string; readonly about: Told }[];
  /** Options of other commands that this one can't have, and why. */
  readonly refuses?: Readonly<Record<string, string>>;
  /** Runs until a signal ends it, which it handles itself. */
  readonly staysUp?: true;
  /** Does it; the exit code. Fails with `UsageError`, `Failure`, `ProblemError` and what stores fail with. */
  readonly run: (context: Context) => Promise<number>;
}

const plain = { repeats: false, choices: [], usual: null };

const json: Option = { ...plain, name: "json", value: null };
/** Also for helps without a command. */
export const langOption: Option = { ...plain, name: "lang", value: "zh|en" };
const help: Option = { ...plain, name: "help", short: "h", value: null };
const server: Option = { ...plain, name: "server", value: "ADDRESS" };

/** How the answer is told; every command has these. */
export const telling: OptionGroup = { title: { zh: "输出", en: "Output" }, options: [json, langOption, help] };
export const tellingPlainly: OptionGroup = { ...telling, options: [langOption, help] };

const whereTitle: Told = {
  zh: "数据在哪里（也可用环境变量设置，见 docs/deployment.md）",
  en: "Where the network is (or by environment variables: docs/deployment.md)",
};

/** Which network is asked. */
export const where: OptionGroup = { title: whereTitle, options: [server, ...settingOptions(storeSettings)] };
export const whereOwn: OptionGroup = { title: whereTitle, options: settingOptions(storeSettings) };

/** An option of a command's own. */
export const ownOption = (name: string, value: string | null, more: Partial<Option> = {}): Option => ({
  ...plain,
  name,
  value,
  ...more,
});

/** What was typed for each of the places; fails with `UsageError` when there is less or more. */
export function takePlaces({ positionals }: Arguments, names: readonly string[], command: string): string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing: qianshou ${command} ${names.join(" ")}`);
  const extra = positionals[names.length];
  if (extra !== undefined)
    throw new UsageError(`${JSON.stringify(extra)} is too much: qianshou ${[command, ...names].join(" ")}`);
  return [...positionals];
}

/** Writes an answer of the API as it is. */
export const writeJson = ({ terminal }: Pick<Context, "terminal">, answer: unknown): Promise<void> =>
  terminal.write(`${JSON.stringify(answer)}\n`);
