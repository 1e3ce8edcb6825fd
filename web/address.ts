import { effect } from "@preact/signals";
import type { Explorer } from "./actions/explorer.ts";
import { parseAddress, toAddress } from "./state/view-hash.ts";

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
    const hash = toAddress(state.value);
    if (restoring.value || hash === page.location.hash) return;
    const url = `${page.location.pathname}${page.location.search}${hash}`;
    const isStep = !first && withoutPins(hash) !== withoutPins(page.location.hash);
    if (isStep) page.history.pushState(null, "", url);
    else page.history.replaceState(null, "", url);
  });
  effect(() => {
    if (!restoring.value) first = false;
  });
  page.addEventListener("popstate", () => explorer.go(parseAddress(page.location.hash)));
}
