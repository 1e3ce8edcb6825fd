// npm run check: types, lint, unused code. Seconds, for before a commit; `npm test` does it too.

import "./lib/node-version.mjs";
import { runChecks } from "./lib/checks.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled();
const { failed } = await runChecks();
process.exitCode = failed > 0 ? 1 : 0;
