import * as z from "zod";
import { dateSchema } from "./date-schema.ts";
import { idSchema } from "./id.ts";
import { lineOfText, webAddress } from "./text.ts";

/** Where something was said: an article, a notice, a web page. `paragraphs` is the number of paragraphs of its body. */
export const sourceSchema = z
  .strictObject({
    id: idSchema,
    title: lineOfText(500),
    titleEn: lineOfText(500).exactOptional(),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag such as zh or en"),
    publisher: lineOfText(200).exactOptional(),
    author: lineOfText(200).exactOptional(),
    url: webAddress.exactOptional(),
    publishedOn: dateSchema.exactOptional(),
    retrievedOn: dateSchema.exactOptional(),
    paragraphs: z.int().min(1).max(100_000).exactOptional(),
  })
  .meta({ id: "Source" });

export type Source = z.output<typeof sourceSchema>;

export const claimStatuses = ["reviewed", "unreviewed", "rejected"] as const;
export const claimStatusSchema = z.enum(claimStatuses).meta({ id: "ClaimStatus" });
export type ClaimStatus = z.output<typeof claimStatusSchema>;

/** One statement of fact: `source` says in `paragraph` (1 = the first of the body) what `summary` sums up about `about`. */
export const claimSchema = z
  .strictObject({
    id: idSchema,
    about: idSchema,
    source: idSchema,
    paragraph: z.int().min(1).max(100_000).exactOptional(),
    summary: lineOfText(1000),
    summaryEn: lineOfText(1000),
    confidence: z.int().min(0).max(100),
    status: claimStatusSchema.default("unreviewed"),
  })
  .meta({ id: "Claim" });

export type Claim = z.output<typeof claimSchema>;
