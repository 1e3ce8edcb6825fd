import { withSelection } from "../state/explorer.ts";
import type { Selection } from "../state/selection.ts";
import { toAddress, toLinkHash } from "../state/view-hash.ts";
import { nameFor } from "../state/view-name.ts";
import { longestLink } from "../state/views.ts";
import { copyText } from "./copy.ts";
import type { PageContext } from "./page-context.ts";
import { standingOf } from "./standing.ts";

const page = (): string => `${location.origin}${location.pathname}${location.search}`;

export const addressOfView = (id: string): string => `${page()}#view=${id}`;

/**
 * Copies a link to just what is shown. One that would be too long to be handed on is saved as a view, and the link leads
 * there. `selection`: with just this selected; such a link is never worth a saved view.
 */
export async function copyLink(
  { explorer, view }: Pick<PageContext, "explorer" | "view">,
  selection: Selection | null = null,
): Promise<void> {
  const { signals } = explorer;
  const words = signals.words.value;
  const standing = standingOf({ view });
  const state = selection ? withSelection(selection)(signals.state.value) : signals.state.value;
  const hash = toLinkHash(signals.graph.value, state, standing);
  const address = hash === null ? null : `${page()}${hash}`;
  const isShort = address !== null && address.length <= longestLink;
  if (!standing || isShort || selection) {
    const copied = isShort ? address : `${page()}${toAddress(state)}`;
    return copyText(explorer, copied, words.bar.shared, words.bar.notShared);
  }
  const title = nameFor(signals.state.value, signals.named.value, words, new Date());
  const saved = await explorer.saveNewView({ title, notes: "" }, standing);
  const { view: open } = signals.state.value;
  // Why it couldn't be saved shows in the menu; the long link still works.
  if (!saved || !open) {
    explorer.showViews(true);
    return;
  }
  await copyText(
    explorer,
    addressOfView(open.record.id),
    words.views.copiedSaved(open.record.title),
    words.bar.notShared,
  );
}
