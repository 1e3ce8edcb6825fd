import { escapeXml } from "./xml.ts";

/** What a workbook's reader takes for a character by its number (`_x0041_` for A, ECMA-376 part 1, § 22.9.2.19). */
const numbered = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text in a cell, exactly. Characters that XML can't hold don't occur in the model's texts. */
export const xlsxText = (text: string): string =>
  escapeXml(text.includes("_x") ? text.replace(numbered, "_x005F_") : text);

/** Addresses that every reader of workbooks takes: RFC 3986 to the letter. */
const plain =
  /^https?:\/\/(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=[\]]|%[0-9A-Fa-f]{2})+(?:#(?:[A-Za-z0-9\-._~:/?@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/;

/** The longest that Excel follows. */
const longest = 2079;

/** Where a cell leads, or undefined when it had better lead nowhere: Excel calls a file with a wrong address damaged. */
export function linkTarget(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { href } = new URL(address);
  return href.length <= longest && plain.test(href) ? href : undefined;
}
