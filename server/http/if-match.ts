import type { Request, Response } from "express";
import type { FieldError } from "../../model/problem.ts";

/** The revision that a request's `If-Match` names; null without the header. What can't be read goes into `errors`. */
export function readIfMatch(request: Request, errors: FieldError[]): number | null {
  const header = request.get("If-Match");
  if (header === undefined) return null;
  const revision = Number(/^"([1-9]\d{0,14})"$/.exec(header.trim())?.[1]);
  if (Number.isInteger(revision)) return revision;
  const value = header.slice(0, 100);
  const expected = 'the revision that was read, in quotes, such as "3"';
  errors.push({
    path: "If-Match",
    code: "invalid_format",
    value,
    message: `If-Match cannot be ${value}; expected ${expected}`,
    expected,
  });
  return null;
}

/** Puts the revision of an answer that has one into `ETag`, as `If-Match` takes it. */
export function tellRevision(response: Response, answer: unknown): void {
  if (typeof answer !== "object" || answer === null || !("revision" in answer)) return;
  response.setHeader("ETag", `"${String(answer.revision)}"`);
}
