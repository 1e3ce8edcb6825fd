import type * as z from "zod";
import { toFieldErrors } from "../http/field-errors.ts";
import type { Place, Wrong } from "./staging/problems.ts";

/** What a schema finds wrong with a record, as problems of the row that it comes from. */
export function wrongIn(error: z.ZodError, given: unknown, at: Place): Wrong[] {
  return toFieldErrors(error, given, "").map(({ path, value, expected }) => ({
    table: at.table,
    line: at.line,
    column: path,
    ...(value !== undefined && { value: typeof value === "string" ? value : JSON.stringify(value) }),
    expected: { zh: expected, en: expected },
  }));
}
