import { SaxesParser } from "saxes";
import { encodingOf, textOf } from "./encoding.ts";
import { type Bytes, beginningOf, portion } from "./pieces.ts";
import { FileRefused, type ReadLimits } from "./reader.ts";
import { refusals } from "./refusals.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What is done with elements as they come. Names are as they stand, with their prefix. */
export interface Elements {
  /** `line`: where the element begins, from 1. */
  readonly open: (name: string, attributes: Attributes, line: number) => void;
  /** `text`: what stands directly in the element that ends, behind the last within it. */
  readonly close: (name: string, text: string) => void;
}

/** So long may a comment, a doctype or a tag be besides the texts that cells hold, in UTF-16 units. */
const longestToken = 2 ** 20;

/**
 * Goes through an XML file; gives way after each piece, so that what was made of it can be taken. Entities other than the
 * five of XML aren't known, and a file that declares any is refused, so none grows or reads other files.
 *
 * @throws FileRefused for what isn't XML or is cut off
 */
export async function* readXml(
  bytes: Bytes,
  format: string,
  { chosen, limits, elements }: { chosen: string | undefined; limits: ReadLimits; elements: Elements },
): AsyncGenerator<undefined> {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let line = 1;
  let length = 0;
  let lastEvent = 0;
  const seen = (): void => {
    lastEvent = length;
  };
  parser.on("error", (error) => {
    throw refusals.malformed(format, parser.line, error.message.replace(/^\d+:\d+: /, ""));
  });
  parser.on("doctype", (doctype) => {
    seen();
    if (doctype.includes("<!ENTITY")) throw refusals.dtd(parser.line);
  });
  parser.on("opentagstart", () => {
    line = parser.line;
  });
  parser.on("opentag", ({ name, attributes }) => {
    seen();
    // What stands between elements is only how the file is laid out.
    if (texts.length > 0) texts[texts.length - 1] = "";
    texts.push("");
    if (texts.length > limits.depth) throw refusals.deep(limits.depth, line);
    for (const key in attributes)
      if ((attributes[key]?.length ?? 0) > limits.cell) throw refusals.cell(limits.cell, line);
    elements.open(name, attributes, line);
  });
  const addText = (text: string): void => {
    seen();
    const last = texts.length - 1;
    if (last < 0) return;
    const whole = (texts[last] ?? "") + text;
    if (whole.length > limits.cell) throw refusals.cell(limits.cell, line);
    texts[last] = whole;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", seen);
  parser.on("closetag", ({ name }) => {
    seen();
    elements.close(name, texts.pop() ?? "");
  });
  for await (const text of textOf(bytes, await xmlEncoding(bytes, chosen))) {
    parser.write(text);
    length += text.length;
    if (length - lastEvent > Math.max(limits.cell, longestToken) + portion)
      throw refusals.cell(limits.cell, parser.line);
    yield;
  }
  try {
    parser.close();
  } catch (error) {
    if (error instanceof FileRefused) throw refusals.cutOff(parser.line);
    throw error;
  }
}

/** The encoding that the file's first line declares, where no byte-order mark says another. */
export async function xmlEncoding(bytes: Bytes, chosen: string | undefined): Promise<string> {
  if (chosen !== undefined) return encodingOf(bytes, chosen);
  const start = await beginningOf(bytes, 200);
  const [, declared] =
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(String.fromCharCode(...start)) ??
    [];
  const marked = start[0] === 0xff || start[0] === 0xfe || declared === undefined || /^utf-?(?:8|16)$/i.test(declared);
  return encodingOf(bytes, marked ? undefined : declared);
}

/** The name of an element without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
