import * as z from "zod";
import { compareText } from "../../../model/compare.ts";
import { claimFields, entityFields, relationFields } from "./rows.ts";

/**
 * A record that comes as the list of its fields' values, null for what it lacks. The driver takes a third of the time for
 * lists that it takes for maps, whose every name it decodes anew in each row.
 */
function listOf<Shape extends z.ZodRawShape>(shape: Shape) {
  const names = Object.keys(shape);
  return z
    .custom<readonly unknown[]>((value) => Array.isArray(value) && value.length === names.length)
    .transform((values) => {
      const record: Record<string, unknown> = {};
      for (const [i, name] of names.entries()) if (values[i] !== null) record[name] = values[i];
      return record;
    })
    .pipe(z.object(shape));
}

export const entityList = listOf(entityFields);
export const relationList = listOf(relationFields);

/** Claims as they come, put in the order of their ids. */
export const claimLists = z
  .array(listOf(claimFields))
  .transform((claims) => claims.sort((a, b) => compareText(a.id, b.id)));
