import type * as z from "zod";
import { type FieldError, ProblemError } from "../model/problem.ts";
import { toFieldErrors } from "../server/http/field-errors.ts";
import { createQueryReader } from "../server/http/query.ts";
import type { Arguments } from "./arguments.ts";
import { UsageError } from "./failure.ts";
import { toOptionName } from "./option.ts";

/** The options that are parameters of a question, as it takes them: numbers as numbers, lists as lists. */
export function parametersIn({ given }: Arguments, schema: z.ZodObject): Record<string, unknown> {
  const search = new URLSearchParams();
  for (const field of Object.keys(schema.shape)) {
    const values = given.get(toOptionName(field));
    if (values === undefined) continue;
    for (const value of values.length === 0 ? ["true"] : values) search.append(field, value);
  }
  return createQueryReader(schema)(search);
}

/** What stands for a field on the command line where it is no option: `{ q: "TEXT" }`. */
export type Places = Readonly<Record<string, string>>;

/** Parses what is asked by its schema. Fails with `UsageError` that tells every wrong option. */
export function parseAsked<S extends z.ZodType>(schema: S, asked: unknown, places: Places = {}): z.output<S> {
  const parsed = schema.safeParse(asked);
  if (parsed.success) return parsed.data;
  throw new UsageError(tellErrors(toFieldErrors(parsed.error, asked, "query"), places));
}

/** A problem about what was asked as one about the options; other problems as they are. */
export function toUsageError(error: unknown, places: Places): unknown {
  if (!(error instanceof ProblemError) || error.errors.length === 0) return error;
  return new UsageError(tellErrors(error.errors, places));
}

/** One line for each wrong field, under the name of its option. */
function tellErrors(errors: readonly FieldError[], places: Places): string {
  const lines = errors.map(({ path, message }) =>
    message.replace(path, nameOf(path, places)).replace(/`(\w+)`/g, (_, field: string) => nameOf(field, places)),
  );
  return lines.join("\n");
}

/** `body.path.minConfidence`, `kind[0]`: the last name counts. */
function nameOf(path: string, places: Places): string {
  const field =
    path
      .replace(/\[\d+\]/g, "")
      .split(".")
      .at(-1) ?? path;
  return places[field] ?? `--${toOptionName(field === "ids" ? "id" : field)}`;
}
