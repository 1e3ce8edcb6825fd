import { config } from "zod/v4";

/**
 * What `zod` is in the browser (`vite.config.ts`): every module with a schema comes through here, so that this line runs
 * before any schema is made, in whatever order the pages' scripts are put together. zod otherwise tries `new Function`,
 * which the page's Content-Security-Policy forbids and the browser reports as a violation.
 */
config({ jitless: true });

export * from "zod/v4";
