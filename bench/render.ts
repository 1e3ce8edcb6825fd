import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { build } from "vite";
import { findChromium } from "../scripts/lib/programs.mjs";
import { packageRoot } from "../server/package-root.ts";
import { measurePainter, type PainterTimes } from "./render/measure.ts";
import { placeNetwork } from "./render/network.ts";
import { toRenderTable } from "./render/report.ts";
import { serveFolder } from "./render/serve.ts";
import { parseArguments } from "./support/arguments.ts";
import { machine } from "./support/report.ts";

/** npm run bench render: frames of panning and zooming in Chromium, beside three libraries that draw networks. */

/** By the name in the page's address. */
const painters: Readonly<Record<string, string>> = {
  ours: "Qianshou",
  sigma: "sigma 3",
  "force-graph": "force-graph",
  cytoscape: "Cytoscape.js",
  "cytoscape-quick": "Cytoscape.js, bitmap while moving",
};

/** Ways to draw without a graphics card, by name, as Chromium's flags. */
const ways: Readonly<Record<string, readonly string[]>> = {
  // As on a machine that has none: canvases are painted by the processor, WebGL by a card that is imitated.
  "without a card": ["--enable-unsafe-swiftshader"],
  // Everything goes the way that it goes with a card.
  "imitated card": [
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-gpu-sandbox",
  ],
};

/** Without the screen's 60 frames a second, which would make all that are quicker look alike. */
const unlimited = ["--headless", "--no-sandbox", "--disable-frame-rate-limit", "--disable-gpu-vsync"];

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "2k" },
    seed: { type: "string", default: "1" },
    painters: { type: "string", default: Object.keys(painters).join(",") },
    ways: { type: "string", default: Object.keys(ways).join(",") },
  },
});
const chosen = values.painters.split(",");
for (const id of chosen)
  if (!painters[id]) throw new Error(`no such painter: ${id}; ${Object.keys(painters).join(", ")}`);
const { size } = parseArguments(["--size", values.size, "--seed", values.seed], 1);
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("no Chromium found: install one, or name it in CHROMIUM");

const network = placeNetwork(size);
const folder = await mkdtemp(join(tmpdir(), "qianshou-bench-"));
try {
  await build({
    configFile: false,
    root: join(packageRoot(), "bench", "render"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
    worker: { format: "es" },
  });
  const server = await serveFolder(folder, { "/network.json": JSON.stringify(network) });
  console.log(machine());
  console.log(`\n${network.entities.length} entities, ${network.relations.length} relations; 1440 × 900, ms`);
  for (const way of values.ways.split(",")) {
    const flags = ways[way];
    if (!flags) throw new Error(`no such way: ${way}; ${Object.keys(ways).join(", ")}`);
    const results: PainterTimes[] = [];
    for (const id of chosen) {
      const browser = await chromium.launch({ executablePath, args: [...unlimited, ...flags] });
      try {
        const times = await measurePainter(browser, `${server.address}?painter=${id}`, network);
        results.push({ name: painters[id] ?? id, ...times });
      } finally {
        await browser.close();
      }
      // A row as soon as there is one: all of them take minutes.
      console.log(toRenderTable(results.slice(-1)).split("\n").at(-1));
    }
    console.log(`\nsoftware rendering, ${way}\n\n${toRenderTable(results)}`);
  }
  server.close();
} finally {
  await rm(folder, { recursive: true });
}
