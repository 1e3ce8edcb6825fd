import { parseArgs } from "node:util";
import { UsageError } from "./failure.ts";
import { type Option, toOptionName } from "./option.ts";

/** What was typed after a command's name. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of each option by its name, in their order; `[]` for an option that takes none. Missing: not given. */
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads what was typed. Options may stand anywhere, and may be written as the API writes its parameters
 * (`--minConfidence`). Fails with `UsageError` on an unknown option, a missing value and one that isn't taken.
 */
export function readArguments(
  typed: readonly string[],
  options: readonly Option[],
  command: string,
  refused: Readonly<Record<string, string>> = {},
): Arguments {
  const byName = new Map(options.map((option) => [option.name, option]));
  const { tokens } = parseArgs({
    args: typed.map(spell),
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      options.map(({ name, short, value }) => [
        name,
        { type: value === null ? "boolean" : "string", multiple: true, ...(short !== undefined && { short }) },
      ]),
    ),
  });
  const positionals: string[] = [];
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const option = byName.get(token.name);
    if (Object.hasOwn(refused, token.name)) {
      throw new UsageError(`--${token.name} is not for ${command}: ${refused[token.name]}`);
    }
    if (option === undefined) throw unknownOption(token.rawName, options, command);
    const values = given.get(option.name) ?? [];
    if (option.value === null && token.value !== undefined) throw new UsageError(`--${option.name} takes no value`);
    if (option.value !== null) {
      if (token.value === undefined)
        throw new UsageError(`--${option.name} needs a value: --${option.name} ${option.value}`);
      values.push(token.value);
    }
    given.set(option.name, values);
  }
  return { positionals, given };
}

/** `--minConfidence=5` as `--min-confidence=5`; everything else as it is. */
function spell(typed: string): string {
  const [, name, rest = ""] = /^--([a-z]+(?:[A-Z][a-z]*)+)(=.*)?$/s.exec(typed) ?? [];
  return name === undefined ? typed : `--${toOptionName(name)}${rest}`;
}

function unknownOption(typed: string, options: readonly Option[], command: string): UsageError {
  const bare = typed.replace(/^-+/, "");
  const near = options.find(({ name }) => name.startsWith(bare) || bare.startsWith(name));
  const hint = near === undefined ? `${command} --help lists its options` : `did you mean --${near.name}?`;
  return new UsageError(`${typed} is unknown; ${hint}`);
}
