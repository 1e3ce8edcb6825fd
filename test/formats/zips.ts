import { unzipSync } from "fflate";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The texts of a zip's members by their names, in the archive's order. */
export const membersOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, decoder.decode(bytes)]));

/** All of a zip as one text that can be compared, with plain line ends. */
export const unzippedText = (file: Uint8Array): string =>
  [...membersOf(file)]
    .map(([name, text]) => `=== ${name}\n${text}\n`)
    .join("")
    .replaceAll("\r\n", "\n");
