import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, absolute. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * A path inside the repository, absolute.
 *
 * @param {string[]} segments
 */
export const inRoot = (...segments) => join(root, ...segments);

/**
 * How long something took, for people: `0.8 s`.
 *
 * @param {number} since from `performance.now()`
 */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
