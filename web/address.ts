import { effect } from "@preact/signals";
import type { Explorer } from "./actions/explorer.ts";
import { parseAddress, toAddress } from "./state/view-hash.ts";

/** Moving a pin is no step to go back to. */
const withoutPins = (hash: string): string => hash.replace(/[#&]pin=[^&]*/, "");

/** Marks the entries of the browser's history that the explorer has made or followed; a link that somebody follows has none. */
const own = { qianshou: true };

/**
 * Keeps the address and the view in step: what changes the view makes an entry in the browser's history, going back
 * and forth restores it.
 */
export function keepAddress(explorer: Explorer, page: Pick<Window, "location" | "history" | "addEventListener">): void {
  const { state, restoring } = explorer.signals;
  // What an address leads to is written in its place, however it was spelled: another entry would cut off the way forward.
  let following = true;
  effect(() => {
    const hash = toAddress(state.value);
    if (restoring.value) return;
    const isStep = !following && withoutPins(hash) !== withoutPins(page.location.hash);
    const isFollowed = following;
    following = false;
    const url = `${page.location.pathname}${page.location.search}${hash}`;
    if (isStep) page.history.pushState(own, "", url);
    else if (isFollowed || hash !== page.location.hash) page.history.replaceState(own, "", url);
  });
  page.addEventListener("popstate", ({ state: mark }) => {
    following = true;
    explorer.go(parseAddress(page.location.hash), mark === null);
  });
}
