import type * as z from "zod";
import type { FieldError } from "../../model/problem.ts";

/**
 * Turns what zod found wrong into field errors that name the field, its value and what would be right. `root` is the part
 * of the request (`query`, `body`, `params`); its name precedes the path only in a body, as query parameters have names.
 */
export function toFieldErrors(error: z.ZodError, input: unknown, root: string): FieldError[] {
  return error.issues.flatMap((issue) => expand(issue)).map((issue) => toFieldError(issue, input, root));
}

/** An object with unknown keys is one issue in zod; each of them is an error of its own. */
function expand(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function toFieldError(issue: z.core.$ZodIssue, input: unknown, root: string): FieldError {
  const path = pathText(issue.path, root);
  const value = valueAt(input, issue.path);
  const expected = expectedBy(issue);
  const shown = value === undefined ? "nothing" : shorten(JSON.stringify(value));
  const message = issue.code === "unrecognized_keys" ? `${path} is unknown` : `${path} cannot be ${shown}`;
  return {
    path,
    code: issue.code,
    message: `${message}; ${expected}`,
    expected,
    ...(value !== undefined && { value: toJson(value) }),
  };
}

/** What would be right, in words. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `expected one of ${issue.values.join(", ")}`;
    case "invalid_type":
      return `expected ${issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`}`;
    case "too_small":
      return issue.message.startsWith("Too small") ? `expected at least ${issue.minimum}` : `expected ${issue.message}`;
    case "too_big":
      return issue.message.startsWith("Too big") ? `expected at most ${issue.maximum}` : `expected ${issue.message}`;
    case "unrecognized_keys":
      return "leave it out";
    default:
      return `expected ${issue.message}`;
  }
}

function pathText(path: readonly PropertyKey[], root: string): string {
  const text = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return root === "body" ? `body${text}` : text.replace(/^\./, "") || root;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** Values go back to the caller cut to a readable length. */
function toJson(value: unknown): NonNullable<FieldError["value"]> {
  const text = JSON.stringify(value);
  return text.length <= 200 ? JSON.parse(text) : shorten(text);
}

function shorten(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 200)}…`;
}
