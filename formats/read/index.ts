// Files that are brought in: `open` understands one, `suggest` guesses what its columns hold, `records` reads it.
export { open } from "./open.ts";
export { records } from "./records.ts";
export { suggest } from "./suggest.ts";
