import type { Language } from "../model/sentences/index.ts";
import type { Attribute } from "./attributes.ts";
import type { Cited } from "./format.ts";
import { escapeXml } from "./xml.ts";

/** How a format writes an attribute: the texts around a value, and a list as one value. */
interface AttributeStyle {
  readonly before: (name: string) => string;
  readonly after: string;
  readonly list: (items: readonly string[]) => string;
}

/** Kinds, states, years and counts come again and again; so many of each attribute are kept as they are written. */
const mostKept = 500;

/**
 * Writes whatever is known of a value as XML; what isn't known is left out. A value that came before is one text at hand
 * instead of three put together, which halves the time of a large file.
 */
export function attributeWriter<Value>(
  attributes: readonly Attribute<Value>[],
  { before, after, list }: AttributeStyle,
  language: Language,
): (value: Value, cited: readonly Cited[]) => string {
  const all = attributes.map(({ name, of }) => ({
    of,
    before: before(name),
    kept: new Map<string | number | boolean, string>(),
  }));
  return (value, cited) => {
    let text = "";
    for (const { of, before, kept } of all) {
      const held = of(value, cited, language);
      if (held === undefined) continue;
      if (typeof held === "object") {
        if (held.length > 0) text += before + escapeXml(list(held)) + after;
        continue;
      }
      const known = kept.get(held);
      if (known !== undefined) {
        text += known;
        continue;
      }
      const written = before + (typeof held === "string" ? escapeXml(held) : String(held)) + after;
      if (kept.size < mostKept) kept.set(held, written);
      text += written;
    }
    return text;
  };
}
