import type { Response } from "express";
import type * as z from "zod";
import type { fileSchema } from "../../model/contract.ts";

/** Sends a text as a file to be saved, never to be shown in the place of a page. */
export function sendFile(response: Response, media: string, file: z.output<typeof fileSchema>): void {
  response.setHeader("Content-Type", `${media}; charset=utf-8`);
  response.setHeader("Content-Disposition", disposition(file));
  response.send(file.text);
}

/**
 * The file's name twice: in ASCII for clients that know no other, and in UTF-8 (RFC 6266, RFC 8187). What a name can't
 * hold on some system (separators, quotes, line ends) becomes a hyphen.
 */
function disposition({ name, asciiName }: Pick<z.output<typeof fileSchema>, "name" | "asciiName">): string {
  const safe = name.toWellFormed().replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu, "-");
  const encoded = encodeURIComponent(safe).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${asciiName}"; filename*=UTF-8''${encoded}`;
}
