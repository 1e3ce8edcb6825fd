// npm run soak: breaks the service on purpose, over and over, on both stores; minutes. Other arguments go to vitest.

import "./lib/node-version.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { chooseLines } from "./lib/neo4j-lines.mjs";
import { runVitest } from "./lib/vitest.mjs";

await ensureInstalled();
const neo4j = chooseLines("newest");
const { passed, failed } = await runVitest(["--project=soak", ...process.argv.slice(2)], {
  TEST_NEO4J_LINES: neo4j.lines.join(","),
});
for (const line of neo4j.leftOut) console.log(`left out: ${line}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
