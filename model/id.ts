import * as z from "zod";

/** Ids are ours or an import's, never the database's; they fit a URL's path without escaping. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:~-]{0,127}$/;

export const idSchema = z
  .string()
  .regex(idPattern, "an id: 1 to 128 letters, digits or . _ : ~ -, starting with a letter or digit")
  .meta({ id: "Id", description: "A stable id, chosen by Qianshou or by an import" });
