import * as z from "zod";
import { kindSchema } from "../../model/kinds.ts";

/** Something chosen in the palette before. An entity is kept with its names, since the picture may not hold it any more. */
export const recentSchema = z.object({
  key: z.string().max(200),
  entity: z
    .object({ id: z.string(), kind: kindSchema, name: z.string(), nameEn: z.string().exactOptional() })
    .nullable(),
});

export type Recent = z.output<typeof recentSchema>;

const mostRecent = 6;

/** The latest first, each once. */
export function withRecent(list: readonly Recent[], latest: Recent): Recent[] {
  return [latest, ...list.filter(({ key }) => key !== latest.key)].slice(0, mostRecent);
}
