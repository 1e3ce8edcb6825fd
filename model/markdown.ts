/**
 * Line ends and other control characters, and the marks that turn the direction of what follows: none of them may
 * reach beyond the text that they stand in.
 */
const unruly =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/g;

/** What means something inside a line: emphasis, code, links, images, tables, formulas, templates. */
const markup = /[\\`*_[\]{}|~$@^]/g;

/** What means something at the start of a line: headings, lists, quotes. */
const opening = /^(?:[#+\-=]|\d+(?=[.)]))/;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/**
 * A text as it may stand anywhere in a Markdown paragraph: shown as it is, on one line, never markup. CommonMark lets
 * any ASCII punctuation be escaped; HTML's characters become entities, which also hold where Markdown isn't known.
 * Addresses that some renderers would turn into links by themselves are cut short by an escape as well.
 */
export function escapeMarkdown(text: string): string {
  return text
    .toWellFormed()
    .replace(unruly, " ")
    .trim()
    .replace(markup, "\\$&")
    .replace(/:(?=\/)/g, "\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
    .replace(/[&<>]/g, (character) => entities[character] ?? "")
    .replace(opening, (found) => (/\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** An address as a link that shows itself; `undefined` unless it is http or https. */
export function markdownLink(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  // The parser has percent-encoded everything that could end the brackets.
  return protocol === "http:" || protocol === "https:" ? `<${href.replace(/[<>\s]/g, encodeURIComponent)}>` : undefined;
}
