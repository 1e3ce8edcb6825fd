import * as z from "zod";

/** Control characters (other than none at all) would break lines, terminals and XML; they are refused at the door. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const controls = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/;

/** One line of text for people: 1 to `most` UTF-16 units, no control characters, no blanks around it. */
export function lineOfText(most: number) {
  return z
    .string()
    .min(1, "some text")
    .max(most, `at most ${most} characters`)
    .refine((text) => !controls.test(text), "text without control characters or line breaks")
    .refine((text) => text.isWellFormed(), "well-formed Unicode (no lone surrogate)")
    .refine((text) => text.trim() === text, "text without blanks at its start or end");
}

/** Text of several lines for people, possibly none: no control characters but line breaks (`\n`) and tabs. */
export function linesOfText(most: number) {
  return z
    .string()
    .max(most, `at most ${most} characters`)
    .refine((text) => !controls.test(text.replace(/[\n\t]/g, "")), "text without control characters")
    .refine((text) => text.isWellFormed(), "well-formed Unicode (no lone surrogate)");
}

/** An http or https address. Anything else (javascript:, data:, file:) is refused. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: "an http or https address" })
  .max(2000, "at most 2000 characters");
