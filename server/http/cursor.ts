import { createHash } from "node:crypto";
import * as z from "zod";
import { ProblemError } from "../../model/problem.ts";

/**
 * Cursors are opaque to callers: the last sort key that was shown, and a digest of the question that it belongs to, so
 * that a cursor can't be carried over to another question.
 */
export function toCursor(place: unknown, question: object): string {
  return Buffer.from(JSON.stringify([digestOf(question), place])).toString("base64url");
}

/** Reads a cursor back. Throws `invalid-cursor` when it is damaged or belongs to another question. */
export function fromCursor<T>(cursor: string | undefined, question: object, place: z.ZodType<T>): T | null {
  if (cursor === undefined) return null;
  const parsed = z.tuple([z.string(), place]).safeParse(readJson(cursor));
  if (!parsed.success || parsed.data[0] !== digestOf(question)) {
    throw new ProblemError("invalid-cursor", `cursor does not belong to this question: ${cursor.slice(0, 100)}`, {
      errors: [
        {
          path: "cursor",
          code: "cursor",
          value: cursor.slice(0, 100),
          message: "cursor does not belong to this question",
          expected: "the cursor of the last answer, with all other parameters unchanged",
        },
      ],
    });
  }
  return parsed.data[1];
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A page's size may change on the way; everything else makes another question. */
function digestOf(question: object): string {
  const { cursor: _cursor, limit: _limit, ...rest } = question as Record<string, unknown>;
  return createHash("sha256")
    .update(JSON.stringify(Object.entries(rest).sort()))
    .digest("base64url")
    .slice(0, 16);
}
