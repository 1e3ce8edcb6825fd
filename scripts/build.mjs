// npm run build: dist/, as npm start and npm pack need it; does nothing when it is there.

import "./lib/node-version.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { ensureInstalled } from "./lib/install.mjs";

await ensureInstalled(console.error);
try {
  await ensureBuilt(console.error);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
