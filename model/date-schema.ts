import * as z from "zod";
import { isDate } from "./dates.ts";

/**
 * Dates of reduced precision (ISO 8601): `2023`, `2023-02` or `2023-02-23`. News rarely says more, and a made-up day
 * would be an invention. Apart from `dates.ts`, so that what only counts days does without schemas.
 */
export const dateSchema = z
  .string()
  .refine(isDate, "a date such as 2023, 2023-02 or 2023-02-23")
  .meta({
    id: "ReducedDate",
    description: "ISO 8601 with reduced precision",
    examples: ["2023", "2023-02", "2023-02-23"],
  });
