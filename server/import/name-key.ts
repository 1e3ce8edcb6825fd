import { foldName } from "../../model/names.ts";

/**
 * What a name is known again by where nobody is asked: as `foldName` has it, but numbers don't run into each other: `No. 1/10`
 * isn't `No. 11/0`.
 */
export function nameKey(name: string): string {
  return name
    .split(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/u)
    .map(foldName)
    .join(" ");
}
