import * as z from "zod";
import { ProblemError } from "../../../model/problem.ts";

const bookmarks = z.array(z.string().max(2000)).max(20);

/** The driver's bookmarks as one opaque word that fits into a header. */
export function toBookmark(list: readonly string[]): string {
  return Buffer.from(JSON.stringify(list)).toString("base64url");
}

/** The driver's bookmarks out of that word. Fails with `invalid-request` when it is not one that we made. */
export function parseBookmark(word: string): string[] {
  try {
    return bookmarks.parse(JSON.parse(Buffer.from(word, "base64url").toString("utf8")));
  } catch {
    throw unusableBookmark(word);
  }
}

export function unusableBookmark(word: string | undefined): ProblemError {
  const named = word === undefined ? "" : `: ${word.slice(0, 100)}`;
  return new ProblemError(
    "invalid-request",
    `not a bookmark of this database${named}; leave it out, or send the last one`,
  );
}
