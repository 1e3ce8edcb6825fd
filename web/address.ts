import { effect } from "@preact/signals";
import * as z from "zod";
import type { Explorer } from "./actions/explorer.ts";
import type { GraphView } from "./graph-view.ts";
import { placeOf } from "./state/explorer.ts";
import { parseHash, toHash } from "./state/place-hash.ts";

/** What a reload brings back beyond the link: where everything lay and how one looked at it. */
const memorySchema = z.object({
  viewport: z.object({ x: z.number(), y: z.number(), k: z.number() }),
  positions: z.array(z.tuple([z.string(), z.number(), z.number()])),
});

export type Memory = z.output<typeof memorySchema>;

/** What the history remembers of this entry, if anything. */
export function rememberedHere(history: Pick<History, "state">): Memory | null {
  const read = memorySchema.safeParse(history.state);
  return read.success ? read.data : null;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** What the history is to remember of a picture. */
export function toMemory(view: GraphView): Memory {
  const { x, y, k } = view.viewport();
  return {
    viewport: { x, y, k },
    positions: [...view.positions()].map(([id, at]) => [id, hundredth(at.x), hundredth(at.y)]),
  };
}

/** Moving a pin is no step to go back to. */
const withoutPins = (hash: string): string => hash.replace(/[#&]pin=[^&]*/, "");

/**
 * Keeps the address and the view in step: what changes the view makes an entry in the browser's history, going back
 * and forth restores it.
 */
export function keepAddress(explorer: Explorer, page: Pick<Window, "location" | "history" | "addEventListener">): void {
  const { state, restoring } = explorer.signals;
  let first = true;
  effect(() => {
    const hash = toHash(placeOf(state.value));
    if (restoring.value || hash === page.location.hash) return;
    const url = `${page.location.pathname}${page.location.search}${hash}`;
    const isStep = !first && withoutPins(hash) !== withoutPins(page.location.hash);
    if (isStep) page.history.pushState(page.history.state, "", url);
    else page.history.replaceState(page.history.state, "", url);
  });
  effect(() => {
    if (!restoring.value) first = false;
  });
  page.addEventListener("popstate", () => void explorer.restore(parseHash(page.location.hash)));
}
