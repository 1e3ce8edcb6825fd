import type { PlacedNetwork } from "./network.ts";
import { type Look, nextFrame, type Painter, type StartPainter } from "./painter.ts";

/** What the page of a painter offers to the benchmark that opens it. */
export interface RenderPage {
  /** Milliseconds from the data to the first picture on the screen. */
  start(at: Look): Promise<number>;
  /** Milliseconds of every frame of a walk, and the longest of those that follow within a second. */
  walk(looks: readonly Look[]): Promise<{ readonly frames: number[]; readonly longestAfter: number }>;
  /** Milliseconds of the longest frame from now on. */
  watch(milliseconds: number): Promise<number>;
}

/** Milliseconds after which a walk ends even if it isn't through. */
const budget = 8_000;

declare global {
  var renderPage: RenderPage;
}

const starts: Readonly<Record<string, () => Promise<StartPainter>>> = {
  ours: async () => (await import("./painters/ours.ts")).startOurs,
  sigma: async () => (await import("./painters/sigma.ts")).startSigma,
  "force-graph": async () => (await import("./painters/force-graph.ts")).startForceGraph,
  cytoscape: async () => (await import("./painters/cytoscape.ts")).startCytoscape,
  "cytoscape-quick": async () => (await import("./painters/cytoscape.ts")).startCytoscapeQuick,
};

const name = new URLSearchParams(location.search).get("painter") ?? "";
const startPainter = await starts[name]?.();
if (!startPainter) throw new Error(`no such painter: ${name}`);
const network: PlacedNetwork = await (await fetch("network.json")).json();
const place = document.createElement("div");
document.body.append(place);
let painter: Painter;

const watch = async (milliseconds: number): Promise<number> => {
  let before = performance.now();
  let longest = 0;
  for (const end = before + milliseconds; before < end; ) {
    const now = await nextFrame();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return longest;
};

globalThis.renderPage = {
  watch,
  async start(at) {
    await nextFrame();
    const before = performance.now();
    painter = await startPainter(place, network, at);
    // What was painted may be turned into pixels after the script: the frame after begins when that is done.
    return (await nextFrame()) - before;
  },
  async walk(looks) {
    const frames: number[] = [];
    let before = await nextFrame();
    const end = before + budget;
    for (const look of looks) {
      if (before > end) break;
      painter.look(look);
      const now = await nextFrame();
      frames.push(now - before);
      before = now;
    }
    return { frames, longestAfter: await watch(1000) };
  },
};
