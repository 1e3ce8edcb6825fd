import type { ExportFormat } from "../model/export.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";

/** The format with each name; one that is missing doesn't compile. */
export const formats: { readonly [Id in ExportFormat]: Format & { readonly id: Id } } = { json };
