import type * as z from "zod";
import type { FieldError } from "../../model/problem.ts";

/**
 * Turns what zod found wrong into field errors that name the field, its value and what would be right. `root` is the part
 * of the request (`query`, `body`, `params`); its name precedes the path only in a body, as query parameters have names.
 */
export function toFieldErrors(error: z.ZodError, input: unknown, root: string): FieldError[] {
  const errors = error.issues.flatMap((issue) => expand(issue)).map((issue) => toFieldError(issue, input, root));
  // A number far too large is too large for more than one reason; the last is the field's own.
  return [...new Map(errors.map((one) => [one.path, one])).values()];
}

/** An object with unknown keys is one issue in zod; each of them is an error of its own. */
function expand(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "unrecognized_keys") return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

function toFieldError(issue: z.core.$ZodIssue, input: unknown, root: string): FieldError {
  const path = pathText(issue.path, root);
  const value = valueAt(input, issue.path);
  const isRepeated = root === "query" && Array.isArray(value) && issue.code === "invalid_type";
  const expected = isRepeated ? "one value: give it once" : expectedBy(issue);
  const shown = value === undefined ? "nothing" : shorten(JSON.stringify(value));
  const message =
    issue.code === "unrecognized_keys"
      ? `${path} is unknown; ${expected}`
      : `${path} cannot be ${shown}; expected ${expected}`;
  return {
    path,
    code: issue.code,
    message,
    expected,
    ...(value !== undefined && { value: toJson(value) }),
  };
}

/** What would be right, in words. */
function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_value":
      return `one of ${issue.values.join(", ")}`;
    case "invalid_type":
      return issue.expected === "int" ? "a whole number" : `a value of type ${issue.expected}`;
    case "too_small":
      return issue.message.startsWith("Too small") ? `at least ${issue.minimum}` : issue.message;
    case "too_big":
      return issue.message.startsWith("Too big") ? `at most ${issue.maximum}` : issue.message;
    case "unrecognized_keys":
      return "leave it out";
    default:
      return issue.message;
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
