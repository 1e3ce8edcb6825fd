import * as z from "zod";

/** The fields in which search looks, in the order in which they count. */
export const searchFields = ["name", "alias", "nameEn", "pinyin", "initials", "description"] as const;

/**
 * Why an entity was found: the field, its text, and which characters of that text matched, as `[start, end)` in UTF-16
 * units. For pinyin and initials `text` is the name that they spell.
 */
export const matchSchema = z
  .strictObject({
    field: z.enum(searchFields),
    text: z.string(),
    ranges: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  })
  .meta({ id: "Match" });

export type Match = z.output<typeof matchSchema>;
