/** How a text begins that a spreadsheet would run as a formula; or that would be mistaken for one that was defused. */
const runs = /^[=+\-@＝＋－＠\t\r']/;

/** What has to stand in quotation marks (RFC 4180). */
const special = /[",\r\n]/;

const either = new RegExp(`${runs.source}|${special.source}`);

/**
 * A text as a cell between commas that no spreadsheet runs: where it might, with an apostrophe before it. To get the text
 * back, take one apostrophe off the beginning.
 */
export function csvText(text: string): string {
  if (!either.test(text)) return text;
  const defused = runs.test(text) ? `'${text}` : text;
  return special.test(defused) ? quotedText(defused) : defused;
}

/** A text in quotation marks, its own doubled. */
export const quotedText = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
