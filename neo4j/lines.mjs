/** @typedef {"2026" | "5.26"} Line */

/** @typedef {{version: string, java: number}} Release a version on Maven Central, and the oldest Java that runs it */

/**
 * The Neo4j lines that Qianshou is developed and tested on, newest first.
 * @type {Readonly<Record<Line, Release>>}
 */
export const lines = {
  2026: { version: "2026.08.1", java: 21 },
  5.26: { version: "5.26.30", java: 17 },
};

/** @param {string} name @returns {name is Line} */
export const isLine = (name) => Object.hasOwn(lines, name);

/** The names of the lines, newest first. */
export const lineNames = Object.keys(lines).filter(isLine);
