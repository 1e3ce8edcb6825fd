import * as z from "zod";

/**
 * Imported before any schema is made: zod otherwise tries `new Function`, which the page's Content-Security-Policy
 * forbids and the browser reports as a violation.
 */
z.config({ jitless: true });
