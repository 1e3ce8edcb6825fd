/** What needs a second look: markup, line ends and tabs (an attribute would lose them), and what XML can't hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const special = /[&<>"\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Control characters other than tab and line ends, and two that are no characters: XML 1.0 § 2.2 forbids them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * A text as content of an element, or as an attribute's value in double quotation marks. What XML can't hold becomes the
 * replacement character; the model refuses such text at the door. Most texts pass after one test.
 */
export const escapeXml = (text: string): string =>
  special.test(text)
    ? text
        .toWellFormed()
        .replace(forbidden, "\ufffd")
        .replace(/[&<>"\t\n\r]/g, (one) => entities[one] ?? `&#${one.charCodeAt(0)};`)
    : text;

/** The first line of every XML file. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A comment of its own line; two hyphens would end it. */
export const xmlComment = (text: string): string => `<!-- ${text.replace(/-(?=-|$)/g, "- ")} -->\n`;
